import type { PackedRows } from '../domain/answer.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';

/**
 * The counters of rows together, each by its roll-up, for a totals row that divides last and never averages; added up
 * in pieces, so that a million rows hold up nothing.
 */
export class RowsTotal {
  readonly #columns: PackedRows['columns'];
  readonly #rows: Uint32Array | undefined;
  readonly #length: number;
  readonly #values = new Map<CounterId, number>();
  #next = 0;

  /**
   * @param rows - Positions in the columns; all of the answer when absent.
   * @param counters - Those wanted.
   */
  constructor({ columns, length }: PackedRows, rows: Uint32Array | undefined, counters: readonly CounterId[]) {
    this.#columns = columns;
    this.#rows = rows;
    this.#length = rows?.length ?? length;
    for (const counter of counters) if (columns[counter]) this.#values.set(counter, COUNTERS[counter].rollUp === 'max' ? -Infinity : 0);
  }

  /** Adds as many rows as this at most, and says whether those were the last. */
  add(most: number): boolean {
    const end = Math.min(this.#length, this.#next + most);
    for (const [counter, value] of this.#values) if (!Number.isNaN(value)) this.#values.set(counter, this.#add(counter, value, end));
    this.#next = end;
    return end === this.#length;
  }

  /** Those of the rows so far. A counter is left out where one of them does not have it: a sum without it would be of fewer. */
  get counts(): Counts {
    return Object.fromEntries([...this.#values].filter(([, value]) => Number.isFinite(value)));
  }

  #add(counter: CounterId, before: number, end: number): number {
    const isMax = COUNTERS[counter].rollUp === 'max';
    const column = this.#columns[counter] ?? [];
    const rows = this.#rows;
    let value = before;
    for (let at = this.#next; at < end; at++) {
      const cell = column[rows ? (rows[at] as number) : at];
      // The longest wait of nobody is nothing, not a hole.
      if (isMax && cell === null) continue;
      if (typeof cell !== 'number') return NaN;
      value = isMax ? Math.max(value, cell) : value + cell;
    }
    return value;
  }
}
