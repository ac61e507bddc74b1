/**
 * The area of a radar's polygon, computed in order to show that it means nothing: the same scores fill more or less
 * of the disc by the order of the axes, and twice the score fills four times the area.
 */

/** Area in squared score points, and as a share of the polygon that has 100 everywhere; undefined below three axes or with a missing score. */
export function radarArea(values: readonly (number | undefined)[]): { readonly area: number; readonly shareOfFull: number } | undefined {
  const n = values.length;
  const scores = values.filter((value) => value !== undefined);
  if (n < 3 || scores.length < n) return undefined;
  const neighbours = productOfNeighbours(scores);
  return { area: wedge(n) * neighbours, shareOfFull: neighbours / (n * 100 * 100) };
}

/**
 * The smallest and the largest area that the same scores fill, over all orders of the axes; undefined as `radarArea`.
 *
 * Largest where the scores rise to one side and fall to the other like organ pipes, smallest where the largest stand
 * between the smallest and the other way round; the tests try every order.
 */
export function radarAreaRange(values: readonly (number | undefined)[]): { readonly minArea: number; readonly maxArea: number } | undefined {
  const scores = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const n = values.length;
  if (n < 3 || scores.length < n) return undefined;
  return { minArea: wedge(n) * productOfNeighbours(alternating(scores)), maxArea: wedge(n) * productOfNeighbours(organPipes(scores)) };
}

/** Area between two neighbouring axes of length 1. */
function wedge(n: number): number {
  return 0.5 * Math.sin((2 * Math.PI) / n);
}

function productOfNeighbours(ring: readonly number[]): number {
  return ring.reduce((sum, value, index) => sum + value * (ring[(index + 1) % ring.length] ?? 0), 0);
}

function organPipes(ascending: readonly number[]): number[] {
  const ring: number[] = [];
  ascending.forEach((value, index) => (index % 2 === 0 ? ring.push(value) : ring.unshift(value)));
  return ring;
}

/** From the largest outwards: the smallest on both sides of it, the next largest beyond those, and so on. */
function alternating(ascending: readonly number[]): number[] {
  const left = [...ascending];
  const ring = [left.pop() ?? 0];
  let takesSmall = true;
  while (left.length > 0) {
    for (const side of ['push', 'unshift'] as const) {
      const next = takesSmall ? left.shift() : left.pop();
      if (next !== undefined) ring[side](next);
    }
    takesSmall = !takesSmall;
  }
  return ring;
}
