import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { SwingBook } from '../domain/metric-swing.js';
import type { Swings } from '../runtime/swings.js';
import { swingsContext } from './contexts.js';

/** Delivers to its host the swings that the nearest board finds, whenever they change. Without a board it does nothing. */
export class SwingsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #deliver: (book: SwingBook) => void;
  readonly #isWanted: () => boolean;
  readonly #consumer: ContextConsumer<typeof swingsContext, ReactiveElement>;
  #watched: Swings | undefined;
  #watching: AbortController | undefined;

  /** @param isWanted - Read at every update of the host; while false, nothing is watched. */
  constructor(host: ReactiveElement, deliver: (book: SwingBook) => void, isWanted: () => boolean = () => true) {
    this.#host = host;
    this.#deliver = deliver;
    this.#isWanted = isWanted;
    this.#consumer = new ContextConsumer(host, { context: swingsContext, subscribe: true });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    // The consumer would keep the swings of a board that the host has left.
    delete this.#consumer.value;
  }

  hostUpdate(): void {
    const swings = this.#host.isConnected && this.#isWanted() ? this.#consumer.value : undefined;
    if (swings === this.#watched) return;
    this.#stop();
    if (!swings) return;
    this.#watched = swings;
    const { signal } = (this.#watching = new AbortController());
    // Not within the update that is under way: the host's property is set as any parent would set it.
    queueMicrotask(() => swings.watch(this.#deliver, signal));
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#watched = undefined;
  }
}
