import { LEAST_SAMPLE } from '../domain/least-sample.js';
import type { TeamRates } from '../domain/team-rates.js';
import { funnelLimits, type FunnelLimits } from './funnel.js';

/** Where somebody stands to the limits: chance explains it, hardly does (beyond 95 %), or does not (beyond 99.8 %). */
export type FunnelPlace = 'within' | 'unusual-low' | 'unusual-high' | 'beyond-low' | 'beyond-high';

export interface FunnelPerson {
  /** Row in the rates. */
  readonly at: number;
  readonly trials: number;
  readonly rate: number;
  readonly limits: FunnelLimits;
  readonly place: FunnelPlace;
}

export interface FunnelReading {
  readonly target: number;
  /** By volume, and within one volume in the source's order: nobody is ranked by the rate. */
  readonly people: readonly FunnelPerson[];
  /** Those whom chance does not explain; the only ones told apart from the rest, below and above, each by volume. */
  readonly signals: readonly FunnelPerson[];
  /** Persons whose rate stands on too few observations, or was not measured, or came twice. */
  readonly thin: number;
  readonly unmeasured: number;
  readonly doubled: number;
}

/** Why a team has no funnel. */
export type FunnelProblem = 'no-target' | 'nobody';

/** @param least - Observations that a rate must stand on to be shown. */
export function readFunnel({ target, length, agents, trials, rates }: TeamRates, least: number = LEAST_SAMPLE): FunnelReading | FunnelProblem {
  if (target === undefined || !(target > 0 && target < 1)) return 'no-target';
  const seen = new Set<string>();
  const people: FunnelPerson[] = [];
  let [thin, unmeasured, doubled] = [0, 0, 0];
  for (let at = 0; at < length; at++) {
    const [n, rate, id] = [trials[at] ?? NaN, rates[at] ?? NaN, agents[at] ?? ''];
    if (seen.has(id)) doubled++;
    else if (!Number.isInteger(n) || n < 0 || !(rate >= 0 && rate <= 1)) unmeasured++;
    else if (n < Math.max(1, least)) thin++;
    else {
      const limits = funnelLimits(target, n);
      if (limits) people.push({ at, trials: n, rate, limits, place: placeOf(rate, limits) });
    }
    seen.add(id);
  }
  if (people.length === 0) return 'nobody';
  people.sort((a, b) => a.trials - b.trials || a.at - b.at);
  return { target, people, signals: people.filter(({ place }) => place.startsWith('beyond')), thin, unmeasured, doubled };
}

/** @throws as `funnelLimits`. */
export function funnelPlace(rate: number, trials: number, target: number): FunnelPlace {
  const limits = funnelLimits(target, trials);
  return limits ? placeOf(rate, limits) : 'within';
}

function placeOf(rate: number, { lower2, upper2, lower3, upper3 }: FunnelLimits): FunnelPlace {
  if (rate < lower3) return 'beyond-low';
  if (rate > upper3) return 'beyond-high';
  if (rate < lower2) return 'unusual-low';
  return rate > upper2 ? 'unusual-high' : 'within';
}
