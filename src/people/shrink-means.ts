/** A mean of measurements, such as handle time. */
export interface SampleMean {
  readonly mean: number;
  /** Above 0. */
  readonly sd: number;
  /** Above 0. */
  readonly n: number;
}

export interface ShrunkMeans {
  /** How much more the means differ than their samples explain. */
  readonly q: number;
  /** Variance between persons; 0 where chance explains every difference, and then all are shrunk to one. */
  readonly tau2: number;
  /** Everybody's mean, by what each is worth. */
  readonly mean: number;
  readonly agents: readonly { readonly shrunk: number; /** 0..1 */ readonly reliability: number }[];
}

/**
 * Pulls means towards everybody's, the more the fewer measurements they stand on (DerSimonian & Laird 1986).
 *
 * @returns undefined without samples.
 * @throws RangeError `invalid sample: …` unless deviation and count are above 0.
 */
export function shrinkMeans(samples: readonly SampleMean[]): ShrunkMeans | undefined {
  if (samples.length === 0) return undefined;
  const variances = samples.map(({ sd, n }) => {
    if (!(sd > 0 && n > 0)) throw new RangeError(`invalid sample: deviation ${sd} of ${n}`);
    return (sd * sd) / n;
  });
  const means = samples.map(({ mean }) => mean);
  const fixed = pooled(means, variances.map((variance) => 1 / variance));
  const q = variances.reduce((sum, variance, index) => sum + ((means[index] ?? 0) - fixed.mean) ** 2 / variance, 0);
  const room = fixed.weight - variances.reduce((sum, variance) => sum + 1 / variance ** 2, 0) / fixed.weight;
  const tau2 = room > 0 ? Math.max(0, (q - (samples.length - 1)) / room) : 0;
  const { mean } = pooled(means, variances.map((variance) => 1 / (variance + tau2)));
  const agents = variances.map((variance, index) => {
    const reliability = tau2 / (tau2 + variance);
    return { shrunk: mean + reliability * ((means[index] ?? 0) - mean), reliability };
  });
  return { q, tau2, mean, agents };
}

function pooled(means: readonly number[], weights: readonly number[]) {
  const weight = weights.reduce((sum, value) => sum + value, 0);
  return { weight, mean: weights.reduce((sum, value, index) => sum + value * (means[index] ?? 0), 0) / weight };
}
