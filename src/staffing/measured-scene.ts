import type { CountsAnswer } from '../domain/answer.js';
import type { Counts } from '../domain/counter.js';
import type { SandboxGroup, SandboxScene } from '../domain/sandbox.js';
import { STAFFING_DEFAULTS } from '../domain/staffing.js';
import { MINUTE_MS, type EpochMs } from '../domain/time.js';
import { totalCounts } from '../metrics/total.js';

/** Four hours from the next half hour on. */
const INTERVALS = 8;
const INTERVAL_SECONDS = 1800;

/** Who is played with; whoever is not named is chosen by how busy they are. */
export interface SceneChoice {
  readonly group?: string;
  readonly donor?: string;
}

/** A skill group as it was counted over the last stretch. */
interface MeasuredGroup extends SandboxGroup {
  /** Work that comes in for each agent, 1 where they can just do it. */
  readonly load: number;
}

/**
 * What goes on now, gone on with for four hours: as many contacts, agents, as long a handling and as much patience as were counted
 * over the range of the answer. The busiest group is played with and the idlest may help, unless others are chosen.
 *
 * @param answer - Counters by skill group.
 * @returns undefined where nobody called.
 */
export function measuredScene(answer: CountsAnswer, choice: SceneChoice, nameOf: (id: string) => string, thresholdSeconds: number = STAFFING_DEFAULTS.thresholdSeconds): SandboxScene | undefined {
  const seconds = (Math.min(answer.range.end, answer.asOf) - answer.range.start) / 1000;
  const groups = seconds > 0 ? groupsOf(answer, seconds, nameOf) : [];
  const busiest = groups.reduce<MeasuredGroup | undefined>((most, group) => (most === undefined || group.load > most.load ? group : most), undefined);
  const group = groups.find(({ id }) => id === choice.group) ?? busiest;
  if (!group) return undefined;
  const others = groups.filter(({ id, agents: [count = 0] }) => id !== group.id && count > 0);
  const idlest = others.reduce<MeasuredGroup | undefined>((least, other) => (least === undefined || other.load < least.load ? other : least), undefined);
  const donor = others.find(({ id }) => id === choice.donor) ?? idlest;
  const { target, agentHour, waitHour, abandoned } = STAFFING_DEFAULTS;
  return { group: plain(group), ...(donor && { donor: plain(donor) }), intervalSeconds: INTERVAL_SECONDS, start: nextHalfHour(answer.asOf), zone: answer.zone, thresholdSeconds, target, agentHour, waitHour, abandoned };
}

function groupsOf(answer: CountsAnswer, seconds: number, nameOf: (id: string) => string): readonly MeasuredGroup[] {
  const rows = new Map<string, number[]>();
  answer.keys['skillGroup']?.forEach((id, row) => rows.set(id, [...(rows.get(id) ?? []), row]));
  return [...rows].flatMap(([id, of]) => measured(id, nameOf(id), totalCounts(answer, of), seconds) ?? []);
}

function measured(id: string, name: string, counts: Counts, seconds: number): MeasuredGroup | undefined {
  const { offered = 0, answered = 0, abandoned = 0, waitAnswered, waitAbandoned, talk = 0, hold = 0, wrapUp = 0, productive, ready = 0 } = counts;
  const busy = talk + hold + wrapUp;
  if (offered === 0 || answered === 0 || busy <= 0) return undefined;
  const handleSeconds = busy / answered;
  const agents = Math.round(((productive ?? busy) + ready) / seconds);
  const waited = waitAnswered === undefined || waitAbandoned === undefined || abandoned === 0 ? undefined : (waitAnswered + waitAbandoned) / abandoned;
  const calls = Math.round((offered * INTERVAL_SECONDS) / seconds);
  const patience = waited !== undefined && waited > 0 ? { patienceSeconds: waited } : {};
  const all = (value: number) => Array.from({ length: INTERVALS }, () => value);
  return { id, name, calls: all(calls), agents: all(agents), handleSeconds, ...patience, load: (offered * handleSeconds) / (Math.max(agents, 0.5) * seconds) };
}

function plain({ load: _, ...group }: MeasuredGroup): SandboxGroup {
  return group;
}

/** Half hours and quarters of zones fall on whole ones of UTC, or a quarter beside them, which a label tells as well. */
function nextHalfHour(at: EpochMs): EpochMs {
  return Math.ceil(at / (30 * MINUTE_MS)) * 30 * MINUTE_MS;
}
