/** One point of an EWMA chart. */
export interface EwmaPoint {
  /** The average so far, newer values weighing more. */
  readonly z: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether the average lies outside of its limits. */
  readonly signal: boolean;
}

export interface EwmaChart {
  readonly points: readonly EwmaPoint[];
  /** The limits that those of the points come to in the long run. */
  readonly steadyLower: number;
  readonly steadyUpper: number;
}

/**
 * Exponentially weighted moving average with the limits that belong to each point: narrow at first, where little is known.
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.2.4; Roberts 1959.
 *
 * @param lambda - Weight of the newest value, above 0 to 1.
 * @param width - Of the limits, in sigmas; 3 by custom.
 * @throws RangeError `invalid values: …`, `invalid weight: …`, `invalid sigma: …`.
 */
export function ewmaChart(x: readonly number[], lambda: number, target: number, sigma: number, width: number): EwmaChart {
  if (!x.every(Number.isFinite) || !Number.isFinite(target)) throw new RangeError('invalid values: not all are finite numbers');
  if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`invalid weight: ${lambda}`);
  if (!(sigma >= 0 && width >= 0)) throw new RangeError(`invalid sigma: ${sigma} by ${width}`);
  const steady = width * sigma * Math.sqrt(lambda / (2 - lambda));
  let z = target;
  const points = x.map((value, index) => {
    z = lambda * value + (1 - lambda) * z;
    const reach = steady * Math.sqrt(1 - (1 - lambda) ** (2 * (index + 1)));
    const lower = target - reach;
    const upper = target + reach;
    return { z, lower, upper, signal: z < lower || z > upper };
  });
  return { points, steadyLower: target - steady, steadyUpper: target + steady };
}
