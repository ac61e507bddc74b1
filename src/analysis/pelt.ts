/** Where the level of a series changes. */
export interface Segmentation {
  /** Indices at which a new level begins, ascending. */
  readonly changePoints: readonly number[];
  /** Squared distances from each level's mean, and the penalty for each change. */
  readonly totalCost: number;
}

/**
 * The cheapest way to cut a series into stretches of one level each: says since when, not whether.
 *
 * Pruned exact search: a cut that lost by more than it can ever win back is not tried again.
 * Source: Killick, Fearnhead & Eckley 2012, JASA 107, 1590-1598. Linear time where changes are many, else O(n²).
 *
 * @param penalty - What a change must be worth, in squared units of x; 2 sigma² ln n by custom.
 * @param minSegment - Fewest points of a level, at least 1. A shorter series is one level.
 * @throws RangeError `invalid values: …`, `invalid penalty: …`, `invalid segment: …`.
 */
export function peltL2(x: readonly number[], penalty: number, minSegment = 1): Segmentation {
  if (!x.every(Number.isFinite)) throw new RangeError('invalid values: not all are finite numbers');
  if (!(penalty >= 0)) throw new RangeError(`invalid penalty: ${penalty}`);
  if (!(Number.isInteger(minSegment) && minSegment >= 1)) throw new RangeError(`invalid segment: ${minSegment}`);
  const n = x.length;
  if (n === 0) return { changePoints: [], totalCost: 0 };
  const cost = costOf(x);
  const best = new Float64Array(n + 1).fill(Infinity);
  const cutBefore = new Int32Array(n + 1);
  best[0] = -penalty;
  /** Ends of the levels before, with the length of series from which on each is beaten for good. */
  let cuts: { readonly at: number; lostFrom: number }[] = [{ at: 0, lostFrom: Infinity }];
  for (let end = Math.min(minSegment, n); end <= n; end++) {
    const newest = end - minSegment;
    if (newest >= minSegment) cuts.push({ at: newest, lostFrom: Infinity });
    cuts = cuts.filter(({ lostFrom }) => lostFrom > end);
    for (const { at } of cuts) {
      const total = (best[at] ?? Infinity) + cost(at, end) + penalty;
      if (total < (best[end] ?? Infinity)) [best[end], cutBefore[end]] = [total, at];
    }
    // Beaten by a cut here, it stays beaten by it wherever that cut may be used: a segment's length later.
    for (const cut of cuts) if (cut.lostFrom === Infinity && (best[cut.at] ?? Infinity) + cost(cut.at, end) > (best[end] ?? Infinity) + SLACK) cut.lostFrom = end + minSegment;
  }
  const changePoints: number[] = [];
  for (let at = cutBefore[n] ?? 0; at > 0; at = cutBefore[at] ?? 0) changePoints.unshift(at);
  return { changePoints, totalCost: best[n] ?? 0 };
}

/** Rounding must not throw away what is as good. */
const SLACK = 1e-9;

/** Squared distances from the mean of `x[from, to)`, in constant time. */
function costOf(x: readonly number[]): (from: number, to: number) => number {
  // Around the mean of all, so that squares of large values do not swallow the differences.
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const sums = new Float64Array(x.length + 1);
  const squares = new Float64Array(x.length + 1);
  x.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + (value - mean);
    squares[index + 1] = (squares[index] ?? 0) + (value - mean) ** 2;
  });
  return (from, to) => {
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from));
  };
}
