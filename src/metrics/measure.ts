import type { Counts } from '../domain/counter.js';
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
  const formula = formulaOf(choice);
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

function divide(numerator: number, denominator: number, formula: Formula): number | undefined {
  if (denominator > 0) return Math.max(((formula.scale ?? 1) * numerator) / denominator, formula.floor ?? -Infinity);
  return formula.unbounded && denominator === 0 && numerator > 0 ? Infinity : undefined;
}

/**
 * Adds a sum's counters. Parts of a handling time that a source does not measure are left out
 * (a source without hold still has an AHT), but never its first counter.
 */
function total({ plus, minus = [] }: Sum, counts: Counts): number | undefined {
  const [first] = plus;
  if (first === undefined || counts[first] === undefined) return undefined;
  let sum = 0;
  for (const counter of plus) sum += counts[counter] ?? 0;
  for (const counter of minus) {
    const part = counts[counter];
    if (part === undefined) return undefined;
    sum -= part;
  }
  return sum;
}
