/**
 * Quantiles of a stream that can be put together: skill groups, slots and workers each keep a sketch, and adding their
 * bins is the sketch of all.
 *
 * Source: Masson, Rim & Lee 2019, PVLDB 12, 2195-2205.
 */
export interface DdSketch {
  /** Each bin reaches this much further than the one before. */
  readonly gamma: number;
  readonly zeroCount: number;
  /** How many values lie in (gamma^(key-1), gamma^key], by key. */
  readonly bins: ReadonlyMap<number, number>;
}

/**
 * @param values - Not negative, such as waits.
 * @param relativeAccuracy - How far a quantile may be off, as a share of itself; above 0, below 1.
 * @throws RangeError `invalid values: …`, `invalid accuracy: …`.
 */
export function sketchOf(values: Iterable<number>, relativeAccuracy: number): DdSketch {
  if (!(relativeAccuracy > 0 && relativeAccuracy < 1)) throw new RangeError(`invalid accuracy: ${relativeAccuracy}`);
  const gamma = (1 + relativeAccuracy) / (1 - relativeAccuracy);
  const bins = new Map<number, number>();
  let zeroCount = 0;
  for (const value of values) {
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`invalid values: ${value}`);
    const key = Math.ceil(Math.log(value) / Math.log(gamma));
    if (value === 0) zeroCount++;
    else bins.set(key, (bins.get(key) ?? 0) + 1);
  }
  return { gamma, zeroCount, bins };
}

/**
 * The sketch of both together: as if every value had come to one.
 *
 * @throws RangeError `invalid sketch: …` for sketches of unlike accuracy, whose bins do not match.
 */
export function mergeSketches(one: DdSketch, two: DdSketch): DdSketch {
  if (one.gamma !== two.gamma) throw new RangeError(`invalid sketch: ${two.gamma} to ${one.gamma}`);
  const bins = new Map(one.bins);
  for (const [key, count] of two.bins) bins.set(key, (bins.get(key) ?? 0) + count);
  return { gamma: one.gamma, zeroCount: one.zeroCount + two.zeroCount, bins };
}

/**
 * The value that a share `q` of the values stays below, off by the sketch's accuracy at most; undefined for no values.
 *
 * @throws RangeError `invalid share: …`.
 */
export function sketchQuantile({ gamma, zeroCount, bins }: DdSketch, q: number): number | undefined {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`invalid share: ${q}`);
  const all = [...bins.values()].reduce((sum, count) => sum + count, zeroCount);
  if (all === 0) return undefined;
  const rank = q * (all - 1);
  let below = zeroCount;
  if (below > rank) return 0;
  const keys = [...bins.keys()].sort((a, b) => a - b);
  const key = keys.find((at) => (below += bins.get(at) ?? 0) > rank) ?? keys.at(-1) ?? 0;
  return (2 * gamma ** key) / (1 + gamma);
}
