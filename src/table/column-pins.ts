import type { ColumnLayout } from './column-layout.js';

/** How many of the first columns stay at the start edge while the rest scrolls, and of the last ones at the end. */
export interface ColumnPins {
  readonly start: number;
  readonly end: number;
}

/** The first column tells the rows apart, and stays. */
export const FIRST_PINNED: ColumnPins = { start: 1, end: 0 };

/** Share of the room that columns may hold: what scrolls between them must be readable, at 320 px too. */
const MOST_HELD = 0.6;

/** The pinned columns that really stay, in so much room: the first always, the others while they leave enough for the rest, those nearest to their edge first. */
export function heldPins({ widths }: ColumnLayout, pinned: ColumnPins, room: number): ColumnPins {
  let left = room * MOST_HELD;
  const hold = (at: number, isSure: boolean) => {
    left -= widths[at] ?? 0;
    return isSure || left >= 0;
  };
  let start = 0;
  while (start < pinned.start && hold(start, start === 0)) start++;
  let end = 0;
  if (start === pinned.start) while (end < pinned.end && hold(widths.length - 1 - end, false)) end++;
  return { start, end };
}

/** CSS px that the held columns cover at either edge. */
export function heldPx({ starts, widths, width }: ColumnLayout, { start, end }: ColumnPins): { readonly start: number; readonly end: number } {
  const first = widths.length - end;
  return { start: start > 0 ? (starts[start - 1] ?? 0) + (widths[start - 1] ?? 0) : 0, end: end > 0 ? width - (starts[first] ?? width) : 0 };
}
