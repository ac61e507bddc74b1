import type { Completeness } from './answer.js';
import type { MetricChoice } from './metric.js';
import type { SlotSeries } from './slot-columns.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** One line of a trend. */
export interface TrendSeries {
  /** Id of the dimension member, or `all`. */
  readonly id: string;
  readonly label: string;
  /** One a slot, oldest first, without holes: a slot with nothing to measure has an undefined value. */
  readonly points: SlotSeries;
}

/** What a series is compared with. */
export type GhostKind =
  /** The same stretch a comparable period before. */
  | 'previous'
  /** The median of the same weekday and slot over several weeks. */
  | 'baseline';

/** A comparison of one series, its points moved to the slots they are compared with. */
export interface TrendGhost {
  readonly kind: GhostKind;
  /** Id of the series that it is compared with. */
  readonly series: string;
  readonly points: SlotSeries;
}

/** Something that happened at an instant, or from then on. */
export interface TrendMarker {
  readonly at: EpochMs;
  readonly kind: 'alert' | 'plan' | 'note' | 'drift';
  readonly label: string;
}

/** One metric of several groups over the slots of a range: what a trend shows. */
export interface Trend extends MetricChoice {
  readonly series: readonly TrendSeries[];
  readonly range: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  readonly target?: number;
  /** Between which values it should stand, in the metric's unit: an occupancy of 0.75 to 0.85. */
  readonly band?: readonly [low: number, high: number];
  readonly ghosts?: readonly TrendGhost[];
  /** The series in the weeks before, at their own times, a series a week: what a drift is judged by. Absent while it is not known. */
  readonly history?: readonly TrendSeries[];
  /** When an alert was in breach. */
  readonly breaches?: readonly Interval[];
  readonly markers?: readonly TrendMarker[];
  readonly source?: string;
  readonly serviceThresholdSeconds?: number;
}
