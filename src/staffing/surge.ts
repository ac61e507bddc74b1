import { quantity, share } from './argument.js';

/** Contacts sent to self-service before they queue, in some intervals. */
export interface Diversion {
  /** First and last interval, both included. */
  readonly from: number;
  readonly to: number;
  /** Share of arrivals sent there. */
  readonly share: number;
  /** Share of those who need nobody afterwards. */
  readonly containment: number;
  /** When the rest join the queue after all, s later. */
  readonly reentrySeconds: number;
}

/** Arrivals that would wait longer than `waitSeconds` may be called back instead. */
export interface CallbackOffer {
  readonly waitSeconds: number;
  /** Share of those asked who accept. */
  readonly accept: number;
  /** When they are called, s later: then they join the queue. */
  readonly delaySeconds: number;
}

/** A share of the arrivals that would wait longer than `waitSeconds` goes elsewhere. */
export interface Overflow {
  readonly waitSeconds: number;
  readonly share: number;
}

/** A stretch of intervals, what comes in, who is there, and what is done about it. */
export interface Surge {
  readonly intervalSeconds: number;
  /** Contacts of each interval. */
  readonly calls: readonly number[];
  /** Agents of each interval. */
  readonly agents: readonly number[];
  readonly handleSeconds: number;
  /** Mean patience, s; absent or Infinity where nobody hangs up. */
  readonly patienceSeconds?: number;
  /** Waiting and in handling when it begins. */
  readonly initialInSystem: number;
  /** Agents of another group who help, with a handling time of their own. */
  readonly extraAgents?: readonly number[];
  readonly extraHandleSeconds?: number;
  readonly diversion?: Diversion;
  readonly callback?: CallbackOffer;
  readonly overflow?: Overflow;
}

/** What the agents of one interval can do together. */
export interface Crew {
  readonly agents: number;
  /** Handlings one of them ends a second, on average. */
  readonly serviceRate: number;
}

/**
 * Agents of an interval with those who help. People of unlike handling times count as one pool of their mean speed, which
 * costs about half a point of service level.
 */
export function crewOf({ agents, extraAgents, handleSeconds, extraHandleSeconds = handleSeconds }: Surge, interval: number): Crew {
  const own = agents[interval] ?? 0;
  const extra = extraAgents?.[interval] ?? 0;
  const all = own + extra;
  return { agents: all, serviceRate: all === 0 ? 1 / handleSeconds : (own / handleSeconds + extra / extraHandleSeconds) / all };
}

/** Hang-ups a waiting contact a second. */
export function patienceRateOf({ patienceSeconds = Infinity }: Surge): number {
  return 1 / patienceSeconds;
}

/** @throws RangeError `invalid …: …` for what no centre can be: lists of unlike length, negative numbers, NaN, shares outside 0..1. */
export function checkSurge(surge: Surge): void {
  const { calls, agents, extraAgents, diversion, callback, overflow } = surge;
  if (agents.length !== calls.length) throw new RangeError(`invalid agents: ${agents.length} intervals against ${calls.length} of calls`);
  if (extraAgents && extraAgents.length !== calls.length) throw new RangeError(`invalid extraAgents: ${extraAgents.length} intervals against ${calls.length} of calls`);
  for (const count of calls) quantity('calls', count);
  for (const count of [...agents, ...(extraAgents ?? [])]) quantity('agents', count);
  for (const name of ['intervalSeconds', 'handleSeconds', 'patienceSeconds', 'extraHandleSeconds'] as const)
    if (surge[name] !== undefined && !(surge[name] > 0)) throw new RangeError(`invalid ${name}: ${surge[name]}`);
  quantity('initialInSystem', surge.initialInSystem);
  if (diversion) {
    share('share', diversion.share);
    share('containment', diversion.containment);
    quantity('reentrySeconds', diversion.reentrySeconds);
  }
  if (callback) {
    quantity('waitSeconds', callback.waitSeconds);
    share('accept', callback.accept);
    quantity('delaySeconds', callback.delaySeconds);
  }
  if (overflow) {
    quantity('waitSeconds', overflow.waitSeconds);
    share('share', overflow.share);
  }
}
