/** Sums of what lies above and below a target, each point less an allowance: how slow decay adds up. */
export interface Cusum {
  /** After each point; never below 0. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** Indices at which either sum is above `h`. */
  readonly signals: readonly number[];
}

/**
 * Tabular CUSUM: the detector for slow decay, which a limit for single points sees late.
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.2.3.
 *
 * @param k - Allowance a point, in the unit of x; half a sigma by custom.
 * @param h - Decision limit, in the unit of x; four to five sigmas by custom.
 * @throws RangeError `invalid values: …`, `invalid allowance: …`, `invalid limit: …`.
 */
export function cusum(x: readonly number[], target: number, k: number, h: number): Cusum {
  if (!x.every(Number.isFinite) || !Number.isFinite(target)) throw new RangeError('invalid values: not all are finite numbers');
  if (!(k >= 0)) throw new RangeError(`invalid allowance: ${k}`);
  if (!(h >= 0)) throw new RangeError(`invalid limit: ${h}`);
  let above = 0;
  let below = 0;
  const upper = x.map((value) => (above = Math.max(0, above + value - target - k)));
  const lower = x.map((value) => (below = Math.max(0, below + target - k - value)));
  return { upper, lower, signals: [...x.keys()].filter((index) => (upper[index] ?? 0) > h || (lower[index] ?? 0) > h) };
}
