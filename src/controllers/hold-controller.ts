import type { ReactiveController, ReactiveElement } from 'lit';

/** How long a button has to be held, ms. */
export const HOLD_MS = 2000;

/** Calls once a button was held for two seconds, by pointer or by Enter or Space; let go before, nothing happens. */
export class HoldController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #done: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, done: () => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  /** Whether it is held now. */
  get isHeld(): boolean {
    return this.#timer !== undefined;
  }

  readonly press = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      // Enter would press the button again and again while it is held.
      event.preventDefault();
      if (event.repeat) return;
    }
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#end();
      this.#done();
    }, HOLD_MS);
    this.#host.requestUpdate();
  };

  readonly release = (): void => this.#end();

  hostDisconnected(): void {
    this.#end();
  }

  #end(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }
}
