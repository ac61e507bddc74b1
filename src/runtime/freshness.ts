import type { AnyAnswer } from '../domain/adapter.js';
import type { Loadable } from '../domain/loadable.js';
import type { EpochMs } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';

/** How current a page is: its widgets by the worst of what each of them asked. */
export interface Freshness {
  readonly total: number;
  readonly loading: number;
  readonly ready: number;
  readonly stale: number;
  readonly failed: number;
  /** The newest instant that any answer speaks of, on the source's clock. */
  readonly asOf?: EpochMs;
  readonly zone?: Zone;
}

export const NOTHING_ASKED: Freshness = { total: 0, loading: 0, ready: 0, stale: 0, failed: 0 };

const WORST_FIRST = ['failed', 'stale', 'loading', 'ready'] as const;

/** @param asked - One entry a client: which widget it belongs to and what it knows. Zero entries are a page without widgets. */
export function freshnessOf(asked: Iterable<readonly [widget: object, state: Loadable<AnyAnswer>]>): Freshness {
  const worst = new Map<object, Loadable<AnyAnswer>['status']>();
  let newest: AnyAnswer | undefined;
  for (const [widget, state] of asked) {
    const before = worst.get(widget);
    if (!before || WORST_FIRST.indexOf(state.status) < WORST_FIRST.indexOf(before)) worst.set(widget, state.status);
    if ('value' in state && (!newest || state.value.asOf > newest.asOf)) newest = state.value;
  }
  const counts = { loading: 0, ready: 0, stale: 0, failed: 0 };
  for (const status of worst.values()) counts[status]++;
  return { total: worst.size, ...counts, ...(newest && { asOf: newest.asOf, zone: newest.zone }) };
}
