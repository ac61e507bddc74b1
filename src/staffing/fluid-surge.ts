import { fluidStep, fluidWait } from './fluid-queue.js';
import { checkSurge, crewOf, patienceRateOf, type Surge } from './surge.js';

/** What one interval of a surge came to. Counts of contacts, waits in s. */
export interface SurgeFlow {
  readonly offered: number;
  /** Sent to self-service. */
  readonly diverted: number;
  /** Callbacks promised. */
  readonly callbacks: number;
  readonly overflowed: number;
  /** Joined the queue, those who came back among them. */
  readonly entered: number;
  readonly served: number;
  readonly abandoned: number;
  readonly queueEnd: number;
  readonly meanQueue: number;
  readonly waitEnd: number;
  readonly inSystemEnd: number;
}

/**
 * A surge as a flow, fast enough to follow a hand that drags. Rough: without chance nobody waits below full load, and rules that
 * look at the wait see its mean only, so they act far too seldom; `transientQueue` has the figures.
 *
 * In each step the wait at its beginning decides, in this order: diversion, return from self-service, overflow, promise of a
 * callback, callback.
 *
 * @param stepSeconds - Divides the interval.
 * @throws RangeError `invalid …: …`.
 */
export function fluidSurge(surge: Surge, stepSeconds: number): SurgeFlow[] {
  checkSurge(surge);
  const steps = Math.round(surge.intervalSeconds / stepSeconds);
  if (!(steps >= 1 && steps < Infinity)) throw new RangeError(`invalid stepSeconds: ${stepSeconds}`);
  const { diversion, callback, overflow } = surge;
  const patienceRate = patienceRateOf(surge);
  // Rates that join in a later step, by its number.
  const reentries: number[] = [];
  const calledBack: number[] = [];
  const add = (later: number[], step: number, seconds: number, rate: number) => {
    const at = step + Math.round(seconds / stepSeconds);
    later[at] = (later[at] ?? 0) + rate;
  };
  let { initialInSystem: inSystem } = surge;

  return surge.calls.map((calls, interval) => {
    const crew = crewOf(surge, interval);
    const arrivals = calls / surge.intervalSeconds;
    const isDiverting = diversion !== undefined && interval >= diversion.from && interval <= diversion.to;
    const sum = { diverted: 0, callbacks: 0, overflowed: 0, entered: 0, served: 0, abandoned: 0, waited: 0 };
    for (let within = 0; within < steps; within++) {
      const step = interval * steps + within;
      const wait = fluidWait(Math.max(0, inSystem - crew.agents), crew.agents, crew.serviceRate, patienceRate);
      const diverted = isDiverting ? arrivals * diversion.share : 0;
      if (diversion && diverted > 0) add(reentries, step, diversion.reentrySeconds, diverted * (1 - diversion.containment));
      let rate = arrivals - diverted + (reentries[step] ?? 0);
      const overflowed = overflow && wait > overflow.waitSeconds ? rate * overflow.share : 0;
      rate -= overflowed;
      const promised = callback && wait > callback.waitSeconds ? rate * callback.accept : 0;
      if (callback && promised > 0) add(calledBack, step, callback.delaySeconds, promised);
      rate += (calledBack[step] ?? 0) - promised;
      const flow = fluidStep({ inSystem, ...crew, arrivalRate: rate, patienceRate, seconds: stepSeconds });
      inSystem = flow.inSystem;
      sum.diverted += diverted * stepSeconds;
      sum.overflowed += overflowed * stepSeconds;
      sum.callbacks += promised * stepSeconds;
      sum.entered += rate * stepSeconds;
      sum.served += flow.served;
      sum.abandoned += flow.abandoned;
      sum.waited += flow.meanQueue * stepSeconds;
    }
    const { waited, ...counts } = sum;
    const queueEnd = Math.max(0, inSystem - crew.agents);
    return {
      offered: calls,
      ...counts,
      queueEnd,
      meanQueue: waited / surge.intervalSeconds,
      waitEnd: fluidWait(queueEnd, crew.agents, crew.serviceRate, patienceRate),
      inSystemEnd: inSystem,
    };
  });
}
