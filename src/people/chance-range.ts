import { funnelLimits } from './funnel.js';

/** Between which rates chance alone leaves somebody who is on target. */
export interface ChanceRange {
  /** 95 % of the time. */
  readonly lower: number;
  readonly upper: number;
  /** Whether a rate lies within 99.8 %: then it says nothing against, or for, the person. */
  readonly isWithin: boolean;
}

/** The funnel at one person's number of observations; undefined for what is no rate, or was not counted. */
export function chanceRange(rate: number | undefined, n: number | undefined, target: number | undefined): ChanceRange | undefined {
  if (rate === undefined || n === undefined || target === undefined || !(target >= 0 && target <= 1) || !Number.isInteger(n)) return undefined;
  const limits = n > 0 ? funnelLimits(target, n) : undefined;
  return limits && { lower: Math.max(0, limits.lower2), upper: Math.min(1, limits.upper2), isWithin: rate >= limits.lower3 && rate <= limits.upper3 };
}
