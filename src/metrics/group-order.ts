import { isCounterId, type CounterId, type Counts } from '../domain/counter.js';
import type { Order } from '../domain/query.js';
import { atOnce } from '../domain/steps.js';
import { fairKeys } from './fair-keys.js';
import { measure } from './measure.js';

/** Groups of rows, of which their source adds up the counters. */
export interface OrderedGroups {
  /** The texts that the rows of a group share; empty for those without one. */
  readonly ids: readonly string[];
  /** Counters of each group. */
  readonly sums: ReadonlyMap<CounterId, readonly (number | null)[]>;
  /** Name of the column that brings rows together. */
  readonly by: string;
  /** What rows are ordered by. */
  readonly order: readonly Order[];
  /** What people read for an id. */
  readonly labelOf: (id: string) => string;
}

/** Places of the groups in the order that `AnsweredGroups` names: by subtotals where rows are ordered by numbers, else by name; rows without a group last. */
export function orderGroups({ ids, sums, by, order, labelOf }: OrderedGroups): readonly number[] {
  const { compare } = new Intl.Collator('zh');
  const labels = ids.map(labelOf);
  const groups = [...ids.keys()].sort((a, b) => compare(labels[a] ?? '', labels[b] ?? ''));
  const ranks = new Array<number>(ids.length).fill(0);
  for (const [rank, group] of groups.entries()) ranks[group] = rank;
  const counts = ids.map((_, group): Counts => Object.fromEntries([...sums].flatMap(([counter, values]) => (typeof values[group] === 'number' ? [[counter, values[group]]] : []))));
  // Each sort keeps the order of equals, so the least important comes first.
  for (const one of [...order].reverse()) {
    if (!('column' in one)) sortBy(groups, one.fair ? [...atOnce(fairKeys(one, new Float64Array(counts.length), (group) => measure(one, counts[group] ?? {})))] : counts.map((of) => measure(one, of).value ?? NaN), one.descending);
    else if (one.column === by) sortBy(groups, ranks, one.descending);
    else if (isCounterId(one.column)) {
      const counter = one.column;
      sortBy(groups, counts.map((of) => of[counter] ?? NaN), one.descending);
    }
  }
  sortBy(groups, ids.map((id) => (id === '' ? NaN : 0)));
  return groups;
}

/** Nothing comes last either way. */
function sortBy(groups: number[], keys: readonly number[], descending = false): void {
  const sign = descending ? -1 : 1;
  groups.sort((a, b) => {
    const [left, right] = [keys[a] ?? NaN, keys[b] ?? NaN];
    if (left === right) return 0;
    return Number.isNaN(left) || Number.isNaN(right) ? Number(Number.isNaN(left)) - Number(Number.isNaN(right)) : left < right ? -sign : sign;
  });
}
