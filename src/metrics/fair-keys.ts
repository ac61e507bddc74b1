import { LEAST_SAMPLE } from '../domain/least-sample.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { STEP_LENGTH, type Steps } from '../domain/steps.js';
import { METRICS } from './index.js';
import { spreadingRates } from './rate-spread.js';

/** Whether a metric may be a share: of so many trials so many succeeded. */
export function isShare({ metric }: MetricChoice): boolean {
  return METRICS[metric].unit === 'ratio';
}

/**
 * What a sample's metric sorts by in the fair order, one a row, written into `keys`; in steps. A share is pulled towards
 * everybody's, the more the fewer contacts it stands on: five of five are not better than 95 of 100. Other metrics, and
 * all where one row is no share, are taken as they are. `NaN` where there is nothing to measure, or too little to be shown.
 *
 * @param measureOf - Of every row there is in the range and the selection, also of those that a search or a filter of rows leaves out: who is looked at changes nobody's place.
 */
export function* fairKeys(choice: MetricChoice, keys: Float64Array, measureOf: (row: number) => Measure): Steps<Float64Array> {
  const successes = new Float64Array(keys.length);
  const trials = new Float64Array(keys.length);
  let areShares = isShare(choice);
  for (let row = 0; row < keys.length; row++) {
    // Dividing takes longer than a number, and adding up a group longer still.
    if (row % (STEP_LENGTH / 32) === 0) yield;
    const { value = NaN, numerator = 0, denominator = 0 } = measureOf(row);
    keys[row] = denominator < LEAST_SAMPLE ? NaN : value;
    if (denominator !== 0 && (numerator < 0 || numerator > denominator)) areShares = false;
    successes[row] = numerator;
    trials[row] = denominator;
  }
  const spread = areShares ? yield* spreadingRates(successes, trials) : undefined;
  if (!spread) return keys;
  const { alpha, beta } = spread;
  for (let row = 0; row < keys.length; row++) {
    if (row % STEP_LENGTH === 0) yield;
    if ((trials[row] as number) >= LEAST_SAMPLE) keys[row] = (alpha + (successes[row] as number)) / (alpha + beta + (trials[row] as number));
  }
  return keys;
}
