import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { wayDownContext } from './contexts.js';
import type { WayDown } from './way-down.js';

/** Makes its host one that shows the way down of the nearest board, for as long as it is inside. Without a board it does nothing. */
export class WayDownController implements ReactiveController {
  readonly #way: ContextConsumer<typeof wayDownContext, ReactiveElement>;
  #joined: WayDown | undefined;

  constructor(host: ReactiveElement) {
    this.#way = new ContextConsumer(host, { context: wayDownContext, subscribe: true, callback: (way) => this.#join(way) });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#join(undefined);
    // The consumer would keep the way of a board that the host has left.
    delete this.#way.value;
  }

  #join(way: WayDown | undefined): void {
    this.#joined?.leave(this);
    this.#joined = way;
    way?.join(this);
  }
}
