import type { Heatmap } from '../domain/heatmap.js';

/** Where the cells of a heat map lie; lengths in CSS px from the corner of the first cell. */
export interface HeatGrid {
  readonly columns: number;
  readonly rows: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Column of the slot under way; -1 without one. */
  readonly open: number;
  /** First column that has not begun; as many as there are columns where all have. */
  readonly future: number;
}

/** A cell by its place. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

export type HeatMove = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'top' | 'bottom' | 'page-up' | 'page-down';

/** @param width - Of all columns together. */
export function heatGrid({ columns, rows, asOf }: Pick<Heatmap, 'columns' | 'rows' | 'asOf'>, width: number, rowHeight: number): HeatGrid {
  const future = columns.findIndex(({ start }) => start !== undefined && start >= asOf);
  return {
    columns: columns.length,
    rows: rows.length,
    columnWidth: columns.length > 0 ? width / columns.length : 0,
    rowHeight,
    future: future < 0 ? columns.length : future,
    open: columns.findIndex(({ start, end }) => start !== undefined && start < asOf && end > asOf),
  };
}

/** The cell at a point; undefined outside. */
export function placeAt({ columns, rows, columnWidth, rowHeight }: HeatGrid, x: number, y: number): HeatPlace | undefined {
  const [column, row] = [Math.floor(x / columnWidth), Math.floor(y / rowHeight)];
  return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : undefined;
}

/** One step by keyboard; at an edge it stays, and from nowhere it goes to the first cell. Undefined without cells. */
export function movedPlace({ columns, rows }: Pick<HeatGrid, 'columns' | 'rows'>, from: HeatPlace | undefined, move: HeatMove, page: number): HeatPlace | undefined {
  if (columns === 0 || rows === 0) return undefined;
  if (!from) return { row: 0, column: 0 };
  const { row, column } = from;
  const to: Readonly<Record<HeatMove, readonly [row: number, column: number]>> = {
    left: [row, column - 1],
    right: [row, column + 1],
    up: [row - 1, column],
    down: [row + 1, column],
    first: [row, 0],
    last: [row, columns - 1],
    top: [0, 0],
    bottom: [rows - 1, columns - 1],
    'page-up': [row - page, column],
    'page-down': [row + page, column],
  };
  const [wantedRow, wantedColumn] = to[move];
  return { row: Math.max(0, Math.min(rows - 1, wantedRow)), column: Math.max(0, Math.min(columns - 1, wantedColumn)) };
}
