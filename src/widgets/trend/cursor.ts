import type { EpochMs } from '../../domain/time.js';
import { valueIn, type TrendLayout } from '../../geometry/trend-layout.js';

/** The point being read: kept by slot and series, so that it stays where it is while new slots arrive. */
export interface Cursor {
  readonly start: EpochMs;
  readonly series: string;
}

/** A cursor found again in a layout. */
export interface Place {
  readonly slot: number;
  readonly line: number;
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where a cursor stands now; `undefined` when its slot or series has gone, or is out of sight. */
export function placeOf({ slots, lines, seen }: TrendLayout, cursor: Cursor | undefined): Place | undefined {
  if (!cursor) return undefined;
  const slot = slots.indexOf(cursor.start);
  const line = lines.findIndex(({ id }) => id === cursor.series);
  return slot < seen.from || slot >= seen.to || line < 0 ? undefined : { slot, line };
}

/** The cursor for a place; `undefined` outside of the layout. */
export function cursorAt({ slots, lines }: TrendLayout, { slot, line }: Place): Cursor | undefined {
  const start = slots.at(slot)?.start;
  const series = lines[line]?.id;
  return start === undefined || series === undefined ? undefined : { start, series };
}

/** The slot nearest to `x` and, of the lines that have a value there, the one nearest to `y`; `undefined` without slots or lines. */
export function placeNear(layout: TrendLayout, x: number, y: number): Place | undefined {
  const slot = layout.slots.nearest(layout.instantAt(x), layout.seen.from, layout.seen.to);
  if (slot === undefined || layout.lines.length === 0) return undefined;
  let line = 0;
  let least = Infinity;
  let height = Infinity;
  for (const [index, at] of layout.lines.entries()) {
    const value = valueIn(at, slot, layout);
    if (value === undefined) continue;
    const own = layout.yOf(value);
    const distance = Math.abs(own - y);
    // Of two as near, the upper one.
    if (distance > least || (distance === least && own >= height)) continue;
    [line, least, height] = [index, distance, own];
  }
  return { slot, line };
}

/** One step by keyboard: along the slots, or to the next higher or lower line; at an end it stays. From nowhere it goes to the latest point. */
export function moved(layout: TrendLayout, from: Place | undefined, move: Move, preferred = 0): Place | undefined {
  const first = layout.seen.from;
  const last = lastMeasured(layout);
  if (layout.lines.length === 0 || last < 0) return undefined;
  const here = from ?? { slot: last, line: preferred };
  if (!from && (move === 'left' || move === 'right')) return here;
  switch (move) {
    case 'left':
      return { ...here, slot: Math.max(first, here.slot - 1) };
    case 'right':
      return { ...here, slot: Math.min(last, here.slot + 1) };
    case 'first':
      return { ...here, slot: first };
    case 'last':
      return { ...here, slot: last };
    case 'up':
    case 'down': {
      const ranked = linesAt(layout, here.slot);
      const at = ranked.indexOf(here.line);
      const next = at < 0 ? ranked[0] : ranked[at + (move === 'up' ? -1 : 1)];
      return next === undefined ? here : { ...here, line: next };
    }
  }
}

/** Lines that have a value in a slot, from the top of the plot down. */
export function linesAt(layout: TrendLayout, slot: number): number[] {
  const heights = layout.lines.map((_, line) => yAt(layout, line, slot));
  const present = layout.lines.flatMap((line, index) => (valueIn(line, slot, layout) === undefined ? [] : [index]));
  return present.sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
}

/** Px of a line in a slot, at the plot's foot where it has no value. */
export function yAt(layout: TrendLayout, line: number, slot: number): number {
  const at = layout.lines[line];
  return layout.yOf((at && valueIn(at, slot, layout)) ?? 0);
}

/** The last slot in sight in which any line has a value; -1 without one. */
function lastMeasured(layout: TrendLayout): number {
  for (let slot = layout.seen.to - 1; slot >= layout.seen.from; slot--) if (layout.lines.some((line) => valueIn(line, slot, layout) !== undefined)) return slot;
  return -1;
}
