/** Index of the entry of ascending `xs` nearest to `x`, the earlier of two equally near; `undefined` when there is none. */
export function nearestIndex(xs: ArrayLike<number>, x: number): number | undefined {
  if (xs.length === 0) return undefined;
  let low = 0;
  let high = xs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const before = xs[low - 1];
  return before !== undefined && x - before <= (xs[low] ?? 0) - x ? low - 1 : low;
}
