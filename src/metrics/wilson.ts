/**
 * Score interval of a proportion (Wilson 1927): 0..1, exact at none and all, [0, 1] for nothing counted,
 * which has no centre.
 *
 * @param z - Standard normal quantile, 1.645 for 90 %.
 */
export function wilson(successes: number, n: number, z: number): { readonly lower: number; readonly upper: number; readonly centre?: number } {
  if (n <= 0) return { lower: 0, upper: 1 };
  const p = successes / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    centre,
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === n ? 1 : Math.min(1, centre + half),
  };
}
