import type { AnsweredGroups } from '../../domain/answer.js';
import { COUNTERS, type CounterId } from '../../domain/counter.js';
import type { Order } from '../../domain/query.js';
import { orderGroups } from '../../metrics/group-order.js';

/** What things are grouped by, and what of them is added up. */
export interface Grouping {
  /** Name of the column. */
  readonly by: string;
  readonly order: readonly Order[];
  /** The text that a thing has there; empty for none. */
  readonly idOf: (thing: number) => string;
  /** What people read for it, which groups are ordered by where nothing else tells. */
  readonly labelOf: (id: string) => string;
  /** A number of each thing for every counter; `null` for what it does not have. */
  readonly counters: ReadonlyMap<CounterId, (thing: number) => number | null>;
}

/** Things group by group, each group's in the order they came, and what is to be told of the groups; in the order that `AnsweredGroups` names. */
export function groupThings(things: Uint32Array, grouping: Grouping): { readonly things: Uint32Array; readonly groups: AnsweredGroups } {
  const { by, idOf, counters } = grouping;
  const places = new Map<string, number>();
  const groupOf = new Uint32Array(things.length);
  for (let at = 0; at < groupOf.length; at++) {
    const id = idOf(things[at] as number);
    let place = places.get(id);
    if (place === undefined) places.set(id, (place = places.size));
    groupOf[at] = place;
  }
  const ids = [...places.keys()];
  const sums = new Map([...counters].map(([counter, valueOf]) => [counter, sumsOf(counter, ids.length, things, groupOf, valueOf)]));
  const order = Uint32Array.from(orderGroups({ ...grouping, ids, sums }));
  const lengths = new Uint32Array(ids.length);
  for (const group of groupOf) lengths[group] = (lengths[group] as number) + 1;
  return {
    things: dealt(things, groupOf, order, lengths),
    groups: {
      by,
      ids: Array.from(order, (group) => ids[group] ?? ''),
      lengths: Array.from(order, (group) => lengths[group] ?? 0),
      counters: Object.fromEntries([...sums].map(([counter, values]) => [counter, Array.from(order, (group) => values[group] ?? null)])),
    },
  };
}

/** A counter of each group by its roll-up; `null` where one of the group does not have it. The longest wait of nobody is nothing, not a hole. */
function sumsOf(counter: CounterId, count: number, things: Uint32Array, groupOf: Uint32Array, valueOf: (thing: number) => number | null): (number | null)[] {
  const isMax = COUNTERS[counter].rollUp === 'max';
  const sums = new Array<number | null>(count).fill(isMax ? -Infinity : 0);
  for (let at = 0; at < things.length; at++) {
    const group = groupOf[at] as number;
    const [value, sum] = [valueOf(things[at] as number), sums[group] ?? null];
    if (isMax) sums[group] = Math.max(sum ?? -Infinity, value ?? -Infinity);
    else sums[group] = value === null || sum === null ? null : sum + value;
  }
  return sums.map((sum) => (sum === -Infinity ? null : sum));
}

/** The things of the first group, then those of the next. */
function dealt(things: Uint32Array, groupOf: Uint32Array, order: Uint32Array, lengths: Uint32Array): Uint32Array {
  const next = new Uint32Array(order.length);
  let start = 0;
  for (const group of order) {
    next[group] = start;
    start += lengths[group] as number;
  }
  const grouped = new Uint32Array(things.length);
  for (let at = 0; at < things.length; at++) {
    const group = groupOf[at] as number;
    grouped[next[group] as number] = things[at] as number;
    next[group] = (next[group] as number) + 1;
  }
  return grouped;
}
