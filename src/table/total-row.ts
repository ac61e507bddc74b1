import type { RowsAnswer } from '../domain/answer.js';
import { COUNTERS, isCounterId, type CounterId, type Counts } from '../domain/counter.js';

/**
 * The counters of these rows together, each by its roll-up, for a totals row that divides last and never averages.
 * A counter is left out where one of the rows does not have it: a sum without them would be of fewer.
 *
 * @param rows - Positions in the columns.
 */
export function totalOfRows({ columns }: RowsAnswer, rows: Uint32Array): Counts {
  const total: { [C in CounterId]?: number } = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!isCounterId(name)) continue;
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
