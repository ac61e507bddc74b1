import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { BLINK, startBlink, timelineNow } from './blink-clock.js';
import { stillContext } from './contexts.js';
import { observeVisibility } from './visibility.js';

/**
 * Blinks one overlay of its host: for at most 4.5 s from `begin` on, or, where the board offers to stop it, for as long
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
  #running: { readonly overlay: Element; readonly until: number; readonly animation: Animation | undefined } | undefined;

  /** Whether it goes on until somebody stops it; only where a board offers that. Read at every update of the host. */
  isPersistent = false;

  /** @param selector - Of the overlay in the host's render root. */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    this.#still = new ContextConsumer(host, { context: stillContext, subscribe: true });
    host.addController(this);
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
    const overlay = this.#isVisible && !document.hidden ? this.#host.renderRoot.querySelector(this.#selector) : null;
    const until = this.#ends;
    if (this.#running?.overlay === overlay && this.#running?.until === until) return;
    this.#running?.animation?.cancel();
    this.#running = overlay ? { overlay, until, animation: startBlink(overlay, until) } : undefined;
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
    this.#running?.animation?.cancel();
    this.#running = undefined;
    this.#watch?.abort();
    this.#watch = undefined;
    this.#isVisible = false;
  }
}

let query: MediaQueryList | undefined;

function reducedMotion(): MediaQueryList {
  return (query ??= matchMedia('(prefers-reduced-motion: reduce)'));
}
