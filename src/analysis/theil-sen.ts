/**
 * A straight line through noisy points that a few wild ones cannot bend: the median of all slopes between two points.
 *
 * Source: Theil 1950; Sen 1968, JASA 63, 1379-1389.
 */
import { normalQuantile } from '../metrics/normal.js';

export interface Line {
  /** Change of y per unit of x. */
  readonly slope: number;
  /** y at x = 0: the median of what the slope leaves over. */
  readonly intercept: number;
}

/**
 * Pairs with equal x have no slope and are skipped. O(n²) in time and space: for a thousand points at most.
 *
 * @returns undefined where no two points differ in x.
 * @throws RangeError `invalid points: …` for lists of unequal length or values that are no finite numbers.
 */
export function theilSen(x: readonly number[], y: readonly number[]): Line | undefined {
  const slope = median(slopes(x, y));
  if (slope === undefined) return undefined;
  const intercept = median(y.map((value, index) => value - slope * (x[index] ?? 0)).sort(ascending)) ?? 0;
  return { slope, intercept };
}

/**
 * Confidence interval of the slope, by the ranks of Sen with ties in x and y taken into account.
 *
 * @param x - As many as `y`; 0, 1, 2, … by default.
 * @param confidence - Such as 0.95, between 0 and 1.
 * @returns undefined where no two points differ in x.
 * @throws RangeError as `theilSen`, and `invalid confidence: …`.
 */
export function theilSenInterval(
  y: readonly number[],
  confidence: number,
  x: readonly number[] = y.map((_, index) => index),
): { readonly lower: number; readonly upper: number } | undefined {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence: ${confidence}`);
  const all = slopes(x, y);
  const { length: count } = all;
  if (count === 0) return undefined;
  const n = y.length;
  const variance = (spread(n) - tieSpread(x) - tieSpread(y)) / 18;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, variance));
  const low = Math.max(Math.round((count - reach) / 2) - 1, 0);
  const high = Math.min(Math.round((count + reach) / 2), count - 1);
  return { lower: all[low] ?? 0, upper: all[high] ?? 0 };
}

/** Slopes between every two points, in order of size. */
function slopes(x: readonly number[], y: readonly number[]): number[] {
  if (x.length !== y.length) throw new RangeError(`invalid points: ${x.length} x and ${y.length} y`);
  if (![...x, ...y].every(Number.isFinite)) throw new RangeError('invalid points: not all are finite numbers');
  const found: number[] = [];
  for (let one = 0; one < x.length; one++)
    for (let other = one + 1; other < x.length; other++) {
      const run = (x[other] ?? 0) - (x[one] ?? 0);
      if (run !== 0) found.push(((y[other] ?? 0) - (y[one] ?? 0)) / run);
    }
  return found.sort(ascending);
}

/** @param sorted - In order of size. */
function median(sorted: readonly number[]): number | undefined {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

function tieSpread(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()].reduce((sum, count) => sum + spread(count), 0);
}

function ascending(a: number, b: number): number {
  return a - b;
}
