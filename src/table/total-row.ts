import type { RowsAnswer } from '../domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';

/**
 * The counters of these rows together, each by its roll-up, for a totals row that divides last and never averages.
 * A counter is left out where one of the rows does not have it: a sum without them would be of fewer.
 *
 * @param rows - Positions in the columns.
 * @param counters - Those wanted.
 */
export function totalOfRows({ columns }: RowsAnswer, rows: Uint32Array, counters: readonly CounterId[]): Counts {
  const total: { [C in CounterId]?: number } = {};
  for (const name of counters) {
    const column = columns[name];
    if (!column) continue;
    const isMax = COUNTERS[name].rollUp === 'max';
    let value = isMax ? -Infinity : 0;
    for (const row of rows) {
      const cell = column[row];
      // The longest wait of nobody is nothing, not a hole.
      if (isMax && cell === null) continue;
      if (typeof cell !== 'number') {
        value = NaN;
        break;
      }
      value = isMax ? Math.max(value, cell) : value + cell;
    }
    if (Number.isFinite(value)) total[name] = value;
  }
  return total;
}
