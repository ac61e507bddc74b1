/** Count, mean and spread of some values: enough to put groups together without the values. */
export interface Moments {
  readonly n: number;
  /** Undefined for no value. */
  readonly mean: number | undefined;
  /** Squared distances from the mean, added up. */
  readonly squares: number;
}

/** @throws RangeError `invalid values: …` for what is no finite number. */
export function momentsOf(values: readonly number[]): Moments {
  if (!values.every(Number.isFinite)) throw new RangeError('invalid values: not all are finite numbers');
  const n = values.length;
  if (n === 0) return { n, mean: undefined, squares: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/**
 * Both groups as one.
 *
 * Source: Chan, Golub & LeVeque 1979.
 */
export function mergeMoments(one: Moments, two: Moments): Moments {
  if (one.mean === undefined || two.mean === undefined) return one.mean === undefined ? two : one;
  const n = one.n + two.n;
  const apart = two.mean - one.mean;
  return { n, mean: one.mean + (apart * two.n) / n, squares: one.squares + two.squares + (apart * apart * one.n * two.n) / n };
}

/** Of the sample; undefined for fewer than two values. */
export function varianceOf({ n, squares }: Moments): number | undefined {
  return n < 2 ? undefined : squares / (n - 1);
}
