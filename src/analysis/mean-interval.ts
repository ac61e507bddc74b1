import { studentQuantile } from './student-t.js';

/**
 * Confidence interval of a mean of few values, such as an effort score.
 *
 * Source: Student 1908.
 *
 * @param sd - Of the sample, with n - 1 below.
 * @param confidence - Such as 0.95, between 0 and 1.
 * @returns undefined for fewer than two values, which say nothing of their spread.
 * @throws RangeError `invalid sample: …`, `invalid confidence: …`.
 */
export function meanInterval(mean: number, sd: number, n: number, confidence: number): { readonly lower: number; readonly upper: number } | undefined {
  if (!(Number.isFinite(mean) && sd >= 0 && Number.isInteger(n) && n >= 0)) throw new RangeError(`invalid sample: ${n} of ${mean} by ${sd}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence: ${confidence}`);
  if (n < 2) return undefined;
  const reach = (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { lower: mean - reach, upper: mean + reach };
}
