import { quantity, wholeNumber } from './argument.js';
import { erlangB } from './erlang-b.js';
import { delayed } from './erlang-c.js';

export interface BacklogQuestion {
  /** Contacts of each interval. */
  readonly calls: readonly number[];
  /** Agents of each interval, whole numbers. */
  readonly agents: readonly number[];
  readonly handleSeconds: number;
  readonly intervalSeconds: number;
  /** Length of the periods within which all stands still, s; about one handling time. */
  readonly periodSeconds: number;
}

export interface BacklogInterval {
  /** Mean over the interval's periods. */
  readonly utilisation: number;
  readonly meanQueue: number;
  /** Contacts a second carried into the next period, at the interval's end. */
  readonly backlogRateEnd: number;
  /** Modified arrival rate of the last period, a second. */
  readonly arrivalRateEnd: number;
}

/**
 * Stationary backlog carryover (Stolletz 2008, EJOR 190(2)): what a period blocks arrives once more in the next.
 * It knows no hang-ups, so it is of use for comparison only: an overload that callers flee grows without end here.
 *
 * @throws RangeError `invalid …: …`.
 */
export function stationaryBacklog({ calls, agents, handleSeconds, intervalSeconds, periodSeconds }: BacklogQuestion): BacklogInterval[] {
  if (calls.length !== agents.length) throw new RangeError(`invalid agents: ${agents.length} intervals against ${calls.length} of calls`);
  if (!(handleSeconds > 0)) throw new RangeError(`invalid handleSeconds: ${handleSeconds}`);
  const periods = Math.round(intervalSeconds / periodSeconds);
  if (!(periods >= 1 && periods < Infinity)) throw new RangeError(`invalid periodSeconds: ${periodSeconds}`);
  let backlog = 0;
  return calls.map((count, index) => {
    const servers = wholeNumber('agents', agents[index] ?? 0);
    const arrivals = quantity('calls', count) / intervalSeconds;
    let utilisation = 0;
    let queue = 0;
    let modified = 0;
    for (let period = 0; period < periods; period++) {
      const rate = arrivals + backlog;
      const blocked = erlangB(servers, rate * handleSeconds);
      backlog = rate * blocked;
      modified = rate * (1 - blocked);
      const load = modified * handleSeconds;
      utilisation += servers === 0 ? 0 : load / servers;
      queue += servers === 0 ? 0 : (delayed(servers, load, erlangB(servers, load)) * load) / (servers - load);
    }
    return { utilisation: utilisation / periods, meanQueue: queue / periods, backlogRateEnd: backlog, arrivalRateEnd: modified };
  });
}
