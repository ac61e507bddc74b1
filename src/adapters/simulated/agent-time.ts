import type { CounterId } from '../../domain/counter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { CounterCells } from './counter-cells.js';
import type { Desk } from './desk.js';
import { CHANNELS, SKILL_GROUPS } from './skill-groups.js';
import { TIME_KINDS, type TimeKind, type TimeLog } from './time-log.js';

/** Counters that a second of each kind counts for. */
const COUNTED: Readonly<Record<TimeKind, readonly CounterId[]>> = {
  ready: ['staffed', 'ready'],
  talking: ['staffed', 'productive'],
  holding: ['staffed', 'productive'],
  wrapUp: ['staffed', 'productive'],
  notReady: ['staffed', 'notReady'],
  scheduled: ['scheduled', 'paid'],
  lost: ['lost'],
  exception: ['exception'],
};

export const TIME_COUNTERS = ['ready', 'notReady', 'staffed', 'scheduled', 'lost', 'exception', 'paid', 'productive'] as const;

/**
 * For each agent the members of its row, by index; `undefined` for those the filters leave out. An agent's time belongs
 * to its own skill group and main channel, whichever it helps.
 */
export function agentKeys(desks: readonly Desk[], by: readonly DimensionId[], filters: Filters): readonly (readonly string[] | undefined)[] {
  return desks.map(({ profile }) => {
    const member: Readonly<Record<string, string>> = { agent: profile.id, skillGroup: SKILL_GROUPS[profile.skillGroup]?.id ?? '', channel: CHANNELS[profile.channel]?.id ?? '' };
    const isIn = Object.entries(filters).every(([dimension, members]) => members.includes(member[dimension] ?? ''));
    return isIn ? by.map((dimension) => member[dimension] ?? '') : undefined;
  });
}

/** Adds the seconds of the agents' time `within` a stretch, which the slots cover, to the slots they fall in. */
export function addAgentTime(
  cells: CounterCells,
  log: TimeLog,
  keysOfAgent: readonly (readonly string[] | undefined)[],
  slots: readonly Interval[],
  within: Interval,
): void {
  const kinds = TIME_KINDS.length;
  const groups = new Map<string, { readonly index: number; readonly keys: readonly string[] }>();
  const groupOfAgent = keysOfAgent.map((keys) => {
    if (!keys) return -1;
    const id = keys.join('\n');
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { index: groups.size, keys }));
    return group.index;
  });
  // Whole milliseconds, so that the sum does not depend on the order.
  const sums = new Map<number, number>();
  let slot = 0;
  log.each(within.start, within.end, (agent, kind, from, to) => {
    const group = groupOfAgent[agent] ?? -1;
    if (group < 0) return;
    slot = slotAt(slots, from, slot);
    for (let at = from; at < to; slot++) {
      const end = Math.min(to, slots[slot]?.end ?? to);
      const index = (slot * groups.size + group) * kinds + kind;
      sums.set(index, (sums.get(index) ?? 0) + end - at);
      at = end;
    }
    slot = Math.max(0, slot - 1);
  });
  const keysOfGroup = [...groups.values()].map(({ keys }) => keys);
  for (const [index, ms] of sums) {
    const kind = TIME_KINDS[index % kinds];
    const place = Math.floor(index / kinds);
    const where = slots[Math.floor(place / groups.size)];
    const keys = keysOfGroup[place % groups.size];
    if (!kind || !where || !keys) continue;
    const cell = cells.at(where, keys);
    for (const counter of COUNTED[kind]) cell.add(counter, ms / 1000);
  }
}

/** Index of the slot that holds `instant`; stretches come nearly in order, so the last one is tried first. */
function slotAt(slots: readonly Interval[], instant: EpochMs, guess: number): number {
  const near = slots[guess];
  if (near && near.start <= instant && instant < near.end) return guess;
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((slots[middle]?.start ?? Infinity) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
