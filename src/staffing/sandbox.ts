import { STRATEGIES, type SandboxResult, type SandboxScene, type StrategyId, type StrategyOutcome, type StrategySettings } from '../domain/sandbox.js';
import { chainGroup, donorUnder, roughGroup, surgeUnder, type GroupInterval } from './sandbox-group.js';
import type { Surge } from './surge.js';

/** An hour of overtime costs half as much again. */
export const OVERTIME_FACTOR = 1.5;

/** Something that plays a group through a surge, with or without stops on the way. */
type Play = (surge: Surge, thresholdSeconds: number) => Iterable<GroupInterval>;

/** All strategies by the flow and Erlang A, at once: rough, for a hand that drags. @throws RangeError `invalid …: …`. */
export function roughSandbox(scene: SandboxScene, settings: StrategySettings): SandboxResult {
  const steps = play(scene, settings, roughGroup);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return { model: 'fluid', outcomes: step.value };
}

/**
 * All strategies by the chain.
 *
 * Yields how much is done, 0..1, after each interval of each group; returns the result. @throws RangeError `invalid …: …`.
 */
export function* sandboxSteps(scene: SandboxScene, settings: StrategySettings): Generator<number, SandboxResult, undefined> {
  return { model: 'chain', outcomes: yield* play(scene, settings, chainGroup) };
}

function* play(scene: SandboxScene, settings: StrategySettings, by: Play): Generator<number, StrategyOutcome[], undefined> {
  const { donor, thresholdSeconds } = scene;
  const groups = donor ? STRATEGIES.length + 3 : STRATEGIES.length;
  const total = groups * scene.group.calls.length;
  let done = 0;
  function* through(surge: Surge): Generator<number, GroupInterval[], undefined> {
    const found: GroupInterval[] = [];
    for (const interval of by(surge, thresholdSeconds)) {
      found.push(interval);
      yield ++done / total;
    }
    return found;
  }
  const alone = donor ? yield* through(donorUnder(scene, donor, undefined, [])) : undefined;
  const outcomes: StrategyOutcome[] = [];
  for (const id of STRATEGIES) {
    const own = yield* through(surgeUnder(scene, id, settings));
    const isHelped = donor !== undefined && (id === 'people' || id === 'overflow');
    const lending = isHelped ? yield* through(donorUnder(scene, donor, id === 'people' ? settings : undefined, own.map(({ overflowed }) => overflowed))) : undefined;
    outcomes.push(outcomeOf(scene, id, settings, own, alone, lending));
  }
  return outcomes;
}

function outcomeOf(scene: SandboxScene, id: StrategyId, { overtime }: StrategySettings, own: readonly GroupInterval[], alone: readonly GroupInterval[] | undefined, lending: readonly GroupInterval[] | undefined): StrategyOutcome {
  const { intervalSeconds, target, agentHour, group } = scene;
  const hours = intervalSeconds / 3600;
  const serviceLevels = own.map(({ serviceLevel }) => serviceLevel);
  const staffed = group.agents.reduce((sum, count) => sum + count, 0) * hours * agentHour;
  const extra = id === 'people' ? overtime * own.length * hours * agentHour * OVERTIME_FACTOR : 0;
  const loss = alone && lending && { serviceLevel: (levelOf(alone) ?? 0) - (levelOf(lending) ?? 0), abandoned: sumOf(lending, 'abandoned') - sumOf(alone, 'abandoned') };
  const entered = sumOf(own, 'entered');
  return {
    id,
    serviceLevels,
    queues: own.map(({ meanQueue }) => meanQueue),
    peakQueue: own.reduce((most, { meanQueue }) => Math.max(most, meanQueue), 0),
    meanWait: entered > 0 ? (sumOf(own, 'meanQueue') * intervalSeconds) / entered : 0,
    serviceLevel: levelOf(own),
    abandoned: sumOf(own, 'abandoned'),
    callbacks: sumOf(own, 'callbacks'),
    diverted: sumOf(own, 'diverted'),
    overflowed: sumOf(own, 'overflowed'),
    cost: staffed + extra + troubleOf(scene, own) + (alone && lending ? troubleOf(scene, lending) - troubleOf(scene, alone) : 0),
    recoverySeconds: recoveryOf(serviceLevels, target, intervalSeconds),
    ...(loss && { donorLoss: loss }),
  };
}

/** What waiting and hanging up cost. */
function troubleOf({ intervalSeconds, waitHour, abandoned }: SandboxScene, intervals: readonly GroupInterval[]): number {
  return (sumOf(intervals, 'meanQueue') * intervalSeconds * waitHour) / 3600 + sumOf(intervals, 'abandoned') * abandoned;
}

function sumOf(intervals: readonly GroupInterval[], field: 'entered' | 'meanQueue' | 'abandoned' | 'callbacks' | 'diverted' | 'overflowed'): number {
  return intervals.reduce((sum, interval) => sum + interval[field], 0);
}

/** Of all who joined; undefined where nobody did. */
function levelOf(intervals: readonly GroupInterval[]): number | undefined {
  const entered = sumOf(intervals, 'entered');
  return entered > 0 ? intervals.reduce((sum, interval) => sum + (interval.serviceLevel ?? 0) * interval.entered, 0) / entered : undefined;
}

function recoveryOf(levels: readonly (number | undefined)[], target: number, intervalSeconds: number): number | undefined {
  const isBelow = (level: number | undefined) => level !== undefined && level < target;
  const first = levels.findIndex(isBelow);
  if (first < 0) return 0;
  const last = levels.findLastIndex(isBelow);
  return last === levels.length - 1 ? undefined : (last - first + 1) * intervalSeconds;
}
