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
  /** The lowest and the highest of what is kept, `[Infinity, -Infinity]` of nothing; what has no end is left out. */
  readonly extent: Extent;
}

export type Extent = readonly [low: number, high: number];

/** A linear scale of values to px, upside down and held at both edges. */
export interface ValueScale {
  /** The value at the upper edge. */
  readonly high: number;
  readonly perUnit: number;
  /** Px of the lower edge. */
  readonly height: number;
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
  if (!edges) return rowOf(values, reach);
  const kept: number[] = [];
  // A long series is looked at once where it has no gap, as most have not.
  if (reach.to > reach.from && keepExtremes(values, edges, reach, kept)) return { slots: kept, runs: [{ from: 0, to: kept.length }], extent: extentOf(kept, values) };
  kept.length = 0;
  const runs = runsOfNumbers(values, reach.from, reach.to).map((run) => {
    const from = kept.length;
    keepExtremes(values, edges, run, kept);
    return { from, to: kept.length };
  });
  return { slots: kept, runs, extent: extentOf(kept, values) };
}

/** All of a reach. One look at each value, for a chart's first picture is drawn before any compiler has seen this. */
function rowOf(values: Float64Array, reach: Run): Kept {
  const { from, to } = reach;
  const runs: Run[] = [];
  let begun = -1;
  let low = Infinity;
  let high = -Infinity;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? NaN;
    // Only NaN differs from itself.
    if (value === value) {
      if (begun < 0) begun = index;
      if (value < low && value !== -Infinity) low = value;
      if (value > high && value !== Infinity) high = value;
    } else if (begun >= 0) {
      runs.push({ from: begun - from, to: index - from });
      begun = -1;
    }
  }
  if (begun >= 0) runs.push({ from: begun - from, to: to - from });
  return { slots: reach, runs, extent: [low, high] };
}

/**
 * @param xs - Px of every slot of the reach, shared by all series where each slot has room.
 */
export function traceOf({ slots, runs }: Kept, values: Float64Array, xs: Float64Array, xOf: (slot: number) => number, { high, perUnit, height }: ValueScale): Trace {
  const isRow = 'from' in slots;
  const length = isRow ? slots.to - slots.from : slots.length;
  const x = isRow ? xs : new Float64Array(length);
  const y = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const slot = isRow ? slots.from + at : (slots[at] ?? 0);
    if (!isRow) x[at] = xOf(slot);
    const px = (high - (values[slot] ?? NaN)) * perUnit;
    y[at] = px < 0 ? 0 : px > height ? height : px;
  }
  return { x, y, runs };
}

function extentOf(kept: readonly number[], values: Float64Array): Extent {
  let low = Infinity;
  let high = -Infinity;
  for (const slot of kept) {
    const value = values[slot] ?? NaN;
    if (value === Infinity || value === -Infinity) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
