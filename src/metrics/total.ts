import type { CountsAnswer } from '../domain/answer.js';
import { COUNTERS, COUNTER_IDS, type CounterId, type Counts } from '../domain/counter.js';

/**
 * All rows of an answer together: sums add, maxima compare, and of snapshots only the latest slot counts,
 * its groups added. Counters the source provides are 0 where the answer has no row; a maximum of nothing is left out, and so is
 * whatever rows say nothing of.
 */
export function totalCounts(answer: CountsAnswer, rows: readonly number[] = [...Array(answer.length).keys()]): Counts {
  const total: { [C in CounterId]?: number } = {};
  for (const id of COUNTER_IDS) {
    const column = answer.counters[id];
    if (!column) continue;
    const { rollUp } = COUNTERS[id];
    const used = rollUp === 'snapshot' ? rowsOfLatestSlot(answer, rows) : rows;
    const values = used.map((row) => column[row]).filter((value) => value !== null && value !== undefined);
    if (values.length === 0 && used.length > 0) continue;
    if (rollUp !== 'max') total[id] = values.reduce((sum, value) => sum + value, 0);
    else if (values.length > 0) total[id] = values.reduce((longest, value) => Math.max(longest, value));
  }
  return total;
}

function rowsOfLatestSlot({ start }: CountsAnswer, rows: readonly number[]): readonly number[] {
  if (!start) return rows;
  const latest = rows.reduce((at, row) => Math.max(at, start[row] ?? -Infinity), -Infinity);
  return rows.filter((row) => start[row] === latest);
}
