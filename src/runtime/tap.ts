import { SECOND_MS } from '../domain/time.js';
import type { Cancel, Clock } from './clock.js';

/** How long something runs on when nobody wants it any more: an element moved in the document is back in no time. */
const LINGER_MS = SECOND_MS;

/** Runs something while it is wanted, and a moment longer; ending it is one abort. */
export class Tap {
  readonly #clock: Clock;
  readonly #run: (signal: AbortSignal) => void;
  #running: AbortController | undefined;
  #closing: Cancel | undefined;

  /** @param run - Starts it; it ends with the signal. */
  constructor(clock: Clock, run: (signal: AbortSignal) => void) {
    this.#clock = clock;
    this.#run = run;
  }

  get isOpen(): boolean {
    return this.#running !== undefined;
  }

  /** Opens at once, or closes after the moment in which it may be wanted again. */
  want(isWanted: boolean, closed?: () => void): void {
    if (isWanted) {
      this.#closing?.();
      this.#closing = undefined;
      if (!this.#running) this.#open();
      return;
    }
    this.#closing ??= this.#clock.after(LINGER_MS, () => {
      this.close();
      closed?.();
    });
  }

  /** Begins anew, if it runs at all. */
  restart(): void {
    if (!this.#running) return;
    this.close();
    this.#open();
  }

  close(): void {
    this.#closing?.();
    this.#closing = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  #open(): void {
    this.#running = new AbortController();
    this.#run(this.#running.signal);
  }
}
