/** Weights of a Poisson number of jumps, from `first` on: those left out weigh less than 1e-30 of the heaviest. */
export interface PoissonWeights {
  readonly first: number;
  /** Chance of exactly `first + index` jumps. */
  readonly exactly: Float64Array;
}

/**
 * Chances of 0, 1, 2 … jumps at that mean, from the most likely number outwards, so that none of them over- or underflows.
 *
 * @param mean - From 0 on.
 */
export function poissonWeights(mean: number): PoissonWeights {
  const mode = Math.floor(mean);
  // Twelve deviations each way, and room for small means, whose right tail is the heavier.
  const reach = Math.ceil(12 * Math.sqrt(mean) + 40);
  const first = Math.max(0, mode - reach);
  const exactly = new Float64Array(mode + reach - first + 1);
  exactly[mode - first] = 1;
  for (let n = mode - 1; n >= first; n--) exactly[n - first] = ((exactly[n + 1 - first] ?? 0) * (n + 1)) / mean;
  for (let n = mode + 1; n - first < exactly.length; n++) exactly[n - first] = ((exactly[n - 1 - first] ?? 0) * mean) / n;
  let sum = 0;
  for (const weight of exactly) sum += weight;
  for (let index = 0; index < exactly.length; index++) exactly[index] = (exactly[index] ?? 0) / sum;
  return { first, exactly };
}
