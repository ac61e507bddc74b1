/** A row that takes more room than others: so many CSS px below it. */
export interface RowGap {
  readonly row: number;
  readonly px: number;
}

/** Rows of one height, some of them with more room below for what belongs to them; nothing is kept for the others. */
export class RowGaps {
  static readonly NONE = new RowGaps([]);
  readonly #gaps: readonly RowGap[];

  constructor(gaps: readonly RowGap[]) {
    this.#gaps = [...gaps].sort((a, b) => a.row - b.row);
  }

  /** All together, CSS px. */
  get total(): number {
    return this.#gaps.reduce((sum, { px }) => sum + px, 0);
  }

  /** CSS px of those above a row. */
  above(row: number): number {
    let sum = 0;
    for (const gap of this.#gaps) {
      if (gap.row >= row) break;
      sum += gap.px;
    }
    return sum;
  }

  /** The row at a position, CSS px; the room below a row is its own. May be beyond the last. */
  rowAt(position: number, rowHeight: number): number {
    let left = position;
    for (const { row, px } of this.#gaps) {
      if (left < (row + 1) * rowHeight) break;
      if (left < (row + 1) * rowHeight + px) return row;
      left -= px;
    }
    return Math.floor(left / rowHeight);
  }
}
