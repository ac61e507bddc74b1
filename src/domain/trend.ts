import type { Completeness } from './answer.js';
import type { MetricChoice } from './metric.js';
import type { SlotMeasure } from './reading.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** One line of a trend. */
export interface TrendSeries {
  /** Id of the dimension member, or `all`. */
  readonly id: string;
  readonly label: string;
  /** One a slot, oldest first, without holes: a slot with nothing to measure has an undefined value. */
  readonly points: readonly SlotMeasure[];
}

/** One metric of several groups over the slots of a range: what a trend shows. */
export interface Trend extends MetricChoice {
  readonly series: readonly TrendSeries[];
  readonly range: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  readonly target?: number;
  readonly source?: string;
  readonly serviceThresholdSeconds?: number;
}
