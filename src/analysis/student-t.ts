/** Student's t distribution, to about twelve digits. */
import { betaBelow } from '../metrics/beta.js';

/**
 * The value below which a share `p` of the distribution lies.
 *
 * @param freedom - Degrees of freedom, above 0.
 * @throws RangeError `invalid share: …`, `invalid freedom: …`.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid share: ${p}`);
  if (!(freedom > 0)) throw new RangeError(`invalid freedom: ${freedom}`);
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  const tail = 1 - p;
  let low = 0;
  let high = 1;
  while (studentTail(high, freedom) > tail) [low, high] = [high, high * 2];
  // Halving loses nothing where the tail is so heavy that a tangent would overshoot.
  for (let round = 0; round < 200 && high - low > 1e-15 * high; round++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of the distribution above `t`, 0..1. */
export function studentTail(t: number, freedom: number): number {
  if (t < 0) return 1 - studentTail(-t, freedom);
  return 0.5 * betaBelow(freedom / (freedom + t * t), freedom / 2, 0.5);
}
