import type { Cell, CellColumn, PackedRows } from '../domain/answer.js';
import { forgetDictionary } from './dictionary.js';
import { KeyIndex } from './key-index.js';
import { forgetRanks } from './text-ranks.js';

/** New cells of some rows, as columns of equal length; `undefined` leaves a cell as it is. */
export interface RowsChange {
  readonly keys: readonly string[];
  readonly columns: Readonly<Record<string, readonly (Cell | undefined)[]>>;
  /** The source's clock; that of the answer when absent. */
  readonly asOf?: number;
}

type Owned = Cell[] | Exclude<CellColumn, readonly Cell[]>;

/**
 * A whole result that changes by key, cell by cell. The columns of the answer are the page's own and stay as they are:
 * one is copied when it changes for the first time, and written in place from then on.
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
   * @param touched - Told each row that changed, once a cell, and what stood there before.
   * @returns Names of the columns in which something changed. Keys that are not here change nothing.
   */
  apply({ keys, columns, asOf }: RowsChange, touched: (row: number, column: string, before: Cell) => void): Set<string> {
    const rows = keys.map((key) => this.find(key));
    const changed = new Set<string>();
    for (const [name, cells] of Object.entries(columns)) {
      if (name === this.#keyColumn || !this.answer.columns[name]) continue;
      let column: Owned | undefined;
      for (const [at, row] of rows.entries()) {
        const cell = cells[at];
        const before = this.answer.columns[name]?.[row] ?? null;
        if (row < 0 || cell === undefined || isSame(before, cell)) continue;
        column ??= this.#own(name);
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

  #own(name: string): Owned {
    let column = this.#owned.get(name);
    if (!column) {
      const given = this.answer.columns[name] ?? [];
      column = Array.isArray(given) ? [...(given as readonly Cell[])] : (given as Exclude<CellColumn, readonly Cell[]>).slice();
      this.#owned.set(name, column);
      this.answer.columns[name] = column;
    }
    return column;
  }
}

function isSame(before: Cell, after: Cell): boolean {
  return before === after || (after === null && typeof before === 'number' && Number.isNaN(before));
}
