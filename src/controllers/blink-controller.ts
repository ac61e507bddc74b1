import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { BLINK, startBlink, timelineNow } from './blink-clock.js';
import { stillContext } from './contexts.js';
import { observeVisibility } from './visibility.js';
import type { Wall } from './wall.js';
import { WallGuest } from './wall-guest.js';

/**
 * Blinks the overlays of its host, on a wall by the one that is over all of it: for at most 4.5 s from `begin` on, or, where the board offers to stop it, for as long
 * as `isPersistent`.
 *
 * Nothing runs off screen, in a hidden page, under reduced motion, or while the board or the user keeps it still. The
 * time goes on meanwhile: what began unseen is not blinked later.
 */
export class BlinkController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #selector: string;
  readonly #still: ContextConsumer<typeof stillContext, ReactiveElement>;
  /** On the document's timeline, ms. */
  #until = -Infinity;
  #isStopped = true;
  #isVisible = false;
  #watch: AbortController | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;
  #running: { readonly overlays: readonly Element[]; readonly until: number; readonly wall: Wall | undefined; readonly end: () => void } | undefined;
  readonly #guest: WallGuest;

  /** Whether it goes on until somebody stops it; only where a board offers that. Read at every update of the host. */
  isPersistent = false;

  /** @param selector - Of the overlays in the host's render root; they are over what is `warning` or `critical`. */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    this.#still = new ContextConsumer(host, { context: stillContext, subscribe: true });
    host.addController(this);
    this.#guest = new WallGuest(host, () => this.#rest());
  }

  /** Whether there is a blink to be stopped. */
  get isBlinking(): boolean {
    return !this.#isStopped && this.#still.value !== true && this.#ends > timelineNow() && !reducedMotion().matches;
  }

  /** Something that deserves a look began now. */
  begin(): void {
    this.#isStopped = false;
    this.#until = timelineNow() + BLINK.totalSec * 1000;
  }

  /** Something that deserves a look has been there for long: only a persistent blink shows it. */
  resume(): void {
    this.#isStopped = false;
    this.#until = -Infinity;
  }

  /** No blink until the next `begin` or `resume`. */
  stop(): void {
    this.#isStopped = true;
  }

  hostConnected(): void {
    // A blink that was moved in its middle goes on.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.isBlinking || !this.#host.isConnected) return this.#rest();
    this.#watchPage();
    this.#run();
  }

  hostDisconnected(): void {
    this.#rest();
    // The consumer would keep the word of a board that the host has left.
    delete this.#still.value;
  }

  /** On the document's timeline; persistent only with the board's stop control. */
  get #ends(): number {
    return this.isPersistent && this.#still.value !== undefined ? Infinity : this.#until;
  }

  #run(): void {
    const overlays = this.#isVisible && !document.hidden ? [...this.#host.renderRoot.querySelectorAll(this.#selector)] : [];
    const until = this.#ends;
    const { wall } = this.#guest;
    const running = this.#running;
    if (running ? running.until === until && running.wall === wall && isSame(running.overlays, overlays) : overlays.length === 0) return;
    running?.end();
    const ends = overlays.map((overlay) => (wall ? blinkOn(wall, overlay, until) : blinkAlone(overlay, until)));
    this.#running = overlays.length > 0 ? { overlays, until, wall, end: () => ends.forEach((end) => end?.()) } : undefined;
  }

  #watchPage(): void {
    clearTimeout(this.#end);
    const left = this.#ends - timelineNow();
    // The host shows its stop control as long as it can stop something.
    if (Number.isFinite(left)) this.#end = setTimeout(() => this.#host.requestUpdate(), left);
    if (this.#watch) return;
    const { signal } = (this.#watch = new AbortController());
    const look = () => this.#host.requestUpdate();
    document.addEventListener('visibilitychange', look, { signal });
    reducedMotion().addEventListener('change', look, { signal });
    const leave = observeVisibility(this.#host, (visible) => {
      this.#isVisible = visible;
      if (this.#watch) this.#run();
    }, '0px');
    signal.addEventListener('abort', leave, { once: true });
  }

  #rest(): void {
    clearTimeout(this.#end);
    this.#running?.end();
    this.#running = undefined;
    this.#watch?.abort();
    this.#watch = undefined;
    this.#isVisible = false;
  }
}

function blinkOn(wall: Wall, overlay: Element, until: number): (() => void) | undefined {
  const severity = overlay.closest('.warning') ? 'warning' : 'critical';
  return wall.blinks.begin((moved) => wall.join(overlay, moved, false), severity, until);
}

function blinkAlone(overlay: Element, until: number): () => void {
  const animation = startBlink(overlay, until);
  return () => animation?.cancel();
}

function isSame(some: readonly Element[], others: readonly Element[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

let query: MediaQueryList | undefined;

function reducedMotion(): MediaQueryList {
  return (query ??= matchMedia('(prefers-reduced-motion: reduce)'));
}
