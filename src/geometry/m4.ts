/**
 * Reduces a line to what a raster of `width` columns can show: of each column the first, last, lowest and highest point.
 * A polyline through those points covers the same pixels as one through all of them.
 *
 * Source: Jugel et al., "M4: a visualization-oriented time series data aggregation", PVLDB 7(10), 2014.
 */
import type { Run } from './runs.js';

export interface Reach {
  /** First index taken, 0 by default. */
  readonly from?: number;
  /** Index after the last one taken, the length by default. */
  readonly to?: number;
  /** The x of the left edge of column 0 and of the right edge of the last; the data's own ends by default. */
  readonly domain?: readonly [left: number, right: number];
}

/**
 * Indices to keep, ascending and unique; at most four a column. The first of equal extremes wins.
 * A gap must be split off before: every y of the stretch must be a number.
 *
 * @param x - Ascending.
 * @param width - Columns, in device pixels; the last is closed on the right.
 * @throws RangeError `invalid width: …` unless at least 1.
 */
export function m4(x: ArrayLike<number>, y: ArrayLike<number>, width: number, reach: Reach = {}): number[] {
  const { from = 0, to = x.length } = reach;
  const [left, right] = reach.domain ?? [x[from] ?? 0, x[to - 1] ?? 0];
  const kept: number[] = [];
  keepExtremes(y, columnEdges((index) => x[index] ?? 0, width, { from, to }, [left, right]), { from, to }, kept);
  return kept;
}

/**
 * The index at which each column begins and, last, the end of the reach: found by halving, so that a million points
 * cost a few thousand looks at the axis.
 *
 * @param xOf - Ascending over the reach.
 * @throws RangeError `invalid width: …` unless at least 1.
 */
export function columnEdges(xOf: (index: number) => number, width: number, { from, to }: Run, [left, right]: readonly [number, number]): Uint32Array {
  if (!(width >= 1)) throw new RangeError(`invalid width: ${width}`);
  const perUnit = right > left ? width / (right - left) : 0;
  const edges = new Uint32Array(Math.ceil(width) + 1);
  edges[0] = from;
  edges[edges.length - 1] = Math.max(from, to);
  for (let column = 1; column < edges.length - 1; column++) {
    let low = edges[column - 1] ?? from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (Math.floor(perUnit * (xOf(middle) - left)) >= column) high = middle;
      else low = middle + 1;
    }
    edges[column] = low;
  }
  return edges;
}

/**
 * Adds to `kept` the first, last, lowest and highest index of each column as far as it lies in the run.
 *
 * @returns false, with `kept` of no use, at the first NaN: the run is none.
 */
export function keepExtremes(y: ArrayLike<number>, edges: Uint32Array, { from, to }: Run, kept: number[]): boolean {
  for (let column = columnOf(edges, from); column < edges.length - 1; column++) {
    const first = Math.max(from, edges[column] ?? 0);
    const end = Math.min(to, edges[column + 1] ?? 0);
    if (first >= to) return true;
    if (end > first && !keepColumn(y, first, end, kept)) return false;
  }
  return true;
}

/** The loop that a million points go through: nothing in it but three comparisons. */
function keepColumn(y: ArrayLike<number>, first: number, end: number, kept: number[]): boolean {
  let lowest = first;
  let highest = first;
  let low = y[first] ?? NaN;
  let high = low;
  for (let index = first; index < end; index++) {
    const value = y[index] ?? NaN;
    if (value < low) {
      low = value;
      lowest = index;
    } else if (value > high) {
      high = value;
      highest = index;
    } else if (value !== value) return false; // Only NaN differs from itself.
  }
  const [earlier, later] = lowest < highest ? [lowest, highest] : [highest, lowest];
  kept.push(first);
  if (earlier > first) kept.push(earlier);
  if (later > earlier && later > first) kept.push(later);
  if (end - 1 > later) kept.push(end - 1);
  return true;
}

/** The column that an index lies in. */
function columnOf(edges: Uint32Array, index: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle + 1] ?? Infinity) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
