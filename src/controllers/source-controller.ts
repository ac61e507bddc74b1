import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { SourceDescription } from '../domain/adapter.js';
import type { Loadable } from '../domain/loadable.js';
import type { Cockpit } from '../runtime/cockpit.js';
import { cockpitContext } from './contexts.js';

/**
 * Delivers to its host what the nearest board's source says of itself.
 *
 * For hosts that ask nothing else; a `FeedController` brings the description along. Without a board it does nothing.
 */
export class SourceController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #deliver: (source: Loadable<SourceDescription>) => void;
  readonly #cockpit: ContextConsumer<typeof cockpitContext, ReactiveElement>;
  #described: Cockpit | undefined;
  #present: AbortController | undefined;

  constructor(host: ReactiveElement, deliver: (source: Loadable<SourceDescription>) => void) {
    this.#host = host;
    this.#deliver = deliver;
    this.#cockpit = new ContextConsumer(host, { context: cockpitContext, subscribe: true });
    host.addController(this);
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#described?.retry();
  }

  hostUpdate(): void {
    const cockpit = this.#cockpit.value;
    if (cockpit === this.#described || !this.#host.isConnected) return;
    this.#stop();
    if (!cockpit) return;
    this.#described = cockpit;
    const { signal } = (this.#present = new AbortController());
    // Not within the update that is under way: the host's property is set as any parent would set it.
    queueMicrotask(() => cockpit.describe(this.#deliver, signal));
  }

  hostDisconnected(): void {
    this.#stop();
    // The consumer would keep the cockpit of a board that the host has left.
    delete this.#cockpit.value;
  }

  #stop(): void {
    this.#present?.abort();
    this.#present = undefined;
    this.#described = undefined;
  }
}
