import type { TableRows } from '../marks/table-rows.js';
import type { GridPlace } from './grid-keys.js';

/**
 * The one cell of the grid that the tab key reaches. It keeps its node while it is scrolled out of view, so the
 * focus survives; a header cell is its button.
 */
export class GridFocus {
  /** The cell that is active; the first one to begin with. */
  at: GridPlace = { row: 0, column: 0 };
  #tabbable: HTMLElement | undefined;

  /**
   * Makes the active cell the tab stop, the header's where there are no rows, and hands the focus over where a row
   * that is gone had it. To be called after every painting.
   */
  settle(root: ShadowRoot, rows: TableRows, count: number): void {
    if (this.at.row >= count) this.at = { ...this.at, row: count - 1 };
    rows.keep(this.at.row);
    const cell = this.#element(root, rows);
    if (!cell || cell === this.#tabbable) return;
    const hadFocus = this.#tabbable !== undefined && root.activeElement === this.#tabbable;
    this.#tabbable?.setAttribute('tabindex', '-1');
    cell.tabIndex = 0;
    this.#tabbable = cell;
    if (hadFocus) cell.focus({ preventScroll: true });
  }

  /** Makes a cell active that is drawn, and focuses it. */
  go(to: GridPlace, root: ShadowRoot, rows: TableRows, count: number): void {
    this.at = to;
    this.settle(root, rows, count);
    this.#tabbable?.focus({ preventScroll: true });
    // Columns out of view come in; rows are the virtual scroller's affair and in view already.
    this.#tabbable?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #element(root: ShadowRoot, rows: TableRows): HTMLElement | undefined {
    const { row, column } = this.at;
    if (row >= 0) return rows.cellAt(row, column);
    return root.querySelector<HTMLElement>(`.head .c${column} button`) ?? undefined;
  }
}
