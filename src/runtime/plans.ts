import type { Loadable } from '../domain/loadable.js';
import type { PlanBook, PlanCommand, PlanReply } from '../domain/plan.js';

/** What a widget may ask of a board's decision layer. */
export interface Plans {
  /** Delivers what is known at once and then every change until `signal` aborts. While nobody watches, nothing is asked. */
  watch(deliver: (book: Loadable<PlanBook>) => void, signal: AbortSignal): void;
  /**
   * Previews, starts, extends or reverts at the source.
   *
   * Rejects with `AdapterError`: `unsupported` where the source can only be read, `timeout` where it did not answer. With the
   * same key, asking again is safe.
   */
  act<C extends PlanCommand>(command: C): Promise<PlanReply<C>>;
}
