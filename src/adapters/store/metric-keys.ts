import type { CounterId, Counts } from '../../domain/counter.js';
import type { MetricChoice } from '../../domain/metric.js';
import { divide, formulaOf, measure } from '../../metrics/measure.js';
import type { CounterSums } from './count-one.js';

/** Counters that a formula adds up with the same weight, which is 1 or -1 for all formulas of the trade. */
export interface Share {
  readonly parts: readonly CounterId[];
  readonly weight: number;
}

/** What stands above and below a formula's line; nothing of a metric that cannot be measured. */
export interface Shares {
  readonly numerator: readonly Share[];
  readonly denominator: readonly Share[];
}

/**
 * Above and below the line a formula only adds and subtracts, so that `measure` itself, asked about one contact of
 * each counter, tells what every counter weighs; 100,000 things then cost no object each.
 *
 * @param counters - Those of the formula that the source has.
 */
export function sharesOf(choice: MetricChoice, counters: readonly CounterId[]): Shares | undefined {
  const none = Object.fromEntries(counters.map((id) => [id, 0])) as Counts;
  if (measure(choice, none).numerator === undefined) return undefined;
  const weights = counters.map((id) => ({ id, ...measure(choice, { ...none, [id]: 1 }) }));
  const side = (of: 'numerator' | 'denominator'): Share[] =>
    [...new Set(weights.map((weight) => weight[of] ?? 0))]
      .filter((weight) => weight !== 0)
      .map((weight) => ({ weight, parts: weights.filter((one) => one[of] === weight).map(({ id }) => id) }));
  return { numerator: side('numerator'), denominator: side('denominator') };
}

/**
 * A metric's value for each of `count` things, `NaN` for nothing to measure: `measure` for columns.
 *
 * @param sums - The sum of some counters of each thing.
 */
export function metricKeys(choice: MetricChoice, shares: Shares | undefined, sums: (parts: readonly CounterId[]) => CounterSums, count: number): Float64Array {
  const keys = new Float64Array(count);
  if (!shares) return keys.fill(NaN);
  addShares(keys, shares.numerator, sums);
  const formula = formulaOf(choice);
  if (!formula.denominator) return keys;
  const [only] = shares.denominator;
  const denominators = only?.weight === 1 && shares.denominator.length === 1 ? sums(only.parts) : addShares(new Float64Array(count), shares.denominator, sums);
  for (let i = 0; i < count; i++) keys[i] = divide(keys[i] as number, denominators[i] as number, formula) ?? NaN;
  return keys;
}

function addShares(totals: Float64Array, shares: readonly Share[], sums: (parts: readonly CounterId[]) => CounterSums): Float64Array {
  for (const { parts, weight } of shares) {
    const values = sums(parts);
    for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] as number) + weight * (values[i] as number);
  }
  return totals;
}
