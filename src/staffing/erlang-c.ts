import { quantity, share, wholeNumber } from './argument.js';
import { loadOf, type Demand } from './demand.js';
import { erlangB } from './erlang-b.js';

/** How a queue stands in the long run when everybody waits until answered (M/M/N). */
export interface ErlangC {
  /** Offered load, erlangs. */
  readonly load: number;
  /** Share of contacts that wait at all. */
  readonly waitProbability: number;
  /** Share answered within the threshold. */
  readonly serviceLevel: number;
  /** Mean wait of all contacts, s; Infinity where the queue grows without end. */
  readonly averageSpeedOfAnswer: number;
  /** Share of the agents' time spent handling; undefined without agents. */
  readonly occupancy: number | undefined;
  /** Mean number of contacts waiting; Infinity where the queue grows without end. */
  readonly queueLength: number;
}

/**
 * Erlang C (Erlang 1917; Cooper 1981). With no more agents than load the queue grows without end:
 * service level 0, waits Infinity, occupancy 1. It knows no hang-ups, so it is gloomy under load: `erlangA` is the default.
 *
 * @throws RangeError `invalid …: …` for negative numbers, NaN and agents that are no whole number.
 */
export function erlangC(demand: Demand, agents: number, thresholdSeconds: number): ErlangC {
  const load = loadOf(demand);
  quantity('thresholdSeconds', thresholdSeconds);
  return standing(load, demand.handleSeconds, agents, thresholdSeconds, erlangB(agents, load));
}

/** The same from a blocking share that is known, for loops over agents. */
export function standing(load: number, handleSeconds: number, agents: number, thresholdSeconds: number, blocking: number): ErlangC {
  const waitProbability = delayed(agents, load, blocking);
  if (load >= agents && waitProbability === 1)
    return { load, waitProbability, serviceLevel: 0, averageSpeedOfAnswer: Infinity, occupancy: agents === 0 ? undefined : 1, queueLength: Infinity };
  const spare = agents - load;
  return {
    load,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-spare * thresholdSeconds) / handleSeconds),
    averageSpeedOfAnswer: (waitProbability * handleSeconds) / spare,
    occupancy: load / agents,
    queueLength: (waitProbability * load) / spare,
  };
}

/** Share that waits, from the share that a system without a queue would block. The grouping keeps the digits of `agents - load`. */
export function delayed(agents: number, load: number, blocking: number): number {
  if (agents === 0 || load >= agents) return 1;
  return (agents * blocking) / (agents - load + load * blocking);
}

/**
 * Wait that a share `p` of contacts does not exceed, s: 0 where at least that share waits not at all, Infinity where the queue
 * grows without end.
 *
 * @throws RangeError `invalid …: …`.
 */
export function erlangCWaitQuantile(agents: number, load: number, handleSeconds: number, p: number): number {
  wholeNumber('agents', agents);
  quantity('handleSeconds', handleSeconds);
  share('p', p);
  const waitProbability = delayed(agents, quantity('load', load), erlangB(agents, load));
  if (load >= agents) return Infinity;
  return Math.max(0, (handleSeconds / (agents - load)) * Math.log(waitProbability / (1 - p)));
}
