/** A step aside, CSS px. */
export interface Aside {
  readonly dx: number;
  readonly dy: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where those who share one point are drawn around it: the first by id stays, the k-th goes `step` times the root of k
 * out at k golden angles. The same ids give the same places, in whatever order they come.
 *
 * @returns One step aside for each id, in the order of `ids`.
 */
export function spreadTies(ids: readonly string[], step: number): Aside[] {
  const rank = ids.map((_, index) => index).sort((a, b) => compare(ids[a] ?? '', ids[b] ?? '') || a - b);
  const asides = new Array<Aside>(ids.length);
  rank.forEach((index, k) => (asides[index] = asideOf(k, step)));
  return asides;
}

/** The step aside of the `k`-th of those who share a point, from 0. */
export function asideOf(k: number, step: number): Aside {
  const radius = step * Math.sqrt(k);
  return { dx: radius * Math.cos(k * GOLDEN_ANGLE), dy: radius * Math.sin(k * GOLDEN_ANGLE) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
