/** The standard normal distribution, to about fourteen digits. */

/**
 * Share of the distribution above `z`, 0..1; the tail keeps its digits where the share is tiny.
 *
 * Series of the error function near the middle, continued fraction of Laplace (1805) in the tail.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  return z < 2.5 ? 0.5 - seriesFromMiddle(z) : fractionOfTail(z);
}

/**
 * The value below which a share `p` of the distribution lies; -Infinity at 0 and Infinity at 1.
 *
 * @throws RangeError `invalid share: …` outside 0..1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid share: ${p}`);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  // A rough start from the tail's leading term, then Newton; the function is smooth and convex here.
  let z = -Math.sqrt(Math.max(0, -2 * Math.log(2 * p)));
  for (let round = 0; round < 60; round++) {
    const step = (normalTail(-z) - p) / normalDensity(z);
    z -= step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}

/** Density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Share between 0 and `z`. */
function seriesFromMiddle(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

function fractionOfTail(z: number): number {
  let below = z;
  for (let level = 160; level >= 1; level--) below = z + level / below;
  return normalDensity(z) / below;
}
