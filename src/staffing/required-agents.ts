import type { ServiceLevelVariant } from '../domain/staffing.js';
import { quantity, share } from './argument.js';
import { loadOf, type Demand } from './demand.js';
import { erlangA, type QueueRates } from './erlang-a.js';
import { erlangB, oneMore } from './erlang-b.js';
import { standing } from './erlang-c.js';
import { serviceLevelOf } from './service-level-of.js';

/** Goals that a number of agents must meet together. */
export interface WaitingGoals {
  readonly thresholdSeconds: number;
  /** Share answered within the threshold, below 1. */
  readonly serviceLevel: number;
  readonly maxOccupancy?: number;
  readonly maxAverageSpeedOfAnswer?: number;
}

/**
 * Fewest agents that meet every goal when everybody waits until answered (Erlang C); 0 for no calls.
 *
 * @throws RangeError `invalid …: …`; a service level of 1 needs agents without end.
 */
export function requiredAgents(demand: Demand, goals: WaitingGoals): number {
  const { thresholdSeconds, serviceLevel, maxOccupancy = 1, maxAverageSpeedOfAnswer = Infinity } = goals;
  quantity('thresholdSeconds', thresholdSeconds);
  share('serviceLevel', serviceLevel, '[0,1)');
  if (!(maxOccupancy > 0)) throw new RangeError(`invalid maxOccupancy: ${maxOccupancy}`);
  if (!(maxAverageSpeedOfAnswer > 0)) throw new RangeError(`invalid maxAverageSpeedOfAnswer: ${maxAverageSpeedOfAnswer}`);
  const load = loadOf(demand);
  if (load === 0) return 0;
  let agents = Math.floor(load) + 1;
  for (let blocking = erlangB(agents, load); ; blocking = oneMore(blocking, ++agents, load)) {
    const queue = standing(load, demand.handleSeconds, agents, thresholdSeconds, blocking);
    const isQuick = queue.serviceLevel >= serviceLevel && queue.averageSpeedOfAnswer <= maxAverageSpeedOfAnswer;
    if (isQuick && (queue.occupancy ?? 0) <= maxOccupancy) return agents;
  }
}

export interface PatientGoals {
  readonly thresholdSeconds: number;
  /** Answered within the threshold, of all offered; below 1. */
  readonly serviceLevel: number;
  /** Largest share that may hang up. */
  readonly maxAbandon?: number;
  /** Which service level; of all offered when absent. */
  readonly variant?: ServiceLevelVariant;
}

/**
 * Fewest agents that meet every goal when callers hang up (Erlang A); 0 for no calls. Both goals get better with every agent,
 * so the number is found by halving.
 *
 * @throws RangeError `invalid …: …`; a service level of 1, or no hang-up at all, needs agents without end.
 */
export function requiredAgentsErlangA(rates: QueueRates, { thresholdSeconds, serviceLevel, maxAbandon = 1, variant }: PatientGoals): number {
  share('serviceLevel', serviceLevel, '[0,1)');
  if (!(maxAbandon > 0 && maxAbandon <= 1)) throw new RangeError(`invalid maxAbandon: ${maxAbandon}`);
  if (rates.arrivalRate === 0) return 0;
  const isEnough = (agents: number) => {
    const queue = erlangA(rates, agents, thresholdSeconds);
    return (serviceLevelOf(queue, variant) ?? 0) >= serviceLevel && queue.abandonProbability <= maxAbandon;
  };
  if (isEnough(0)) return 0;
  let tooFew = 0;
  let enough = Math.max(1, Math.ceil(rates.arrivalRate / rates.serviceRate));
  while (!isEnough(enough)) {
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
