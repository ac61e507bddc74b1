import type { CounterId, Counts } from '../domain/counter.js';
import type { Formula, MetricChoice, Sum } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { METRICS } from './index.js';

/**
 * A metric's value from counters that were added first and are divided here, last.
 *
 * The value is undefined where a counter of the formula is not provided, or where there is nothing to divide by;
 * an unbounded formula reads Infinity for something per nothing.
 *
 * @throws RangeError `invalid variant: …` for a formula the metric does not have.
 */
export function measure(choice: MetricChoice, counts: Counts): Measure {
  return measureBy(formulaOf(choice), counts);
}

/** The same by a formula that was looked up before, for a column of a million rows. */
export function measureBy(formula: Formula, counts: Counts): Measure {
  const numerator = total(formula.numerator, counts);
  if (!formula.denominator) return numerator === undefined ? NOTHING : { value: numerator, numerator };

  const denominator = total(formula.denominator, counts);
  if (numerator === undefined || denominator === undefined) return NOTHING;
  return { value: divide(numerator, denominator, formula), numerator, denominator };
}

/** The formula that a choice names; the metric's first when it names none. */
export function formulaOf({ metric, variant }: MetricChoice): Formula {
  const { variants } = METRICS[metric];
  const formula = variants[variant ?? Object.keys(variants)[0] ?? ''];
  if (!formula) throw new RangeError(`invalid variant: ${String(variant)}`);
  return formula;
}

const NOTHING: Measure = { value: undefined };

/** The last step of a formula with a denominator; undefined where there is nothing to divide by. */
export function divide(numerator: number, denominator: number, formula: Formula): number | undefined {
  if (denominator > 0) return Math.max(((formula.scale ?? 1) * numerator) / denominator, formula.floor ?? -Infinity);
  return formula.unbounded && denominator === 0 && numerator > 0 ? Infinity : undefined;
}

/** Parts of handling that many a source does not measure: without them a handling time is still one. */
const DISPENSABLE: readonly CounterId[] = ['hold', 'wrapUp'];

/** Adds a sum's counters; undefined where one is not provided that the sum cannot do without. */
function total({ plus, minus = [] }: Sum, counts: Counts): number | undefined {
  let sum = 0;
  for (let index = 0; index < plus.length; index++) {
    const counter = plus[index];
    if (counter === undefined) break;
    const part = counts[counter] ?? (index > 0 && DISPENSABLE.includes(counter) ? 0 : undefined);
    if (part === undefined) return undefined;
    sum += part;
  }
  for (const counter of minus) {
    const part = counts[counter];
    if (part === undefined) return undefined;
    sum -= part;
  }
  return sum;
}
