import { normalDensity, normalTail } from '../metrics/normal.js';

/** From which score on a coefficient holds, that score included. */
export interface Tier {
  readonly min: number;
  readonly coefficient: number;
}

export interface BonusScheme {
  /** Bonus at coefficient 1, in money. */
  readonly base: number;
  /** Ascending. */
  readonly tiers: readonly Tier[];
}

/** A score that is not known for sure: normal, in points. */
export interface ScoreGuess {
  readonly mean: number;
  /** Above 0. */
  readonly deviation: number;
}

/** The coefficient of a score: that of the last tier begun; undefined below the first. */
export function bonusCoefficient(score: number, tiers: readonly Tier[]): number | undefined {
  return tiers.findLast(({ min }) => min <= score)?.coefficient;
}

/**
 * What a bonus is worth beforehand, and what one more point of score adds: much just below a tier, next to nothing between tiers.
 *
 * @throws RangeError `invalid deviation: …` unless above 0.
 */
export function expectedBonus({ mean, deviation }: ScoreGuess, { base, tiers }: BonusScheme): { readonly bonus: number; readonly marginalPerPoint: number } {
  if (!(deviation > 0)) throw new RangeError(`invalid deviation: ${deviation}`);
  let [coefficient, slope, last] = [tiers[0]?.coefficient ?? 0, 0, tiers[0]?.coefficient ?? 0];
  for (const tier of tiers.slice(1)) {
    const z = (tier.min - mean) / deviation;
    coefficient += (tier.coefficient - last) * normalTail(z);
    slope += ((tier.coefficient - last) * normalDensity(z)) / deviation;
    last = tier.coefficient;
  }
  return { bonus: base * coefficient, marginalPerPoint: base * slope };
}

export interface EffortGrid {
  /** Money for effort 1; effort e costs half of it times e squared. */
  readonly cost: number;
  readonly most: number;
  readonly step: number;
}

/**
 * Which effort, in points of score, pays best under a scheme; the smallest of equals. It shows whom a cliff pays: only those just below it.
 *
 * @throws RangeError `invalid step: …` unless above 0, and as `expectedBonus`.
 */
export function bestEffort(guess: ScoreGuess, scheme: BonusScheme, { cost, most, step }: EffortGrid): { readonly effort: number; readonly utility: number } {
  if (!(step > 0)) throw new RangeError(`invalid step: ${step}`);
  let best = { effort: 0, utility: -Infinity };
  for (let index = 0; index * step <= most + step * 1e-9; index++) {
    const effort = index * step;
    const utility = expectedBonus({ ...guess, mean: guess.mean + effort }, scheme).bonus - (cost * effort * effort) / 2;
    if (utility > best.utility) best = { effort, utility };
  }
  return best;
}
