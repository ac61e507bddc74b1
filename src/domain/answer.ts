import type { CounterId } from './counter.js';
import type { CountsQuery, Query, RowsQuery } from './query.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** How much of the truth an answer holds; anything but `full` is shown as such. */
export type Completeness = 'full' | 'partial' | 'sampled' | 'provisional';

/** What every answer says of itself. */
export interface Provenance {
  /** The source's clock when it answered: intervals that end later are still open. */
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Grows when the source corrects what it said before. */
  readonly revision: number;
}

/**
 * Counters as columns of equal length, one entry a row; a slot or group without a row had no contacts and no agents.
 * Plain JSON, so it crosses `postMessage` and can be recorded.
 */
export interface CountsAnswer extends Provenance {
  readonly kind: 'counts';
  /** The range as the source resolved it. */
  readonly range: Interval;
  readonly length: number;
  /** Start of each row's slot, ascending; present when a step was asked for. */
  readonly start?: readonly EpochMs[];
  /** End of each row's slot, exclusive; present with `start`. */
  readonly end?: readonly EpochMs[];
  /** Ids of the dimension members of each row. */
  readonly keys: { readonly [dimension: string]: readonly string[] };
  /** Only counters that the source provides; `null` where it has nothing to say (such as the longest wait of nobody). */
  readonly counters: { readonly [C in CounterId]?: readonly (number | null)[] };
}

export type Cell = string | number | null;

/** Cells of one column, one a row. Numbers may be packed; `NaN` in them is nothing to measure, as `null` is elsewhere. */
export type CellColumn = readonly Cell[] | Float64Array | Float32Array | Int32Array | Uint32Array;

/**
 * The groups of a whole result, of which a page shows some rows, as columns of equal length in the order in which the
 * rows come: by their subtotals where rows are ordered by a counter or a metric, else by name, rows without a group last.
 */
export interface AnsweredGroups {
  /** Name of the column whose texts the rows of a group share. */
  readonly by: string;
  /** Those texts; empty for the rows without one. */
  readonly ids: readonly string[];
  /** Rows of each, one or more; all together `total`. */
  readonly lengths: readonly number[];
  /** Counters of each group by their roll-up; `null` where one of its rows does not have it. */
  readonly counters: { readonly [C in CounterId]?: readonly (number | null)[] };
}

/** A page of rows as columns of equal length. */
export interface RowsAnswer extends Provenance {
  readonly kind: 'rows';
  readonly range: Interval;
  /** Rows of the whole result, not of the page. */
  readonly total: number;
  readonly offset: number;
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** Present where the question said `groupBy`. */
  readonly groups?: AnsweredGroups;
}

/** Rows that a page hands over itself, without a source: their columns may be packed. */
export interface PackedRows extends Omit<RowsAnswer, 'columns'> {
  readonly columns: Readonly<Record<string, CellColumn>>;
}

export type Answer<Q extends Query = Query> = Q extends CountsQuery ? CountsAnswer : Q extends RowsQuery ? RowsAnswer : never;
