import { fluidWait } from './fluid-queue.js';
import { promptness } from './promptness.js';
import type { Moves } from './randomise.js';

/** Who answers during an interval. */
export interface Crew {
  readonly agents: number;
  /** Handlings each of them ends a second. */
  readonly serviceRate: number;
  /** People of another group who take what the agents cannot, at a speed of their own. */
  readonly helpers: number;
  readonly helperRate: number;
}

/**
 * Shape of a chain's states: `(aside, inside)` stands at `aside * (most + 1) + inside`. `inside` are the contacts that the agents
 * handle and those who wait, `aside` those that helpers handle, or agents who are off shift and finish what they have.
 */
export interface ChainShape {
  /** Largest `inside`; arrivals beyond are lost. */
  readonly most: number;
  readonly mostAside: number;
}

export interface ChainQuestion extends Crew, ChainShape {
  /**
   * Whether those aside are agents too many: then whoever ends a contact first goes, until enough have gone. Helpers called back
   * go each after the contact they have.
   */
  readonly areTooMany: boolean;
  /** Contacts a second. */
  readonly arrivalRate: number;
  readonly patienceRate: number;
  readonly thresholdSeconds: number;
  readonly divertAboveSeconds: number;
  readonly divertShare: number;
}

/** One interval of a queue as a chain; every list is by state. */
export interface QueueChain {
  readonly moves: Moves;
  /** Contacts a second that join, that would if none stayed away, whose handling ends, that hang up. */
  readonly joining: Float64Array;
  readonly arriving: Float64Array;
  readonly served: Float64Array;
  readonly abandoned: Float64Array;
  readonly queue: Float64Array;
  /** How many are ahead of one who joins now; -1 where somebody is free. */
  readonly ahead: Int32Array;
  /** Chance of one who joins with so many ahead to be answered within the threshold, while the crew stays as it is. */
  readonly prompt: Float64Array;
}

export function queueChain(question: ChainQuestion): QueueChain {
  const { areTooMany, arrivalRate, agents, serviceRate, helpers, helperRate, patienceRate, thresholdSeconds, most, mostAside, divertAboveSeconds, divertShare } = question;
  const width = most + 1;
  const states = width * (mostAside + 1);
  const list = () => new Float64Array(states);
  const [joining, arriving, served, abandoned, queue] = [list(), list(), list(), list(), list()];
  const ahead = new Int32Array(states).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  const rate: number[] = [];
  const move = (start: number, end: number, each: number) => {
    if (each <= 0) return;
    from.push(start);
    to.push(end);
    rate.push(each);
  };
  const crew = agents + helpers;
  const speed = agents * serviceRate + helpers * helperRate;
  for (let aside = 0; aside <= mostAside; aside++)
    // While a helper is free nobody waits.
    for (let inside = 0; inside <= (aside < helpers ? Math.min(agents, most) : most); inside++) {
      const state = aside * width + inside;
      const waiting = Math.max(0, inside - agents);
      queue[state] = waiting;
      const byAgents = serviceRate * Math.min(inside, agents);
      const byOthers = helperRate * aside;
      served[state] = byAgents + byOthers;
      abandoned[state] = patienceRate * waiting;
      const isFree = inside < agents || aside < helpers;
      if (!isFree) ahead[state] = waiting;
      const stays = isFree || fluidWait(waiting, crew, speed / Math.max(1, crew), patienceRate) <= divertAboveSeconds;
      const next = inside < agents || !isFree ? state + 1 : state + width;
      if (inside < most || next !== state + 1) {
        arriving[state] = arrivalRate;
        joining[state] = arrivalRate * (stays ? 1 : 1 - divertShare);
        move(state, next, joining[state]);
      }
      const areGoing = aside > helpers && areTooMany && inside >= agents;
      move(state, areGoing ? state - width : state - 1, byAgents);
      move(state, state - 1, abandoned[state]);
      // A helper takes the next who waits; one who is off shift takes none.
      move(state, waiting > 0 && aside <= helpers ? state - 1 : state - width, byOthers);
    }
  return {
    moves: { from: Int32Array.from(from), to: Int32Array.from(to), rate: Float64Array.from(rate), width },
    joining,
    arriving,
    served,
    abandoned,
    queue,
    ahead,
    prompt: promptness(speed, patienceRate, thresholdSeconds, width),
  };
}
