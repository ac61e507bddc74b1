import { STEP_LENGTH, type Steps } from '../domain/steps.js';

/** The beta distribution that the rates of persons are drawn from. */
export interface RateSpread {
  /** Everybody's rate. */
  readonly mean: number;
  /** How alike the trials of one person are, 0..1. */
  readonly rho: number;
  readonly alpha: number;
  readonly beta: number;
}

/** What a spread is learned from, over the persons with trials; a database may add it up as well. */
export interface RateSums {
  readonly persons: number;
  readonly trials: number;
  /** Everybody's rate. */
  readonly mean: number;
  /** Of each person's trials. */
  readonly squares: number;
  /** Squares of how far each person's rate is from everybody's, times the person's trials. */
  readonly between: number;
}

/**
 * The spread of rates by the beta-binomial model with the moments of Kleinman 1973.
 *
 * @returns undefined below two persons with trials, or where everybody or nobody always succeeds: there is nothing to learn a spread from.
 */
export function spreadOf({ persons, trials, mean, squares, between }: RateSums): RateSpread | undefined {
  const variance = mean * (1 - mean);
  if (persons < 2 || !(variance > 0)) return undefined;
  const free = persons - 1;
  const room = variance * (trials - squares / trials - free);
  // Where everybody had one trial there is no spread within a person to compare with.
  const rho = Math.min(1 - 1e-6, Math.max(1e-6, room > 0 ? (between - variance * free) / room : 0));
  const strength = 1 / rho - 1;
  return { mean, rho, alpha: mean * strength, beta: (1 - mean) * strength };
}

/**
 * `spreadOf` persons one by one; in steps.
 *
 * @param successes - Of each person. @param trials - Of each; who has none, or `NaN`, tells nothing.
 */
export function* spreadingRates(successes: ArrayLike<number>, trials: ArrayLike<number>): Steps<RateSpread | undefined> {
  let [persons, total, succeeded, squares, between] = [0, 0, 0, 0, 0];
  for (let at = 0; at < trials.length; at++) {
    if (at % STEP_LENGTH === 0) yield;
    const count = trials[at] as number;
    if (!(count > 0)) continue;
    persons++;
    total += count;
    succeeded += successes[at] as number;
    squares += count ** 2;
  }
  const mean = succeeded / total;
  for (let at = 0; at < trials.length; at++) {
    if (at % STEP_LENGTH === 0) yield;
    const count = trials[at] as number;
    if (count > 0) between += count * ((successes[at] as number) / count - mean) ** 2;
  }
  return spreadOf({ persons, trials: total, mean, squares, between });
}
