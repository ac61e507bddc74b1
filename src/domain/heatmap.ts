import type { Completeness } from './answer.js';
import type { DimensionId } from './dimension.js';
import type { MetricChoice } from './metric.js';
import type { Measure } from './reading.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** One column: a slot of the range, or a weekday of all its weeks. */
export type HeatColumn = Interval & { readonly weekday?: undefined } | { readonly weekday: number; readonly start?: undefined; readonly end?: undefined };

/** One member of the dimension. */
export interface HeatRow {
  readonly id: string;
  readonly label: string;
  /** One a column; an undefined value had nothing to measure, which is not 0. */
  readonly cells: readonly Measure[];
}

/** One metric by members and time: what a heat map shows. */
export interface Heatmap extends MetricChoice {
  readonly by: DimensionId;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly range: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** The middle of a diverging scale; without one the scale is sequential. */
  readonly target?: number;
  readonly source?: string;
}
