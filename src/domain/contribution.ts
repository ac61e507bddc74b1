import type { Completeness } from './answer.js';
import type { DimensionId } from './dimension.js';
import type { MetricChoice } from './metric.js';
import type { Measure } from './reading.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** By what a change is split: a dimension, or the time of the day. */
export type ContributionBy = DimensionId | 'slot';

/** What one member adds to a metric's change, in the metric's unit. An account, not a cause. */
export interface ContributionPart {
  /** Id of the dimension member; of a slot, its distance from the range's start on the clock, ms. */
  readonly id: string;
  readonly label: string;
  /** The slot now; absent where the parts are no slots. */
  readonly slot?: Interval;
  /** Undefined values where it had nothing to measure: it is new, or it has gone. */
  readonly before: Measure;
  readonly now: Measure;
  /** Of the whole denominator, 0..1; absent for a metric without one. */
  readonly shareBefore?: number;
  readonly shareNow?: number;
  /** From its own value, and from its share beside the others. A metric without denominator has no mix. */
  readonly rate: number;
  readonly mix: number;
  readonly total: number;
}

/** Why parts cannot be told. The interface has words for each. */
export type ContributionRefusal =
  | 'unlike-thresholds' // within 20 s here, within 30 s there
  | 'not-mergeable' // a maximum, a median: nothing that parts add up to
  | 'not-provided' // the source lacks a counter of the formula
  | 'not-remembered' // the source does not remember all of the stretch before
  | 'floored' // a value held at its lowest: what lies below is in no part
  | 'nothing-before' // nothing to divide by, so that no change can be told
  | 'nothing-now';

/** What is compared, and where the numbers come from. */
export interface ContributionScope extends MetricChoice {
  readonly by: ContributionBy;
  readonly rangeBefore: Interval;
  readonly rangeNow: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  readonly source?: string;
  readonly serviceThresholdSeconds?: number;
}

/** A change taken apart: the parts' totals add up to it. */
export interface ContributionAccount {
  readonly before: Measure;
  readonly now: Measure;
  readonly delta: number;
  readonly rate: number;
  readonly mix: number;
  /** The heaviest first; slots in their order. */
  readonly parts: readonly ContributionPart[];
  /** Whether chance alone may have moved it so far; absent where that cannot be tested. */
  readonly isChance?: boolean;
}

/** Which members moved a metric between two stretches, or why that cannot be told. */
export type Contribution = ContributionScope & ({ readonly account: ContributionAccount; readonly refused?: undefined } | { readonly refused: ContributionRefusal; readonly account?: undefined });
