import { wilson } from '../metrics/wilson.js';
import { Z_95 } from './nps-interval.js';
import type { Proportion } from '../metrics/proportion.js';

/** The second share less the first, with its interval, -1..1. */
export interface ProportionDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Hybrid score interval: honest for few trials and near none or all.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17, 873-890, method 10.
 *
 * @param z - Standard normal quantile; 95 % by default.
 * @returns undefined where either side has no trial.
 * @throws RangeError `invalid proportion: …` unless 0 <= successes <= trials.
 */
export function proportionDifference(before: Proportion, now: Proportion, z: number = Z_95): ProportionDifference | undefined {
  for (const { successes, trials } of [before, now])
    if (!(successes >= 0 && successes <= trials)) throw new RangeError(`invalid proportion: ${successes} of ${trials}`);
  if (before.trials === 0 || now.trials === 0) return undefined;
  const [p, q] = [before.successes / before.trials, now.successes / now.trials];
  const [one, two] = [wilson(before.successes, before.trials, z), wilson(now.successes, now.trials, z)];
  return { difference: q - p, lower: q - p - Math.hypot(q - two.lower, one.upper - p), upper: q - p + Math.hypot(two.upper - q, p - one.lower) };
}
