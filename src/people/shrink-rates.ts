import { betaQuantile } from '../metrics/beta.js';
import { checkProportion, type Proportion } from '../metrics/proportion.js';

/** A rate pulled towards everybody's, the more the fewer trials it stands on. */
export interface ShrunkRate {
  readonly raw: number | undefined;
  readonly posteriorMean: number;
  /** 95 % interval. */
  readonly lower: number;
  readonly upper: number;
}

export interface ShrunkRates {
  /** Everybody's rate. */
  readonly mean: number;
  /** How alike the trials of one person are, 0..1. */
  readonly rho: number;
  /** The beta distribution that rates are drawn from. */
  readonly alpha: number;
  readonly beta: number;
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
  const counted = agents.filter(({ trials }) => trials > 0);
  const trials = counted.reduce((sum, agent) => sum + agent.trials, 0);
  const mean = counted.reduce((sum, { successes }) => sum + successes, 0) / trials;
  const variance = mean * (1 - mean);
  if (counted.length < 2 || !(variance > 0)) return undefined;
  const between = counted.reduce((sum, agent) => sum + agent.trials * (agent.successes / agent.trials - mean) ** 2, 0);
  const squares = counted.reduce((sum, agent) => sum + agent.trials ** 2, 0);
  const free = counted.length - 1;
  const room = variance * (trials - squares / trials - free);
  // Where everybody had one trial there is no spread within a person to compare with.
  const rho = clamp(room > 0 ? (between - variance * free) / room : 0, 1e-6, 1 - 1e-6);
  const [alpha, beta] = [mean * (1 / rho - 1), (1 - mean) * (1 / rho - 1)];
  return { mean, rho, alpha, beta, agents: agents.map((agent) => shrunk(agent, alpha, beta)) };
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

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
