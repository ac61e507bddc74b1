import type { ReactiveController, ReactiveElement } from 'lit';

/** Runs what it was last asked to once nothing was asked for a while; never after the host has left. */
export class DelayController implements ReactiveController {
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, ms: number) {
    this.#ms = ms;
    host.addController(this);
  }

  /** Instead of what was asked before. */
  later(run: () => void): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      run();
    }, this.#ms);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostDisconnected(): void {
    this.cancel();
  }
}
