import type { MetricChoice } from './metric.js';
import type { SlotMeasure } from './reading.js';
import type { EpochMs, Interval } from './time.js';

/** A slot beside what its weekday and clock time let expect. */
export interface BaselinePoint extends SlotMeasure {
  /** Median of the same weekday and slot in the weeks before; undefined where too few weeks have it. */
  readonly expected: number | undefined;
  /** Three sigmas below and above: outside lies a spike. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Distance from what was expected, in sigmas. */
  readonly z: number | undefined;
  /** Weeks that had the slot. */
  readonly weeks: number;
}

/** Change an hour of the distance from the baseline, in the metric's unit, with its confidence interval. */
export interface HourlyDrift {
  readonly perHour: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/** Why no verdict can be given. */
export type DecayUnknown =
  | 'few-weeks' // the source does not remember enough weeks
  | 'few-slots' // the range is too young
  | 'no-spread'; // neither the weeks nor the counts tell how much is chance

/**
 * Whether a metric drifts away from its season, and since when.
 *
 * `worse` and `better` are lasting; `higher` and `lower` are the same for a metric that has no better side; `spike` is the
 * latest slot alone.
 */
export interface Decay extends MetricChoice {
  readonly verdict: 'worse' | 'better' | 'higher' | 'lower' | 'spike' | 'steady' | 'unknown';
  /** Only with `unknown`. */
  readonly unknown?: DecayUnknown;
  /** One a closed slot, oldest first. */
  readonly points: readonly BaselinePoint[];
  /** First slot at which the sums of CUSUM passed their limit, with a lasting verdict. */
  readonly signalAt?: EpochMs;
  /** When the level that lasts until now began, by PELT, with a lasting verdict. */
  readonly since?: EpochMs;
  /** By Theil and Sen, over the points since the level began or over all; absent for fewer than six. */
  readonly drift?: HourlyDrift;
  /** Slots outside of three sigmas. */
  readonly spikes: readonly BaselinePoint[];
  /** What was set. */
  readonly settings: { readonly weeks: number; readonly k: number; readonly h: number };
}

/** A stretch beside one before it, slot by slot: only slots that both have are counted, in both. */
export interface PeriodComparison {
  /** 同比: the same weekday and time, weeks before. 环比: the stretch just before at the same time of day. */
  readonly kind: 'same-weekday' | 'previous';
  readonly before: Interval;
  readonly value: number;
  readonly previous: number;
  readonly difference: number;
  /** Slots counted. */
  readonly slots: number;
  /** False where a working day stands beside a weekend. */
  readonly isLike: boolean;
}
