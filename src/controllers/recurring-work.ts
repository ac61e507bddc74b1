import type { ReactiveController, ReactiveElement } from 'lit';
import { SlicesController } from './slices-controller.js';

/** Milliseconds from the end of the work to its next beginning, at least. */
const APART_MS = 1_000;
/** Its share of the time, at most: a fifth. */
const TIMES_LONGER = 4;

/** Work of a host that falls due again and again, each time in slices: at most once a second, and never more than a fifth of the time. */
export class RecurringWork implements ReactiveController {
  readonly #slices: SlicesController;
  readonly #begin: () => () => boolean;
  readonly #done: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWorking = false;
  #endedAt = -Infinity;
  #tookMs = 0;

  /**
   * @param begin - Begins it. What it answers does a step and says whether it was the last.
   * @param done - Called after the last step.
   */
  constructor(host: ReactiveElement, begin: () => () => boolean, done: () => void) {
    this.#slices = new SlicesController(host);
    this.#begin = begin;
    this.#done = done;
    host.addController(this);
  }

  /** There is something to do: begins when it is time to, unless it is being done. */
  due(): void {
    if (this.#isWorking || this.#timer !== undefined) return;
    const wait = this.#endedAt + Math.max(APART_MS, this.#tookMs * TIMES_LONGER) - performance.now();
    this.#timer = setTimeout(() => this.#work(), Math.max(0, wait));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isWorking = false;
  }

  #work(): void {
    this.#timer = undefined;
    this.#isWorking = true;
    const began = performance.now();
    const goOn = this.#begin();
    this.#slices.run(() => {
      if (!goOn()) return false;
      this.#isWorking = false;
      this.#endedAt = performance.now();
      this.#tookMs = this.#endedAt - began;
      this.#done();
      return true;
    });
  }
}
