/** Quantiles of a list at hand; a stream has a sketch (`dd-sketch.ts`). */

/**
 * The value below which a share `p` of the values lies, drawn between the two nearest: type 7.
 *
 * Source: Hyndman & Fan 1996, American Statistician 50, 361-365.
 *
 * @param values - In any order.
 * @param p - 0..1.
 * @returns undefined for no values.
 * @throws RangeError `invalid share: …`, or `invalid values: …` for what is no number.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  assertShare(p);
  const sorted = inOrder(values);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : low + (at - Math.floor(at)) * (high - low);
}

/** The smallest value that at least a share `p` of the values reaches or stays below: one that was really measured. As `quantile` otherwise. */
export function nearestRank(values: readonly number[], p: number): number | undefined {
  assertShare(p);
  const sorted = inOrder(values);
  // 0.07 * 100 is a little more than 7 in floating point.
  return sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)];
}

/** The middle value, or the middle of the two in the middle; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

function inOrder(values: readonly number[]): Float64Array {
  if (values.some(Number.isNaN)) throw new RangeError('invalid values: not all are numbers');
  return Float64Array.from(values).sort();
}

function assertShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid share: ${p}`);
}
