import { COUNTERS } from '../domain/counter.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure, Reading } from '../domain/reading.js';
import { METRICS } from './index.js';
import { formulaOf } from './measure.js';

/** How a reading differs from the previous comparable stretch. */
export interface Delta {
  /** Value less previous value, in the metric's unit. */
  readonly difference: number;
  /** `neutral` where the difference may be chance, cannot be tested, or has no better side. */
  readonly verdict: 'better' | 'worse' | 'neutral';
}

/** Chance alone exceeds this in one case of twenty. */
const SIGNIFICANT_Z = 1.96;

/** Undefined where either side had nothing to measure, or was unbounded. */
export function deltaOf(reading: Reading): Delta | undefined {
  const { value, previous } = reading;
  if (value === undefined || previous?.value === undefined) return undefined;
  const difference = value - previous.value;
  if (!Number.isFinite(difference)) return undefined;
  const { direction } = METRICS[reading.metric];
  const z = isProportion(reading) ? proportionZ(reading, previous) : undefined;
  if (z === undefined || Math.abs(z) < SIGNIFICANT_Z || direction === 'target') return { difference, verdict: 'neutral' };
  return { difference, verdict: difference > 0 === (direction === 'up') ? 'better' : 'worse' };
}

/**
 * The two-proportion z statistic with pooled variance: how many standard errors `now` lies above `before`.
 *
 * Undefined where either has no denominator or is not a share of it, where all or none succeeded on both sides, or
 * where fewer than five successes or failures are expected on a side, because the normal curve does not hold there.
 */
export function proportionZ(now: Measure, before: Measure): number | undefined {
  const { numerator: x = NaN, denominator: n = NaN } = now;
  const { numerator: y = NaN, denominator: m = NaN } = before;
  const pooled = (x + y) / (n + m);
  if (!(x >= 0 && y >= 0 && x <= n && y <= m && n > 0 && m > 0)) return undefined;
  if (Math.min(n, m) * Math.min(pooled, 1 - pooled) < 5) return undefined;
  return (x / n - y / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

/** How many contacts or surveys a value is divided by; undefined for one divided by time or by nothing. */
export function sampleSize(choice: MetricChoice, { denominator }: Measure): number | undefined {
  const sum = formulaOf(choice).denominator;
  const counted = sum?.plus.every((counter) => COUNTERS[counter].unit === 'contacts' || COUNTERS[counter].unit === 'surveys');
  return counted ? denominator : undefined;
}

/** Whether the value is a share of independent trials: shares of time are ratios too, but seconds are no trials. */
export function isProportion(choice: MetricChoice): boolean {
  return METRICS[choice.metric].unit === 'ratio' && [formulaOf(choice).numerator, formulaOf(choice).denominator].every((sum) => sum?.plus.every((counter) => COUNTERS[counter].unit === 'contacts' || COUNTERS[counter].unit === 'surveys'));
}
