import type { Priority, SourceDescription } from '../domain/adapter.js';
import type { Answer } from '../domain/answer.js';
import type { Loadable } from '../domain/loadable.js';
import type { Query } from '../domain/query.js';

/** One client's hold on one question. It ends with the signal it was made with. */
export interface Subscription {
  /** Nobody can see the client: deliver nothing, and ask nothing on its account. */
  sleep(): void;
  /** Delivers the newest answer at once, and asks again where it grew old meanwhile. */
  wake(): void;
}

/** What a widget may ask of the runtime. */
export interface Cockpit {
  /**
   * Delivers what is known at once (`loading` at first) and then every change, at most once a frame, until `signal` aborts.
   * Equal questions share one upstream.
   *
   * @param widget - Clients of one widget count once in the freshness summary, those of `null` not at all; the signal when absent.
   */
  watch<Q extends Query>(query: Q, deliver: (answer: Loadable<Answer<Q>>) => void, signal: AbortSignal, priority?: Priority, widget?: object | null): Subscription;
  /** One answer, for pages and exports; rejects with `AdapterError`, or with the signal's reason. */
  read<Q extends Query>(query: Q, signal: AbortSignal): Promise<Answer<Q>>;
  /** Delivers the source's description as `watch` does answers. */
  describe(deliver: (source: Loadable<SourceDescription>) => void, signal: AbortSignal): void;
  /** Asks again, now, everything that failed or is stale: what a retry button does. */
  retry(): void;
}
