import { ContextConsumer, type Context } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/** A part of a board that can be watched. */
export interface Watched<V> {
  watch(deliver: (value: V) => void, signal: AbortSignal): void;
}

/** Delivers to its host what a desk of the nearest board knows, whenever that changes. Without a board it does nothing. */
export class DeskController<V, D extends Watched<V>> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #deliver: (value: V) => void;
  readonly #isWanted: () => boolean;
  readonly #consumer: ContextConsumer<Context<unknown, D>, ReactiveElement>;
  #watched: D | undefined;
  #watching: AbortController | undefined;

  /** @param isWanted - Read at every update of the host; while false, nothing is watched. */
  constructor(host: ReactiveElement, context: Context<unknown, D>, deliver: (value: V) => void, isWanted: () => boolean = () => true) {
    this.#host = host;
    this.#deliver = deliver;
    this.#isWanted = isWanted;
    this.#consumer = new ContextConsumer(host, { context, subscribe: true });
    host.addController(this);
  }

  /** The desk of the nearest board. */
  get desk(): D | undefined {
    return this.#consumer.value;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    // The consumer would keep the desk of a board that the host has left.
    delete this.#consumer.value;
  }

  hostUpdate(): void {
    const desk = this.#host.isConnected && this.#isWanted() ? this.#consumer.value : undefined;
    if (desk === this.#watched) return;
    this.#stop();
    if (!desk) return;
    this.#watched = desk;
    const { signal } = (this.#watching = new AbortController());
    // Not within the update that is under way: the host's property is set as any parent would set it.
    queueMicrotask(() => desk.watch(this.#deliver, signal));
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#watched = undefined;
  }
}
