import type { CounterId } from './counter.js';
import type { DimensionId, Filters } from './dimension.js';
import type { Duration } from './duration.js';
import type { MetricChoice } from './metric.js';
import type { Interval } from './time.js';

/**
 * Which stretch of time is asked for. Relative ranges are resolved by the source on its own clock,
 * so that equal questions stay equal and a wrong clock in the browser does no harm.
 */
export type TimeRange =
  /** A fixed stretch. */
  | ({ readonly kind: 'fixed' } & Interval)
  /** The last `duration` up to the source's now. */
  | { readonly kind: 'last'; readonly duration: Duration }
  /** The source's calendar day `back` days ago, 0 today, up to its now. */
  | { readonly kind: 'day'; readonly back: number }
  /** All the source has. */
  | { readonly kind: 'all' };

/** Counters by dimensions and optional step over a range: snapshot, trend, breakdown, heat map and comparison are all this. */
export interface CountsQuery {
  readonly kind: 'counts';
  readonly range: TimeRange;
  /** Slot length; one slot, the whole range, when absent. */
  readonly step?: Duration;
  /** One row per combination of these; all together when absent. */
  readonly by?: readonly DimensionId[];
  readonly filters?: Filters;
  /** Moves the resolved range back by this, such as `P7D` for the same weekday and time a week before. */
  readonly shift?: Duration;
  /** Counters wanted; all the source has when absent, so that widgets with unlike metrics share one question. */
  readonly counters?: readonly CounterId[];
}

/** Things listed one by one. A source may declare others. */
export type EntityId = 'agent' | 'contact' | 'touchpoint' | 'skill-score' | (string & {});

/** What rows are ordered by: a column of the entity, or a metric computed from its counters. Nothing to measure comes last either way. */
export type Order = { readonly descending?: boolean } & ({ readonly column: string } | MetricOrder);

/** An order by a metric. */
export interface MetricOrder extends MetricChoice {
  /**
   * Shares of small samples pulled towards everybody's, the more the fewer contacts they stand on (the beta-binomial model with
   * the moments of Kleinman 1973), so that 95 of 100 come before 5 of 5; below the least sample of 5 contacts last, either way.
   * Everybody is whoever the source has in the range and by `filters`, before `search` and `where`; of groups, the groups of the answer.
   * Only for an entity that the source's description says it `ordersFairly`; others refuse it.
   */
  readonly fair?: true;
}

/** Which rows are wanted, by one of their columns: with this text in it, of these ids, or from `least` to `most`, both included, in its own unit. */
export type RowFilter =
  | { readonly column: string; readonly contains: string }
  | { readonly column: string; readonly anyOf: readonly string[] }
  | ({ readonly least?: number; readonly most?: number } & ({ readonly column: string } | MetricChoice));

/** One page of an entity. */
export interface RowsQuery {
  readonly kind: 'rows';
  readonly entity: EntityId;
  readonly range: TimeRange;
  readonly filters?: Filters;
  /** Columns wanted: attributes of the entity and counters; all when absent. */
  readonly columns?: readonly string[];
  readonly order?: readonly Order[];
  /** Case-insensitive text to be found in the entity's id or name. */
  readonly search?: string;
  /** Rows must pass all of these; only for an entity that the source's description says it `filtersRows` of. `contains` and `anyOf` heed labels and parts as a reader does: an id's label, each of several ids between commas. */
  readonly where?: readonly RowFilter[];
  /** Name of the column whose texts bring rows together, whatever else they are ordered by; only for an entity that the source's description says it `groupsRows` of. The answer then tells of the groups. */
  readonly groupBy?: string;
  readonly offset?: number;
  /** Rows wanted at most. */
  readonly limit: number;
}

export type Query = CountsQuery | RowsQuery;

/** Equal for equal questions, whatever the order in which their properties were written. */
export function queryKey(query: Query): string {
  return JSON.stringify(query, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
