import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';

/**
 * Counters of two scopes together, each by its roll-up: sums add, maxima compare, snapshots of groups add
 * (they are of one instant). A counter that one side lacks is unknown for both together, and left out.
 */
export function addCounts(a: Counts, b: Counts): Counts {
  const both: { [C in CounterId]?: number } = {};
  for (const id of Object.keys(a) as CounterId[]) {
    const left = a[id];
    const right = b[id];
    if (left === undefined || right === undefined) continue;
    both[id] = COUNTERS[id].rollUp === 'max' ? Math.max(left, right) : left + right;
  }
  return both;
}
