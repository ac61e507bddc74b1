/** The beta distribution, to about thirteen digits: shares between 0 and 1, and through them the binomial counts. */
import { logGamma } from './gamma.js';

/**
 * Share of the distribution of Beta(`a`, `b`) below `x`, 0..1: the regularised incomplete beta function.
 *
 * Continued fraction of Lentz (1976), from the side on which it converges fast.
 *
 * @throws RangeError `invalid beta: …` unless both shapes are above 0.
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`invalid beta: ${a}, ${b}`);
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * The value below which a share `p` of Beta(`a`, `b`) lies, 0..1.
 *
 * Newton's steps kept inside a bracket that halves wherever they leave it.
 *
 * @throws RangeError `invalid share: …` outside 0..1, and as `betaBelow`.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid share: ${p}`);
  if (p === 0 || p === 1) return p;
  let [low, high] = [0, 1];
  let x = a / (a + b);
  const norm = logBeta(a, b);
  for (let round = 0; round < 200; round++) {
    const over = betaBelow(x, a, b) - p;
    if (over > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - norm);
    const newton = x - over / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    if (moved <= 1e-15 * x || high - low <= Number.EPSILON * x) break;
  }
  return x;
}

/** How likely `trials` that each succeed with chance `p` bring at most `successes`: -1 and below never, `trials` and above always. */
export function binomialAtMost(successes: number, trials: number, p: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return betaBelow(1 - p, trials - successes, successes + 1);
}

/** Logarithm of the complete beta function. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

const TINY = 1e-300;

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

/** A divisor that is not nothing. */
function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
