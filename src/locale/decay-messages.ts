import type { DecayUnknown, PeriodComparison } from '../domain/decay.js';

/** Texts of a drift away from the season; every value is text already. */
export interface DecayMessages {
  /** Name of the dashed line and its band. */
  readonly baseline: (weeks: string) => string;
  readonly sentence: (facts: DecayFacts) => string;
  /** Of the mark where the level of now began. */
  readonly began: (verdict: LastingVerdict) => string;
  /** Several lines, and none of them stands out. */
  readonly choose: string;
  readonly unknown: Readonly<Record<DecayUnknown, string>>;
  /** 同比 and 环比, and what is compared with what. */
  readonly comparison: (facts: ComparisonFacts) => string;
}

export type LastingVerdict = 'worse' | 'better' | 'higher' | 'lower';

export interface DecayFacts {
  readonly metric: string;
  readonly verdict: LastingVerdict | 'spike' | 'steady';
  /** Whether the value lies below what was expected; not of `steady`. */
  readonly isBelow: boolean;
  readonly weeks: string;
  /** Of a lasting verdict, since when, and when the sums passed their limit. */
  readonly since?: string;
  readonly signalAt?: string;
  /** An hour, with its interval; in the metric's unit, the unit named once. */
  readonly drift?: { readonly perHour: string; readonly lower: string; readonly upper: string; readonly confidence: string };
  /** Of a spike. */
  readonly spike?: { readonly slot: string; readonly value: string; readonly expected: string; readonly sigmas: string };
}

export interface ComparisonFacts {
  readonly kind: PeriodComparison['kind'];
  /** The stretch compared with. */
  readonly before: string;
  readonly difference: string;
  readonly isLike: boolean;
}
