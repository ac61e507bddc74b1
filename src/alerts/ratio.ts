import type { AlertCondition } from '../domain/alert-rule.js';
import type { CountsRecord, Slot } from '../domain/alert.js';
import type { Formula } from '../domain/metric.js';
import { formulaOf, measureBy } from '../metrics/measure.js';

/** What judging looks at, in columns of one number a slot: thousands of alerts look back at every interval, and objects lie far apart. */
export interface Ratios {
  /** Both 0 where the source said nothing. */
  readonly numerators: number[];
  readonly denominators: number[];
  /** How long each slot is, ms. */
  readonly lengths: number[];
  /** How much of it the source told of, ms: all or nothing. */
  readonly covered: number[];
}

/** Brings the columns up to date from slot `from` on. A metric without a denominator counts as its own value. */
export function measureRatios(ratios: Ratios, slots: readonly Slot<CountsRecord>[], formula: Formula, from = 0): Ratios {
  const { numerators, denominators, lengths, covered } = ratios;
  const { denominator: divisor, scale = 1 } = formula;
  // Asked first: cutting nothing off costs as much as the ratio itself.
  if (numerators.length > from) numerators.length = denominators.length = lengths.length = covered.length = from;
  for (let index = from; index < slots.length; index++) {
    const slot = slots[index];
    if (!slot) break;
    const counts = slot.record?.counts;
    const { numerator, denominator = divisor ? 0 : 1 } = counts ? measureBy(formula, counts) : NOTHING;
    numerators.push(scale * (numerator ?? 0));
    denominators.push(numerator === undefined ? 0 : denominator);
    lengths.push(slot.end - slot.start);
    covered.push(slot.record === undefined ? 0 : slot.end - slot.start);
  }
  return ratios;
}

const NOTHING: { readonly numerator?: number; readonly denominator?: number } = {};

/** The columns of one condition over slots that nobody follows. */
export function ratiosOver(slots: readonly Slot<CountsRecord>[], condition: AlertCondition): Ratios {
  return measureRatios(noRatios(), slots, formulaOf(condition));
}

/** No slots yet. */
export function noRatios(): Ratios {
  return { numerators: [], denominators: [], lengths: [], covered: [] };
}
