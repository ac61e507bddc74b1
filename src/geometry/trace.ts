/**
 * A series as the points that a raster can show: gaps split first, then each column of device pixels reduced to its
 * first, last, lowest and highest value (M4), so that no spike is ever lost.
 */
import { keepExtremes } from './m4.js';
import { runsOfNumbers, type Run } from './runs.js';

/** Which points of a series are drawn. */
export interface Kept {
  /** Indices of slots, ascending. */
  readonly slots: ArrayLike<number>;
  /** What may be joined, as places in `slots`. */
  readonly runs: readonly Run[];
}

/** The same in px, ready to be painted. */
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
export function keptOf(values: Float64Array, { from, to }: Run, edges: Uint32Array | undefined): Kept {
  const kept: number[] = [];
  const runs = runsOfNumbers(values, from, to).map((run) => {
    const first = kept.length;
    if (edges) keepExtremes(values, edges, run, kept);
    else for (let slot = run.from; slot < run.to; slot++) kept.push(slot);
    return { from: first, to: kept.length };
  });
  return { slots: kept, runs };
}

export function traceOf({ slots, runs }: Kept, values: Float64Array, xOf: (slot: number) => number, yOf: (value: number) => number): Trace {
  const x = new Float64Array(slots.length);
  const y = new Float64Array(slots.length);
  for (let at = 0; at < x.length; at++) {
    const slot = slots[at] ?? 0;
    x[at] = xOf(slot);
    y[at] = yOf(values[slot] ?? 0);
  }
  return { x, y, runs };
}

/** The lowest and the highest of what is kept, `[Infinity, -Infinity]` of nothing; what has no end is left out. */
export function extentOf({ slots }: Kept, values: Float64Array): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < slots.length; at++) {
    const value = values[slots[at] ?? -1] ?? NaN;
    if (value === Infinity || value === -Infinity) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
