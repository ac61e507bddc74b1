import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * A text that changes often, as it is worth saying aloud: only once it has stood for a while.
 *
 * For live regions beside a number that moves; a screen reader should not chatter.
 */
export class SteadyController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #text: () => string;
  readonly #steadyMs: number;
  #latest = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What to say; empty until something has been steady. */
  text = '';

  /** @param text - Read after every update of the host. */
  constructor(host: ReactiveElement, text: () => string, steadyMs = 3_000) {
    this.#host = host;
    this.#text = text;
    this.#steadyMs = steadyMs;
    host.addController(this);
  }

  hostUpdated(): void {
    const text = this.#text();
    if (text === this.#latest || !this.#host.isConnected) return;
    this.#latest = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (text === this.text) return;
      this.text = text;
      this.#host.requestUpdate();
    }, this.#steadyMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#latest = this.text;
  }
}
