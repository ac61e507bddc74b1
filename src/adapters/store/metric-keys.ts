import type { CounterId, Counts } from '../../domain/counter.js';
import type { MetricChoice } from '../../domain/metric.js';
import { divide, formulaOf, measure } from '../../metrics/measure.js';

/**
 * A metric's value for each of `count` things, `NaN` for nothing to measure: `measure` for columns.
 *
 * Above and below the line a formula only adds and subtracts, so that `measure` itself, asked about one contact of
 * each counter, tells what every counter weighs; 100,000 things then cost no object each.
 *
 * @param counters - Those of the formula that the source has.
 * @param column - A counter of each thing.
 */
export function metricKeys(choice: MetricChoice, counters: readonly CounterId[], column: (id: CounterId) => Float64Array, count: number): Float64Array {
  const formula = formulaOf(choice);
  const none = Object.fromEntries(counters.map((id) => [id, 0])) as Counts;
  if (measure(choice, none).numerator === undefined) return new Float64Array(count).fill(NaN);

  const numerators = new Float64Array(count);
  const denominators = new Float64Array(count);
  for (const id of counters) {
    const { numerator = 0, denominator = 0 } = measure(choice, { ...none, [id]: 1 });
    const values = column(id);
    if (numerator !== 0) addScaled(numerators, values, numerator);
    if (denominator !== 0) addScaled(denominators, values, denominator);
  }
  if (!formula.denominator) return numerators;
  for (let i = 0; i < count; i++) numerators[i] = divide(numerators[i] as number, denominators[i] as number, formula) ?? NaN;
  return numerators;
}

function addScaled(sums: Float64Array, values: Float64Array, scale: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + scale * (values[i] as number);
}
