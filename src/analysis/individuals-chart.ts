/** Centre and spread of single values that follow one another. */
export interface IndividualsChart {
  /** Mean; undefined for no values. */
  readonly centre: number | undefined;
  /** From the mean step to the neighbour, so that a slow drift does not widen it; undefined for fewer than two values. */
  readonly sigma: number | undefined;
}

/** Mean distance of two neighbours, in sigmas of a normal process. */
const D2 = 1.128;

/**
 * Chart of individuals and moving ranges.
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.2.2.
 *
 * @throws RangeError `invalid values: …` for what is no finite number.
 */
export function individualsChart(x: readonly number[]): IndividualsChart {
  if (!x.every(Number.isFinite)) throw new RangeError('invalid values: not all are finite numbers');
  const ranges = x.slice(1).map((value, index) => Math.abs(value - (x[index] ?? value)));
  const mean = (values: readonly number[]) => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined);
  const range = mean(ranges);
  return { centre: mean(x), sigma: range === undefined ? undefined : range / D2 };
}
