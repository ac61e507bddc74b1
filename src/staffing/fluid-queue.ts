import { quantity } from './argument.js';

/** A queue whose contacts flow like water, over one stretch of constant rates. */
export interface FluidStep {
  /** Contacts waiting and in handling at the beginning. */
  readonly inSystem: number;
  readonly agents: number;
  /** Contacts a second. */
  readonly arrivalRate: number;
  readonly serviceRate: number;
  /** Hang-ups a waiting contact a second; 0 where nobody hangs up. */
  readonly patienceRate: number;
  readonly seconds: number;
}

export interface FluidFlow {
  /** At the end. */
  readonly inSystem: number;
  readonly queue: number;
  /** Mean number waiting over the stretch. */
  readonly meanQueue: number;
  readonly served: number;
  readonly abandoned: number;
}

/**
 * What flows through a queue in one stretch (Mandelbaum, Massey & Reiman 1998): exact, in closed form between the instants at
 * which the last contact is answered or the last agent is taken. Chance is left out, so below full load nobody waits: rough.
 *
 * @throws RangeError `invalid …: …` for negative numbers and NaN, and for a service rate of 0.
 */
export function fluidStep(step: FluidStep): FluidFlow {
  for (const name of ['inSystem', 'agents', 'arrivalRate', 'patienceRate', 'seconds'] as const) quantity(name, step[name]);
  if (!(step.serviceRate > 0)) throw new RangeError(`invalid serviceRate: ${step.serviceRate}`);
  let { inSystem } = step;
  let left = step.seconds;
  let waited = 0;
  // Constant rates: the level rises or falls for good, so it crosses the agents' line at most once.
  for (let piece = 0; piece < 2 && left > 0; piece++) {
    const isFull = inSystem > step.agents || (inSystem === step.agents && step.arrivalRate > step.serviceRate * step.agents);
    const flow = isFull ? queueFlow(step, inSystem - step.agents, left) : serviceFlow(step, inSystem, left);
    inSystem = flow.inSystem;
    waited += flow.waited;
    left -= flow.seconds;
  }
  const abandoned = step.patienceRate * waited;
  return {
    inSystem,
    queue: Math.max(0, inSystem - step.agents),
    meanQueue: step.seconds > 0 ? waited / step.seconds : Math.max(0, inSystem - step.agents),
    served: step.inSystem + step.arrivalRate * step.seconds - inSystem - abandoned,
    abandoned,
  };
}

interface Piece {
  readonly inSystem: number;
  /** Seconds of waiting, of all contacts. */
  readonly waited: number;
  readonly seconds: number;
}

/** While somebody waits, until nobody does or time is up. */
function queueFlow({ agents, arrivalRate, serviceRate, patienceRate }: FluidStep, queue: number, left: number): Piece {
  const drift = arrivalRate - serviceRate * agents;
  if (patienceRate === 0) {
    const empty = drift < 0 ? queue / -drift : Infinity;
    const seconds = Math.min(empty, left);
    const inSystem = empty <= left ? agents : agents + queue + drift * seconds;
    return { inSystem, waited: queue * seconds + (drift * seconds * seconds) / 2, seconds };
  }
  const rest = drift / patienceRate;
  const empty = rest < 0 ? Math.log((queue - rest) / -rest) / patienceRate : Infinity;
  const seconds = Math.min(empty, left);
  const faded = -Math.expm1(-patienceRate * seconds);
  const inSystem = empty <= left ? agents : agents + queue + (rest - queue) * faded;
  return { inSystem, waited: rest * seconds + ((queue - rest) * faded) / patienceRate, seconds };
}

/** While an agent is free, until none is or time is up. */
function serviceFlow({ agents, arrivalRate, serviceRate }: FluidStep, inSystem: number, left: number): Piece {
  const rest = arrivalRate / serviceRate;
  const full = rest > agents ? Math.log((rest - inSystem) / (rest - agents)) / serviceRate : Infinity;
  if (full <= left) return { inSystem: agents, waited: 0, seconds: full };
  return { inSystem: inSystem + (rest - inSystem) * -Math.expm1(-serviceRate * left), waited: 0, seconds: left };
}

/**
 * Wait of a contact that joins now, s: the queue before it, at the speed at which it empties.
 * Infinity where nobody answers and nobody hangs up; 0 in an empty queue.
 */
export function fluidWait(queue: number, agents: number, serviceRate: number, patienceRate: number): number {
  if (queue <= 0) return 0;
  const speed = agents * serviceRate;
  if (speed === 0) return Infinity;
  return patienceRate === 0 ? queue / speed : Math.log1p((patienceRate * queue) / speed) / patienceRate;
}
