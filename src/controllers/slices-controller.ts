import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/** Milliseconds of work after a frame: what is left of sixteen on a busy page. */
const BUDGET_MS = 6;
/** The same where somebody waits for it. */
const AWAITED_MS = 12;
/** What a press may hold up the page for: with the frame that shows its effect, less than a tenth of a second. */
const PRESS_MS = 80;

/**
 * Long work of a host in slices, one after each frame: it begins when what the host drew is on screen, and holds up
 * no scrolling. It stops where the host leaves; a step that is half done goes on when it is asked for again.
 *
 * Awaited work, for which somebody pressed, does without the pauses until frames: its slices follow one another, each
 * behind whatever the page had to do meanwhile, frames among it.
 */
export class SlicesController implements ReactiveController {
  #step: (() => boolean) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;
  #message: MessageChannel | undefined;

  readonly #isAwaited: boolean;

  constructor(host: ReactiveElement, isAwaited = false) {
    this.#isAwaited = isAwaited;
    host.addController(this);
  }

  /**
   * Does what can be done of awaited work before its press is felt to be slow, so that most of it is done before the next
   * frame; the rest is for `run`. @returns Whether that was all of it.
   */
  hurry(step: () => boolean): boolean {
    return slice(step, PRESS_MS);
  }

  /** @param step - Does a little, at once, and says whether that was the last of it. Takes the place of the step before. */
  run(step: () => boolean): void {
    this.#step = step;
    if (!this.#isWaiting) this.#next();
  }

  hostDisconnected(): void {
    frames.cancel(this);
    clearTimeout(this.#timer);
    this.#message?.port1.close();
    this.#message = undefined;
    this.#step = undefined;
    this.#isWaiting = false;
  }

  #next(): void {
    this.#isWaiting = true;
    if (this.#isAwaited) {
      this.#message ??= this.#open();
      this.#message.port2.postMessage(undefined);
      return;
    }
    frames.request(this, () => {
      // A timer set inside a frame runs when the frame was painted.
      this.#timer = setTimeout(() => this.#slice());
    });
  }

  /** A message waits its turn behind what the page has to do, and follows another without the wait of a timer. */
  #open(): MessageChannel {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => this.#slice();
    return channel;
  }

  #slice(): void {
    this.#isWaiting = false;
    if (!this.#step || slice(this.#step, this.#isAwaited ? AWAITED_MS : BUDGET_MS)) this.#step = undefined;
    else this.#next();
  }
}

/** Does steps until one of them says that it was the last, or the time is over. @returns Whether it was the last. */
function slice(step: () => boolean, budgetMs: number): boolean {
  const end = performance.now() + budgetMs;
  do if (step()) return true;
  while (performance.now() < end);
  return false;
}
