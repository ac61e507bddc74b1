import { STRATEGY_DEFAULTS, type SandboxGroup, type SandboxScene, type StrategyId, type StrategySettings } from '../domain/sandbox.js';
import { erlangA } from './erlang-a.js';
import { fluidSurge } from './fluid-surge.js';
import { patienceRateOf, type Surge } from './surge.js';
import { transientIntervals, type TransientInterval } from './transient-queue.js';

/** How long after a promise a caller is called, and after self-service failed joins the queue, s. */
const CALLBACK_SECONDS = 1800;
const REENTRY_SECONDS = 180;
/** Of the fluid, s: an interval is a multiple of it. */
const STEP_SECONDS = 60;
const MOST_STATES = 4000;

/** One interval of one group. */
export interface GroupInterval {
  readonly entered: number;
  readonly meanQueue: number;
  readonly abandoned: number;
  readonly serviceLevel: number | undefined;
  readonly callbacks: number;
  readonly diverted: number;
  readonly overflowed: number;
}

/** The group as a strategy leaves it. */
export function surgeUnder(scene: SandboxScene, id: StrategyId, settings: StrategySettings): Surge {
  const { group, donor, intervalSeconds, donorHandleSeconds } = scene;
  const last = group.calls.length - 1;
  const plain = surgeOf(group, intervalSeconds);
  switch (id) {
    case 'nothing':
      return plain;
    case 'people':
      return {
        ...plain,
        agents: group.agents.map((count) => count + settings.overtime),
        ...(donor && { extraAgents: group.agents.map((_, interval) => lentIn(donor, interval, settings)), extraHandleSeconds: donorHandleSeconds ?? group.handleSeconds }),
      };
    case 'divert':
      return {
        ...plain,
        diversion: { from: 0, to: last, share: settings.divertShare, containment: settings.containment, reentrySeconds: REENTRY_SECONDS },
        callback: { waitSeconds: settings.waitSeconds, accept: settings.callbackAccept, delaySeconds: CALLBACK_SECONDS },
      };
    case 'overflow':
      return donor ? { ...plain, overflow: { waitSeconds: settings.waitSeconds, share: settings.overflowShare } } : plain;
  }
}

/** The donor as a strategy leaves it: without those it lends, or with what overflows to it. */
export function donorUnder(scene: SandboxScene, donor: SandboxGroup, settings: StrategySettings | undefined, overflowed: readonly number[]): Surge {
  const plain = surgeOf(donor, scene.intervalSeconds);
  return {
    ...plain,
    calls: donor.calls.map((calls, interval) => calls + (overflowed[interval] ?? 0)),
    agents: settings ? donor.agents.map((count, interval) => count - lentIn(donor, interval, settings)) : donor.agents,
  };
}

/** Nobody lends more than they have. */
function lentIn({ agents }: SandboxGroup, interval: number, { transfer }: StrategySettings = STRATEGY_DEFAULTS): number {
  return Math.min(transfer, agents[interval] ?? 0);
}

function surgeOf({ calls, agents, handleSeconds, patienceSeconds }: SandboxGroup, intervalSeconds: number): Surge {
  // It begins as busy as its first interval is in the long run.
  const busy = Math.min(agents[0] ?? 0, Math.round(((calls[0] ?? 0) * handleSeconds) / intervalSeconds));
  return { intervalSeconds, calls, agents, handleSeconds, initialInSystem: busy, ...(patienceSeconds !== undefined && { patienceSeconds }) };
}

/**
 * A group by the fluid, and its service level by Erlang A of each interval as if it had always been so: within a frame, and rough.
 */
export function roughGroup(surge: Surge, thresholdSeconds: number): GroupInterval[] {
  return fluidSurge(surge, STEP_SECONDS).map(({ entered, meanQueue, abandoned, callbacks, diverted, overflowed }, interval) => {
    const own = surge.agents[interval] ?? 0;
    const extra = surge.extraAgents?.[interval] ?? 0;
    const rates = { arrivalRate: Math.max(0, entered) / surge.intervalSeconds, serviceRate: 1 / surge.handleSeconds, patienceRate: patienceRateOf(surge) };
    const stands = entered > 0 ? erlangA(rates, own + extra, thresholdSeconds) : undefined;
    // Where the flow waits at all, chance waits longer; the larger of both queues is the nearer.
    const chanceQueue = stands && Number.isFinite(stands.queueLength) ? stands.queueLength : 0;
    const lost = stands ? stands.abandonProbability * entered : 0;
    return { entered, meanQueue: Math.max(meanQueue, chanceQueue), abandoned: Math.max(abandoned, lost), serviceLevel: stands?.slOffered, callbacks, diverted, overflowed };
  });
}

/**
 * A group by the chain, interval by interval, so that a caller can tell progress and stop. What a rule keeps away comes back where
 * it was promised a call: later intervals are given their calls only when they are reached.
 */
export function* chainGroup(surge: Surge, thresholdSeconds: number): Generator<GroupInterval, void, undefined> {
  const { intervalSeconds, diversion, callback, overflow, extraAgents, extraHandleSeconds = surge.handleSeconds } = surge;
  const share = diversion?.share ?? 0;
  const calls = surge.calls.map((count) => count * (1 - share));
  if (diversion) surge.calls.forEach((count, interval) => addLater(calls, interval, diversion.reentrySeconds / intervalSeconds, count * share * (1 - diversion.containment)));
  const rule = callback ? { above: callback.waitSeconds, share: callback.accept } : overflow && { above: overflow.waitSeconds, share: overflow.share };
  const intervals = transientIntervals({
    intervalSeconds,
    calls,
    agents: surge.agents,
    serviceRates: calls.map(() => 1 / surge.handleSeconds),
    ...(extraAgents?.some((count) => count > 0) && { helpers: { agents: extraAgents, rate: 1 / extraHandleSeconds } }),
    patienceRate: patienceRateOf(surge),
    thresholdSeconds,
    initialInSystem: surge.initialInSystem,
    maxInSystem: statesFor(surge),
    ...(rule && { divertAboveSeconds: rule.above, divertShare: rule.share }),
  });
  let interval = 0;
  for (const found of intervals) {
    if (callback) addLater(calls, interval, callback.delaySeconds / intervalSeconds, found.divertedByWait);
    yield groupInterval(found, (surge.calls[interval] ?? 0) * share, callback !== undefined);
    interval++;
  }
}

function groupInterval({ entered, meanQueue, abandoned, serviceLevel, divertedByWait }: TransientInterval, diverted: number, isCallback: boolean): GroupInterval {
  return { entered, meanQueue, abandoned, serviceLevel, diverted, callbacks: isCallback ? divertedByWait : 0, overflowed: isCallback ? 0 : divertedByWait };
}

/** Spreads what comes `later` intervals after an interval over the two it falls into. */
function addLater(calls: number[], interval: number, later: number, count: number): void {
  const whole = Math.floor(later);
  const rest = later - whole;
  for (const [at, part] of [[interval + whole, 1 - rest], [interval + whole + 1, rest]] as const) if (at < calls.length) calls[at] = (calls[at] ?? 0) + count * part;
}

/** Contacts that a chain must be able to follow: far above what the flow reaches, and five hundred at least. */
function statesFor(surge: Surge): number {
  const { callback: _, overflow: __, diversion: ___, ...plain } = surge;
  const most = fluidSurge(plain, STEP_SECONDS).reduce((high, { inSystemEnd }) => Math.max(high, inSystemEnd), Math.max(...surge.agents, surge.initialInSystem));
  return Math.min(MOST_STATES, Math.max(500, Math.ceil(1.5 * most + 10 * Math.sqrt(most))));
}
