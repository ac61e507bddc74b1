import { checkProportion, type Proportion } from '../metrics/proportion.js';

/** One kind of customer, with how much it is to count. */
export interface Stratum extends Proportion {
  readonly weight: number;
}

/** A rate by weight of its strata, and the plain one beside it: always show both. */
export interface StratifiedRate {
  readonly value: number | undefined;
  readonly pooled: number | undefined;
  readonly standardError: number | undefined;
  /** 95 % interval of `value`. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

const Z95 = 1.959963984540054;

/** Each stratum's rate by weight; strata without trials leave their weight to the others. */
export function stratifiedRate(strata: readonly Stratum[]): StratifiedRate {
  strata.forEach(checkProportion);
  const filled = strata.filter(({ trials }) => trials > 0);
  const weights = total(filled, ({ weight }) => weight);
  const trials = total(filled, (stratum) => stratum.trials);
  const pooled = trials > 0 ? total(filled, ({ successes }) => successes) / trials : undefined;
  if (!(weights > 0)) return { value: undefined, pooled, standardError: undefined, lower: undefined, upper: undefined };
  const value = total(filled, ({ weight, successes, trials: n }) => (weight / weights) * (successes / n));
  const variance = total(filled, ({ weight, successes, trials: n }) => ((weight / weights) ** 2 * (successes / n) * (1 - successes / n)) / n);
  const standardError = Math.sqrt(variance);
  return { value, pooled, standardError, lower: value - Z95 * standardError, upper: value + Z95 * standardError };
}

/** One kind of case that somebody handled. */
export interface CaseMix extends Proportion {
  readonly key: string;
}

/** What was reached against what the mix of cases lets expect. */
export interface MixIndex {
  readonly observed: number;
  readonly expected: number;
  /** Above 1 is better than the mix of cases lets expect; undefined where nothing is expected. */
  readonly index: number | undefined;
  readonly crude: number | undefined;
}

/**
 * Indirect standardisation: successes against those at the site's rate for each kind of case.
 *
 * @throws RangeError `invalid reference: …` for a kind of case without a rate.
 */
export function complexityIndex(rows: readonly CaseMix[], reference: Readonly<Record<string, number>>): MixIndex {
  rows.forEach(checkProportion);
  const observed = total(rows, ({ successes }) => successes);
  const trials = total(rows, (row) => row.trials);
  const expected = total(rows, ({ key, trials: n }) => {
    const rate = reference[key];
    if (rate === undefined) throw new RangeError(`invalid reference: no rate for ${key}`);
    return n * rate;
  });
  return { observed, expected, index: expected > 0 ? observed / expected : undefined, crude: trials > 0 ? observed / trials : undefined };
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
