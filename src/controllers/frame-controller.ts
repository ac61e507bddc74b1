import type { ReactiveController, ReactiveElement } from 'lit';
import { frames } from './frame-scheduler.js';

/**
 * Updates its host at most once a frame: the first change at once, and whatever comes before the next frame together in it.
 * For hosts that draw much and are told often. While the page is hidden, or the host is not in it, no frame would come, so
 * nothing waits.
 *
 * The host calls `turn` from `scheduleUpdate`.
 */
export class FrameController implements ReactiveController {
  readonly #host: ReactiveElement;
  #isResting = false;
  #perform: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @returns Settles when it was performed. */
  turn(perform: () => void): Promise<void> | undefined {
    if (!this.#isResting || !this.#host.isConnected || document.hidden) {
      this.#rest();
      perform();
      return undefined;
    }
    return new Promise((resolve) => {
      // What fails rejects as it would have without a turn.
      this.#perform = () => resolve(new Promise((done) => done(perform())));
    });
  }

  hostDisconnected(): void {
    frames.cancel(this);
    this.#isResting = false;
    this.#run();
  }

  #rest(): void {
    if (!this.#host.isConnected) return;
    this.#isResting = true;
    frames.request(this, () => {
      this.#isResting = false;
      if (this.#perform) this.#rest();
      this.#run();
    });
  }

  #run(): void {
    const perform = this.#perform;
    this.#perform = undefined;
    perform?.();
  }
}
