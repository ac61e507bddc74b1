import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/** How often news alone is drawn: faster than an eye follows numbers, and it leaves the page two thirds of its time. */
const NEWS_APART_MS = 50;
/** How many news are drawn at once before that: who is told twice in a row is not a stream. */
const MOST_SAVED = 3;

/**
 * Updates its host at most once a frame, the first time at once, and where news of the same kind come in a stream, at most
 * twenty times a second: for hosts that draw much and are told often. What a hand does is drawn in the next frame.
 * While the page is hidden, or the host is not in it, no frame would come, so nothing waits.
 *
 * The host calls `turn` from `scheduleUpdate`, and `hasten` when something changed that must not wait.
 */
export class FrameController implements ReactiveController {
  readonly #host: ReactiveElement;
  #drawnAt = 0;
  /** Draws of news that need not wait, as of `#drawnAt`. */
  #saved: number = MOST_SAVED;
  #isResting = false;
  #isUrgent = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #perform: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Something changed that must be seen in the next frame. */
  hasten(): void {
    this.#isUrgent = true;
    if (this.#perform && this.#timer !== undefined) this.#await(0);
  }

  /** @returns Settles when it was performed. */
  turn(perform: () => void): Promise<void> | undefined {
    const waitMs = this.#isUrgent ? 0 : (1 - this.#savedAt(performance.now())) * NEWS_APART_MS;
    if ((!this.#isResting && waitMs <= 0) || !this.#host.isConnected || document.hidden) {
      this.#settle(perform);
      return undefined;
    }
    return new Promise((resolve) => {
      // What fails rejects as it would have without a turn.
      this.#perform = () => resolve(new Promise((done) => done(perform())));
      this.#await(waitMs);
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    frames.cancel(this);
    this.#isResting = false;
    this.#run();
  }

  #savedAt(now: number): number {
    return Math.min(MOST_SAVED, this.#saved + (now - this.#drawnAt) / NEWS_APART_MS);
  }

  #await(waitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (waitMs > 0) this.#timer = setTimeout(() => this.#await(0), waitMs);
    else frames.request(this, this.#flush);
  }

  readonly #flush = (): void => {
    this.#isResting = false;
    // A frame that comes early only ends the rest of the last one.
    if (this.#perform && this.#timer === undefined) this.#run();
  };

  #settle(perform: () => void): void {
    this.#isUrgent = false;
    const now = performance.now();
    this.#saved = Math.max(0, this.#savedAt(now) - 1);
    this.#drawnAt = now;
    if (this.#host.isConnected) {
      this.#isResting = true;
      frames.request(this, this.#flush);
    }
    perform();
  }

  #run(): void {
    const perform = this.#perform;
    this.#perform = undefined;
    if (perform) this.#settle(perform);
  }
}
