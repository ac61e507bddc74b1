import { betaQuantile } from '../metrics/beta.js';
import { atOnce } from '../domain/steps.js';
import { checkProportion, type Proportion } from '../metrics/proportion.js';
import { spreadingRates, type RateSpread } from '../metrics/rate-spread.js';

/** A rate pulled towards everybody's, the more the fewer trials it stands on. */
export interface ShrunkRate {
  readonly raw: number | undefined;
  readonly posteriorMean: number;
  /** 95 % interval. */
  readonly lower: number;
  readonly upper: number;
}

export interface ShrunkRates extends RateSpread {
  readonly agents: readonly ShrunkRate[];
}

/**
 * Shrinks rates by the beta-binomial model with the moments of Kleinman 1973: of three who got three of three right and
 * 400 of 520, the second is the safer bet.
 *
 * @returns undefined below two persons with trials, or where everybody or nobody always succeeds: there is nothing to learn a spread from.
 * @throws RangeError `invalid proportion: …`.
 */
export function shrinkRates(agents: readonly Proportion[]): ShrunkRates | undefined {
  agents.forEach(checkProportion);
  const spread = atOnce(spreadingRates(agents.map(({ successes }) => successes), agents.map(({ trials }) => trials)));
  return spread && { ...spread, agents: agents.map((agent) => shrunk(agent, spread.alpha, spread.beta)) };
}

function shrunk({ successes, trials }: Proportion, alpha: number, beta: number): ShrunkRate {
  const [a, b] = [alpha + successes, beta + trials - successes];
  return {
    raw: trials > 0 ? successes / trials : undefined,
    posteriorMean: a / (a + b),
    lower: betaQuantile(0.025, a, b),
    upper: betaQuantile(0.975, a, b),
  };
}
