import type { EpochMs } from '../../domain/time.js';
import { nearestIndex } from '../../geometry/nearest.js';
import type { TrendLayout } from '../../geometry/trend-layout.js';

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

/** Where a cursor stands now; `undefined` when its slot or series has gone. */
export function placeOf({ slots, lines }: TrendLayout, cursor: Cursor | undefined): Place | undefined {
  if (!cursor) return undefined;
  const slot = slots.findIndex(({ start }) => start === cursor.start);
  const line = lines.findIndex(({ id }) => id === cursor.series);
  return slot < 0 || line < 0 ? undefined : { slot, line };
}

/** The cursor for a place; `undefined` outside of the layout. */
export function cursorAt({ slots, lines }: TrendLayout, { slot, line }: Place): Cursor | undefined {
  const start = slots[slot]?.start;
  const series = lines[line]?.id;
  return start === undefined || series === undefined ? undefined : { start, series };
}

/** The slot nearest to `x` and, of the lines that have a value there, the one nearest to `y`; `undefined` without slots or lines. */
export function placeNear(layout: TrendLayout, x: number, y: number): Place | undefined {
  const slot = nearestIndex(layout.x, x);
  if (slot === undefined || layout.lines.length === 0) return undefined;
  let line = 0;
  let least = Infinity;
  for (const index of linesAt(layout, slot)) {
    const distance = Math.abs((layout.lines[index]?.y[slot] ?? 0) - y);
    if (distance < least) [line, least] = [index, distance];
  }
  return { slot, line };
}

/** One step by keyboard: along the slots, or to the next higher or lower line; at an end it stays. From nowhere it goes to the latest point. */
export function moved(layout: TrendLayout, from: Place | undefined, move: Move, preferred = 0): Place | undefined {
  const last = lastBegun(layout);
  if (layout.lines.length === 0 || last < 0) return undefined;
  const here = from ?? { slot: last, line: preferred };
  if (!from && (move === 'left' || move === 'right')) return here;
  switch (move) {
    case 'left':
      return { ...here, slot: Math.max(0, here.slot - 1) };
    case 'right':
      return { ...here, slot: Math.min(last, here.slot + 1) };
    case 'first':
      return { ...here, slot: 0 };
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
export function linesAt({ lines }: TrendLayout, slot: number): number[] {
  const present = lines.flatMap(({ runs }, index) => (runs.some(({ from, to }) => slot >= from && slot < to) ? [index] : []));
  return present.sort((a, b) => (lines[a]?.y[slot] ?? 0) - (lines[b]?.y[slot] ?? 0) || a - b);
}

/** The last slot in which any line has a value; -1 without one. */
function lastBegun({ lines }: TrendLayout): number {
  return Math.max(-1, ...lines.map(({ runs }) => (runs.at(-1)?.to ?? 0) - 1));
}
