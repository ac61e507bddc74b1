import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { MetricChange } from '../domain/metric-change.js';
import { explainContext } from './contexts.js';

/**
 * Delivers to its host each change that somebody in the nearest board asks to have explained, the last one at first.
 * Asked for the same change again, it delivers it again. Without a board it does nothing.
 */
export class ExplainController implements ReactiveController {
  readonly #change: ContextConsumer<typeof explainContext, ReactiveElement>;
  readonly #deliver: (change: MetricChange) => void;
  #delivered: MetricChange | undefined;

  constructor(host: ReactiveElement, deliver: (change: MetricChange) => void) {
    this.#deliver = deliver;
    this.#change = new ContextConsumer(host, { context: explainContext, subscribe: true });
    host.addController(this);
  }

  hostUpdate(): void {
    const change = this.#change.value;
    if (!change || change === this.#delivered) return;
    this.#delivered = change;
    // Not within the update that is under way: the host's property is set as any parent would set it.
    queueMicrotask(() => {
      if (this.#delivered === change) this.#deliver(change);
    });
  }

  hostDisconnected(): void {
    // The consumer would keep the question of a board that the host has left.
    delete this.#change.value;
    this.#delivered = undefined;
  }
}
