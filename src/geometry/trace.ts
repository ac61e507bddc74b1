/**
 * A series as the points that a raster can show: gaps split first, then each column of device pixels reduced to its
 * first, last, lowest and highest value (M4), so that no spike is ever lost.
 */
import { keepExtremes } from './m4.js';
import { runsOfNumbers, type Run } from './runs.js';

/** Which points of a series are drawn. */
export interface Kept {
  /** Indices of slots, ascending; all of the reach where each has room. */
  readonly slots: ArrayLike<number> | Run;
  /** What may be joined, as places in `slots`. */
  readonly runs: readonly Run[];
}

/** The same in px, ready to be painted; y means nothing outside of the runs. */
export interface Trace {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly runs: readonly Run[];
}

/**
 * @param values - NaN is a gap.
 * @param reach - Slots that are seen.
 * @param edges - First slot of each column of device pixels, and the last one's end; absent where every point has room.
 */
export function keptOf(values: Float64Array, reach: Run, edges: Uint32Array | undefined): Kept {
  const kept: number[] = [];
  // A long series is looked at once where it has no gap, as most have not.
  if (edges && reach.to > reach.from && keepExtremes(values, edges, reach, kept)) return { slots: kept, runs: [{ from: 0, to: kept.length }] };
  kept.length = 0;
  const runs = runsOfNumbers(values, reach.from, reach.to);
  if (!edges) return { slots: reach, runs: runs.map(({ from, to }) => ({ from: from - reach.from, to: to - reach.from })) };
  const reduced = runs.map((run) => {
    const from = kept.length;
    keepExtremes(values, edges, run, kept);
    return { from, to: kept.length };
  });
  return { slots: kept, runs: reduced };
}

/**
 * @param xs - Px of every slot of the reach, shared by all series where each slot has room.
 */
export function traceOf({ slots, runs }: Kept, values: Float64Array, xs: Float64Array, xOf: (slot: number) => number, yOf: (value: number) => number): Trace {
  if ('from' in slots) {
    const y = new Float64Array(slots.to - slots.from);
    for (let at = 0; at < y.length; at++) y[at] = yOf(values[slots.from + at] ?? NaN);
    return { x: xs, y, runs };
  }
  const x = new Float64Array(slots.length);
  const y = new Float64Array(slots.length);
  for (let at = 0; at < x.length; at++) {
    const slot = slots[at] ?? 0;
    x[at] = xOf(slot);
    y[at] = yOf(values[slot] ?? NaN);
  }
  return { x, y, runs };
}

/** The lowest and the highest of what is kept, `[Infinity, -Infinity]` of nothing; what has no end is left out. */
export function extentOf({ slots }: Kept, values: Float64Array): readonly [low: number, high: number] {
  const isRow = 'from' in slots;
  const length = isRow ? slots.to - slots.from : slots.length;
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < length; at++) {
    const value = values[isRow ? slots.from + at : (slots[at] ?? -1)] ?? NaN;
    if (value === Infinity || value === -Infinity) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
