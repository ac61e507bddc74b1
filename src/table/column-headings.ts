import type { Column } from './column.js';
import type { ColumnPins } from './column-pins.js';

/** Columns next to one another under one heading; `text` is empty over those without one. */
export interface ColumnHeading {
  readonly text: string;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

/**
 * The headings over the columns, from one end to the other without a gap; none where no column has one. A heading breaks at
 * the edge of the pinned columns, which stand still while the others scroll.
 */
export function columnHeadings(columns: readonly Column[], { start, end }: ColumnPins): readonly ColumnHeading[] {
  if (columns.every(({ heading }) => heading === undefined)) return [];
  const headings: { text: string; first: number; last: number }[] = [];
  columns.forEach(({ heading = '' }, at) => {
    const before = headings.at(-1);
    const isEdge = at === start || at === columns.length - end;
    if (before && before.text === heading && !isEdge) before.last = at + 1;
    else headings.push({ text: heading, first: at, last: at + 1 });
  });
  return headings;
}
