import type { Column } from './column.js';

/** Where each column stands, CSS px from the start edge. */
export interface ColumnLayout {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  /** All together: at least the room there is, more where the columns need more. */
  readonly width: number;
}

/**
 * Gives each column the width it declares and shares the rest of the room out by `grow`; where no column grows, it
 * stays empty behind the last. Widths are whole pixels, hence figures stay sharp.
 */
export function layOutColumns(columns: readonly Column[], room: number): ColumnLayout {
  const widths = columns.map(({ width }) => width);
  const needed = widths.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, Math.floor(room) - needed);
  const shares = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  let left = spare;
  if (shares > 0)
    columns.forEach(({ grow = 0 }, at) => {
      const share = Math.floor((spare * grow) / shares);
      widths[at] = (widths[at] ?? 0) + share;
      left -= share;
    });
  const first = columns.findIndex(({ grow = 0 }) => grow > 0);
  if (first >= 0) widths[first] = (widths[first] ?? 0) + left;
  let start = 0;
  const starts = widths.map((width) => (start += width) - width);
  return { starts, widths, width: Math.max(start, Math.floor(room)) };
}
