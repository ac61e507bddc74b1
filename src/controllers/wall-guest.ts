import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { wallContext } from './contexts.js';
import type { Wall } from './wall.js';

/** Knows the wall that its host stands on, and updates the host when that changes. */
export class WallGuest implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #wall: ContextConsumer<typeof wallContext, ReactiveElement>;
  readonly #left: () => void;

  /** @param left - Called when the host has left the page: nothing of it may stay on the wall. */
  constructor(host: ReactiveElement, left: () => void) {
    this.#host = host;
    this.#left = left;
    this.#wall = new ContextConsumer(host, { context: wallContext, subscribe: true });
    host.addController(this);
  }

  /** Undefined where the host draws in its own box. */
  get wall(): Wall | undefined {
    const { value } = this.#wall;
    return value?.carries(this.#host) ? value : undefined;
  }

  hostDisconnected(): void {
    // The consumer would keep the wall of a board that the host has left.
    delete this.#wall.value;
    this.#left();
  }
}
