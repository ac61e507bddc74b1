import type { PackedRows } from '../domain/answer.js';
import { LEAST_SAMPLE } from '../domain/least-sample.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { STEP_LENGTH, type Steps } from '../domain/steps.js';
import { METRICS } from '../metrics/index.js';
import { formulaOf } from '../metrics/measure.js';
import { spreadingRates } from '../metrics/rate-spread.js';
import type { Column } from './column.js';
import { measureAt } from './row-values.js';

/** Whether a column's number stands on so few contacts that it is not shown. */
export function isTooSmall(column: Column, { denominator }: Measure): boolean {
  return column.kind === 'metric' && column.sample === true && denominator !== undefined && denominator > 0 && denominator < LEAST_SAMPLE;
}

/**
 * What a sample's metric sorts by, one a row, written into `keys`; in steps. A share is pulled towards everybody's, the more the
 * fewer contacts it stands on: five of five are not better than 95 of 100. Other metrics are taken as they are. `NaN`
 * where there is nothing to measure, or too little to be shown.
 */
export function* fairKeys({ columns, length }: PackedRows, choice: MetricChoice, keys: Float64Array): Steps<Float64Array> {
  const successes = new Float64Array(length);
  const trials = new Float64Array(length);
  let isShare = METRICS[choice.metric].unit === 'ratio' && (formulaOf(choice).scale ?? 1) === 1;
  for (let row = 0; row < length; row++) {
    // Dividing takes longer than a number.
    if (row % (STEP_LENGTH / 4) === 0) yield;
    const { value, numerator, denominator } = measureAt(columns, choice, row);
    keys[row] = value === undefined || denominator === undefined || denominator < LEAST_SAMPLE ? NaN : value;
    if (numerator === undefined || !denominator) continue;
    if (numerator < 0 || numerator > denominator) isShare = false;
    [successes[row], trials[row]] = [numerator, denominator];
  }
  const spread = isShare ? yield* spreadingRates(successes, trials) : undefined;
  if (!spread) return keys;
  const { alpha, beta } = spread;
  for (let row = 0; row < length; row++) {
    if (row % STEP_LENGTH === 0) yield;
    if (!Number.isNaN(keys[row])) keys[row] = (alpha + (successes[row] as number)) / (alpha + beta + (trials[row] as number));
  }
  return keys;
}
