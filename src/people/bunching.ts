import { binomialAtMost } from '../metrics/beta.js';

/** Scores just above a threshold against those just below it. */
export interface Bunching {
  readonly below: number;
  readonly above: number;
  /** How likely chance alone puts so many of them above, if either side is as likely. */
  readonly pValue: number;
}

/**
 * Whether scores pile up above a threshold that pays: [t, t + width) against [t - width, t), one-sided exact binomial.
 *
 * @throws RangeError `invalid width: …` unless above 0.
 */
export function bunchingAt(scores: readonly number[], threshold: number, width: number): Bunching {
  if (!(width > 0)) throw new RangeError(`invalid width: ${width}`);
  const below = scores.filter((score) => score >= threshold - width && score < threshold).length;
  const above = scores.filter((score) => score >= threshold && score < threshold + width).length;
  return { below, above, pValue: 1 - binomialAtMost(above - 1, below + above, 0.5) };
}
