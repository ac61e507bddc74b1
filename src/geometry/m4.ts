/**
 * Reduces a line to what a raster of `width` columns can show: of each column the first, last, lowest and highest point.
 * A polyline through those points covers the same pixels as one through all of them.
 *
 * Source: Jugel et al., "M4: a visualization-oriented time series data aggregation", PVLDB 7(10), 2014.
 */
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
  if (!(width >= 1)) throw new RangeError(`invalid width: ${width}`);
  const { from = 0, to = x.length } = reach;
  if (to <= from) return [];
  const [left, right] = reach.domain ?? [x[from] ?? 0, x[to - 1] ?? 0];
  const columns = right > left ? width / (right - left) : 0;
  const kept: number[] = [];
  let column = -1;
  let first = from;
  let lowest = from;
  let highest = from;
  let low = Infinity;
  let high = -Infinity;
  for (let index = from; index < to; index++) {
    const at = Math.min(width - 1, Math.floor(columns * ((x[index] ?? 0) - left)));
    const value = y[index] ?? 0;
    if (at !== column) {
      if (index > from) keep(kept, first, lowest, highest, index - 1);
      column = at;
      first = lowest = highest = index;
      low = high = value;
    } else if (value < low) {
      low = value;
      lowest = index;
    } else if (value > high) {
      high = value;
      highest = index;
    }
  }
  keep(kept, first, lowest, highest, to - 1);
  return kept;
}

function keep(kept: number[], first: number, lowest: number, highest: number, last: number): void {
  const [earlier, later] = lowest < highest ? [lowest, highest] : [highest, lowest];
  kept.push(first);
  if (earlier > first) kept.push(earlier);
  if (later > earlier && later > first) kept.push(later);
  if (last > later) kept.push(last);
}
