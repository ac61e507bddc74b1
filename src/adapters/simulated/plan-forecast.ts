import type { Counts } from '../../domain/counter.js';
import type { Plan, PredictedState } from '../../domain/plan.js';
import { erlangA } from '../../staffing/erlang-a.js';

/** How a skill group stands, measured over the last stretch. */
export interface GroupLoad {
  readonly counts: Counts;
  readonly seconds: number;
  readonly patienceSeconds: number;
  readonly thresholdSeconds: number;
}

/** What a plan expects of every skill group that it touches. */
export interface PlanForecast {
  readonly divertedPerHour: number;
  readonly groups: readonly { readonly skillGroup: string; readonly now: PredictedState; readonly then: PredictedState }[];
}

/** What may change in a group: contacts a second, and agents. */
interface Shift {
  readonly rate: number;
  readonly agents: number;
}

const NOTHING: PredictedState = { answerRate: undefined, serviceLevel: undefined };

/**
 * Predicts by Erlang A from what was measured: where things would settle if arrivals stayed as they were, not how they get there.
 *
 * @param loadOf - How a group stands; undefined where nothing was measured.
 */
export function forecast({ steps }: Plan, loadOf: (skillGroup: string) => GroupLoad | undefined): PlanForecast {
  const shifts = new Map<string, Shift>();
  const shift = (group: string, rate: number, agents: number) => {
    const before = shifts.get(group) ?? { rate: 0, agents: 0 };
    shifts.set(group, { rate: before.rate + rate, agents: before.agents + agents });
  };
  let divertedPerSecond = 0;
  for (const { do: { lever: { kind, skillGroup, to = skillGroup }, value } } of steps) {
    const load = loadOf(skillGroup);
    const rate = (load ? rateOf(load) : 0) + (shifts.get(skillGroup)?.rate ?? 0);
    if (kind === 'overtime') shift(skillGroup, 0, value);
    else if (kind === 'transfer') {
      shift(skillGroup, 0, -value);
      shift(to, 0, value);
    } else {
      const gone = rate * (kind === 'overflow' ? (load ? waitsLonger(load, value) : 0) : value);
      divertedPerSecond += gone;
      shift(skillGroup, -gone, 0);
      if (kind === 'overflow') shift(to, gone, 0);
    }
  }
  const groups = [...shifts].map(([skillGroup, change]) => {
    const load = loadOf(skillGroup);
    return { skillGroup, now: load ? settled(load, { rate: 0, agents: 0 }) : NOTHING, then: load ? settled(load, change) : NOTHING };
  });
  return { divertedPerHour: 3600 * divertedPerSecond, groups };
}

function rateOf({ counts, seconds }: GroupLoad): number {
  return (counts.offered ?? 0) / seconds;
}

function handleSecondsOf({ counts: { talk = 0, hold = 0, wrapUp = 0, answered = 0 } }: GroupLoad): number | undefined {
  return answered > 0 ? (talk + hold + wrapUp) / answered : undefined;
}

/** Agents who took contacts or could have, on average. */
function agentsOf({ counts: { productive = 0, ready = 0 }, seconds }: GroupLoad): number {
  return Math.round((productive + ready) / seconds);
}

function settled(load: GroupLoad, { rate, agents }: Shift): PredictedState {
  const queue = queueOf(load, { rate, agents }, load.thresholdSeconds);
  return queue ? { answerRate: 1 - queue.abandonProbability, serviceLevel: queue.slOffered } : NOTHING;
}

/** Share of contacts who are neither answered nor gone after so many seconds. */
function waitsLonger(load: GroupLoad, seconds: number): number {
  const queue = queueOf(load, { rate: 0, agents: 0 }, seconds);
  return queue ? Math.max(0, 1 - queue.slOffered - queue.abandonProbability) : 0;
}

function queueOf(load: GroupLoad, { rate, agents }: Shift, thresholdSeconds: number): ReturnType<typeof erlangA> | undefined {
  const handleSeconds = handleSecondsOf(load);
  const arrivalRate = rateOf(load) + rate;
  if (handleSeconds === undefined || !(handleSeconds > 0)) return undefined;
  return erlangA({ arrivalRate: Math.max(0, arrivalRate), serviceRate: 1 / handleSeconds, patienceRate: 1 / load.patienceSeconds }, Math.max(0, agentsOf(load) + agents), thresholdSeconds);
}
