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
export function traceOf({ slots, runs }: Kept, values: Float64Array, xs: Float64Array, xOf: (slot: number) => number, scale: ValueScale): Trace {
  if ('from' in slots) return new RowTrace(xs, runs, values, slots.from, scale);
  const x = new Float64Array(slots.length);
  const y = new Float64Array(slots.length);
  for (let at = 0; at < x.length; at++) {
    const slot = slots[at] ?? 0;
    x[at] = xOf(slot);
    y[at] = values[slot] ?? NaN;
  }
  setHeights(y, y.length, y, 0, scale);
  return { x, y, runs };
}

/**
 * A line of which every point has room. Its heights are reckoned as it is painted: to keep them would be to keep every value
 * twice, and a browser takes longer to give out that memory than to fill it.
 */
export class RowTrace implements Trace {
  readonly #values: Float64Array;
  readonly #from: number;
  readonly #scale: ValueScale;

  /** @param from - Index of the first point's value. */
  constructor(
    readonly x: Float64Array,
    readonly runs: readonly Run[],
    values: Float64Array,
    from: number,
    scale: ValueScale,
  ) {
    this.#values = values;
    this.#from = from;
    this.#scale = scale;
  }

  get y(): Float64Array {
    return this.heightsIn(new Float64Array(this.x.length));
  }

  /** @returns What was given, filled as far as there are points. */
  heightsIn(room: Float64Array): Float64Array {
    setHeights(room, this.x.length, this.#values, this.#from, this.#scale);
    return room;
  }

  heightAt(at: number): number {
    const one = new Float64Array(1);
    setHeights(one, 1, this.#values, this.#from + at, this.#scale);
    return one[0] ?? NaN;
  }
}

/** Px of one point, without reckoning the others. */
export function heightAt(trace: Trace, at: number): number {
  return trace instanceof RowTrace ? trace.heightAt(at) : (trace.y[at] ?? NaN);
}

/** Sets the first `count` of `y` to px of as many values. */
function setHeights(y: Float64Array, count: number, values: Float64Array, from: number, { high, perUnit, height }: ValueScale): void {
  for (let at = 0; at < count; at++) {
    const px = (high - (values[from + at] ?? NaN)) * perUnit;
    y[at] = px < 0 ? 0 : px > height ? height : px;
  }
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
