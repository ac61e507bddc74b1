import type { Forecast } from './adtributor.js';

export interface PotentialScore {
  /** Of each candidate leaf, -1..1, negative where more came than forecast; undefined for nothing of nothing. */
  readonly deviation: readonly (number | undefined)[];
  /** What each candidate leaf would read had all of them moved alike; undefined where nothing was forecast. */
  readonly expectedUnderRipple: readonly (number | undefined)[];
  /** 1 where moving alike explains everything, 0 or less where it explains nothing; undefined where nothing moved. */
  readonly generalizedPotentialScore: number | undefined;
}

/**
 * How well "these leaves moved alike, the rest did not" explains what came: the generalized potential score.
 *
 * Source: Li et al. 2019, "Squeeze", ISSRE, doi 10.1109/ISSRE.2019.00015; deviation as in its code.
 *
 * @throws RangeError `invalid elements: …` for negative or infinite numbers.
 */
export function generalizedPotentialScore(candidate: readonly Forecast[], rest: readonly Forecast[]): PotentialScore {
  for (const { key, forecast, actual } of [...candidate, ...rest])
    if (!(forecast >= 0 && actual >= 0 && forecast + actual < Infinity)) throw new RangeError(`invalid elements: ${actual} for ${forecast} of ${key}`);
  const forecast = candidate.reduce((sum, leaf) => sum + leaf.forecast, 0);
  const actual = candidate.reduce((sum, leaf) => sum + leaf.actual, 0);
  const expectedUnderRipple = candidate.map((leaf) => (forecast > 0 ? (leaf.forecast * actual) / forecast : undefined));
  const apart = mean(rest.map((leaf) => Math.abs(leaf.actual - leaf.forecast)));
  const unexplained = mean(candidate.map((leaf, index) => Math.abs(leaf.actual - (expectedUnderRipple[index] ?? leaf.forecast)))) + apart;
  const departure = mean(candidate.map((leaf) => Math.abs(leaf.actual - leaf.forecast))) + apart;
  return {
    deviation: candidate.map((leaf) => (leaf.forecast + leaf.actual > 0 ? (leaf.forecast - leaf.actual) / (leaf.forecast + leaf.actual) : undefined)),
    expectedUnderRipple,
    generalizedPotentialScore: departure > 0 ? 1 - unexplained / departure : undefined,
  };
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
