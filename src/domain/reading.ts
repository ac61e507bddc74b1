import type { Completeness } from './answer.js';
import type { MetricChoice } from './metric.js';
import type { EpochMs, Interval } from './time.js';
import type { Zone } from './zone.js';

/** A metric's value with what it was divided from. */
export interface Measure {
  /** In the metric's unit; `undefined` when there was nothing to measure, never 0 for "unknown". */
  readonly value: number | undefined;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** One point of a series: a measure of one slot. */
export interface SlotMeasure extends Measure, Interval {}

/** One metric of one scope, as known at one instant: what a tile shows. */
export interface Reading extends Measure, MetricChoice {
  readonly range: Interval;
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly completeness: Completeness;
  /** Goal in the metric's unit; the tile draws no target without one. */
  readonly target?: number;
  /** The same metric over the previous comparable stretch, and which stretch that was. */
  readonly previous?: Measure & { readonly range: Interval };
  /** Oldest first, one a slot without holes: a slot with nothing to measure has an undefined value. The last may still be open. */
  readonly series: readonly SlotMeasure[];
  /** Name of the source, as its description gives it. */
  readonly source?: string;
  /** Seconds behind "within" counters, for the formula's text. */
  readonly serviceThresholdSeconds?: number;
}
