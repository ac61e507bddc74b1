import type { ColumnLayout } from './column-layout.js';
import type { ColumnPins } from './column-pins.js';

/** Columns wider together than so many rooms are drawn where they are seen; fewer are drawn once and for all, which is cheaper. */
const MOST_ROOMS = 3;

/** CSS px that the view moves sideways before other columns are drawn; 0 where all of them are. */
export function windowStep({ width }: ColumnLayout, room: number): number {
  return room > 0 && width > MOST_ROOMS * room ? Math.ceil(room / 2) : 0;
}

/**
 * Places of the columns to draw, ascending: those held at the edges, those in view and half a view around, and one more.
 *
 * @param scrolled - CSS px that the view is from the start.
 * @param kept - A column drawn wherever it is, because it has the focus.
 */
export function columnWindow(layout: ColumnLayout, { start, end }: ColumnPins, room: number, scrolled: number, kept: number): readonly number[] {
  const { starts, widths } = layout;
  const step = windowStep(layout, room);
  const all = widths.map((_, at) => at);
  if (step === 0) return all;
  const from = (Math.floor(scrolled / step) - 1) * step;
  const to = from + 3 * step + room;
  return all.filter((at) => at < start || at >= widths.length - end || at === kept || ((starts[at] ?? 0) < to && (starts[at] ?? 0) + (widths[at] ?? 0) > from));
}
