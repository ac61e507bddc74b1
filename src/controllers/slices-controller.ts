import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/** Milliseconds of work after a frame: what is left of sixteen on a busy page. */
const BUDGET_MS = 6;
/** The same where somebody waits for it. */
export const AWAITED_MS = 12;

/**
 * Long work of a host in slices, one after each frame: it begins when what the host drew is on screen, and holds up
 * no scrolling. It stops where the host leaves; a step that is half done goes on when it is asked for again.
 */
export class SlicesController implements ReactiveController {
  #step: (() => boolean) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;

  readonly #budgetMs: number;

  constructor(host: ReactiveElement, budgetMs = BUDGET_MS) {
    this.#budgetMs = budgetMs;
    host.addController(this);
  }

  /** @param step - Does a little, at once, and says whether that was the last of it. Takes the place of the step before. */
  run(step: () => boolean): void {
    this.#step = step;
    if (!this.#isWaiting) this.#next();
  }

  hostDisconnected(): void {
    frames.cancel(this);
    clearTimeout(this.#timer);
    this.#step = undefined;
    this.#isWaiting = false;
  }

  #next(): void {
    this.#isWaiting = true;
    frames.request(this, () => {
      // A timer set inside a frame runs when the frame was painted.
      this.#timer = setTimeout(() => this.#slice());
    });
  }

  #slice(): void {
    this.#isWaiting = false;
    const end = performance.now() + this.#budgetMs;
    do {
      if (this.#step?.() !== false) {
        this.#step = undefined;
        return;
      }
    } while (performance.now() < end);
    this.#next();
  }
}
