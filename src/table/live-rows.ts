import type { Cell, CellColumn, PackedRows } from '../domain/answer.js';
import { forgetDictionary } from './dictionary.js';
import { KeyIndex } from './key-index.js';
import { forgetRanks } from './text-ranks.js';

/** New cells of some rows, as columns of equal length; `undefined` leaves a cell as it is. */
export type RowsChange = (RowsByKey | RowsByPlace) & {
  readonly columns: Readonly<Record<string, readonly (Cell | undefined)[]>>;
  /** The source's clock; that of the answer when absent. */
  readonly asOf?: number;
  /** Writes into the columns that were given, which are the table's own from then on, instead of into a copy of each that is made at its first change. */
  readonly inPlace?: boolean;
};

/** Rows by their key, agent or id; those that are not here are left out. */
interface RowsByKey {
  readonly keys: readonly string[];
  readonly rows?: never;
}

/** Rows by their place in the answer as it was given, from 0: nothing has to be looked up. */
interface RowsByPlace {
  readonly rows: readonly number[];
  readonly keys?: never;
}

type Owned = Cell[] | Exclude<CellColumn, readonly Cell[]>;

/**
 * A whole result that changes cell by cell. The columns of the answer are the page's own and stay as they are, unless it
 * gives them over: one is copied when it changes for the first time, and written in place from then on.
 */
export class LiveRows {
  readonly answer: PackedRows & { columns: Record<string, CellColumn>; asOf: number };
  readonly #owned = new Map<string, Owned>();
  readonly #keyColumn: string;
  #index: KeyIndex | undefined;

  /** @param keyColumn - The column whose cells tell rows apart. */
  constructor(answer: PackedRows, keyColumn: string) {
    this.answer = { ...answer, columns: { ...answer.columns } };
    this.#keyColumn = keyColumn;
  }

  /** The row with this key; -1 for none. */
  find(key: string): number {
    this.#index ??= new KeyIndex(this.answer.columns[this.#keyColumn] ?? [], this.answer.length);
    return this.#index.find(key);
  }

  /**
   * Writes a change.
   *
   * @throws Error `invalid row` for a place where there is none.
   * @param touched - Told each row that changed, once a cell, and what stood there before.
   * @returns Names of the columns in which something changed. Keys that are not here change nothing.
   */
  apply(change: RowsChange, touched: (row: number, column: string, before: Cell) => void): Set<string> {
    const { columns, asOf, inPlace = false } = change;
    const rows = change.rows ? this.#checked(change.rows) : change.keys.map((key) => this.find(key));
    const changed = new Set<string>();
    for (const [name, cells] of Object.entries(columns)) {
      if (name === this.#keyColumn || !this.answer.columns[name]) continue;
      let column: Owned | undefined;
      for (const [at, row] of rows.entries()) {
        const cell = cells[at];
        const before = this.answer.columns[name]?.[row] ?? null;
        if (row < 0 || cell === undefined || isSame(before, cell)) continue;
        column ??= this.#own(name, inPlace);
        if (Array.isArray(column)) column[row] = cell;
        else column[row] = typeof cell === 'number' ? cell : NaN;
        touched(row, name, before);
        changed.add(name);
      }
      if (!column) continue;
      forgetDictionary(column);
      forgetRanks(column);
    }
    if (asOf !== undefined) this.answer.asOf = Math.max(this.answer.asOf, asOf);
    return changed;
  }

  #checked(rows: readonly number[]): readonly number[] {
    const wrong = rows.find((row) => !(Number.isInteger(row) && row >= 0 && row < this.answer.length));
    if (wrong !== undefined) throw new Error(`invalid row: ${wrong}`);
    return rows;
  }

  #own(name: string, inPlace: boolean): Owned {
    let column = this.#owned.get(name);
    if (!column) {
      const given = (this.answer.columns[name] ?? []) as Owned;
      column = inPlace ? given : given.slice();
      this.#owned.set(name, column);
      this.answer.columns[name] = column;
    }
    return column;
  }
}

function isSame(before: Cell, after: Cell): boolean {
  return before === after || (after === null && typeof before === 'number' && Number.isNaN(before));
}
