import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { stillContext } from './contexts.js';

/** Whether its host may flash: not under reduced motion, nor in forced colours, nor while a board is kept still. */
export class FlashPermit implements ReactiveController {
  readonly #still: ContextConsumer<typeof stillContext, ReactiveElement>;

  /** @param stop - What flashes is to go out. */
  constructor(host: ReactiveElement, stop: () => void) {
    this.#still = new ContextConsumer(host, { context: stillContext, subscribe: true, callback: (isStill) => isStill === true && stop() });
    host.addController(this);
  }

  get isGranted(): boolean {
    return this.#still.value !== true && !matchMedia('(prefers-reduced-motion: reduce)').matches && !matchMedia('(forced-colors: active)').matches;
  }

  hostDisconnected(): void {
    // The consumer would keep the word of a board that the host has left.
    delete this.#still.value;
  }
}
