import { median } from '../metrics/quantile.js';

/** What to expect at this weekday and slot, and how far from it a value lies. Undefined parts could not be computed. */
export interface SeasonalBaseline {
  readonly median: number | undefined;
  /** Median of the distances from the median. */
  readonly mad: number | undefined;
  /** Distance of the current value in robust sigmas; undefined where the history does not vary. */
  readonly robustZ: number | undefined;
  /** Three robust sigmas below and above the median. */
  readonly expectedLow: number | undefined;
  readonly expectedHigh: number | undefined;
}

/** Makes the median distance of a normal distribution its standard deviation. */
export const MAD_SIGMA = 1.4826022185056018;

/**
 * Compares like with like: the same weekday and slot of the weeks before.
 *
 * @param history - One value a week, eight by custom; those with nothing to measure are passed over.
 * @throws RangeError `invalid values: …` for what is no number.
 */
export function seasonalBaseline(history: readonly (number | undefined)[], current?: number): SeasonalBaseline {
  const known = history.filter((value) => value !== undefined);
  if (current !== undefined && Number.isNaN(current)) throw new RangeError('invalid values: not all are numbers');
  const middle = median(known);
  const mad = middle === undefined ? undefined : median(known.map((value) => Math.abs(value - middle)));
  if (middle === undefined || mad === undefined) return { median: undefined, mad: undefined, robustZ: undefined, expectedLow: undefined, expectedHigh: undefined };
  const sigma = MAD_SIGMA * mad;
  return {
    median: middle,
    mad,
    robustZ: current === undefined || sigma === 0 ? undefined : (current - middle) / sigma,
    expectedLow: middle - 3 * sigma,
    expectedHigh: middle + 3 * sigma,
  };
}
