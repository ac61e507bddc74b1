import type { AlertCondition } from '../domain/alert-rule.js';
import type { CountsRecord, Slot } from '../domain/alert.js';
import { formulaOf, measure } from '../metrics/measure.js';

/** Numerators and denominators, one a slot, as two columns; both 0 where the source said nothing. */
export interface Ratios {
  readonly numerators: number[];
  readonly denominators: number[];
}

/** Brings the columns for one condition up to date from slot `from` on. A metric without a denominator counts as its own value. */
export function measureRatios(ratios: Ratios, slots: readonly Slot<CountsRecord>[], condition: AlertCondition, from = 0): Ratios {
  const { numerators, denominators } = ratios;
  const { denominator: divisor, scale = 1 } = formulaOf(condition);
  // Asked first: cutting nothing off costs as much as the ratio itself.
  if (numerators.length > from) numerators.length = denominators.length = from;
  for (let index = from; index < slots.length; index++) {
    const counts = slots[index]?.record?.counts;
    const { numerator, denominator = divisor ? 0 : 1 } = counts ? measure(condition, counts) : {};
    numerators.push(scale * (numerator ?? 0));
    denominators.push(numerator === undefined ? 0 : denominator);
  }
  return ratios;
}

/** No slots yet. */
export function noRatios(): Ratios {
  return { numerators: [], denominators: [] };
}
