/** One axis: what was reached, what was wanted, and how much it counts. */
export interface Goal {
  readonly value: number | undefined;
  readonly target: number;
  readonly weight: number;
}

/** How far somebody is from their goals: the number to print beside a radar instead of its area. */
export interface Shortfall {
  /** Reached less wanted, for each goal; undefined where nothing was measured. */
  readonly gaps: readonly (number | undefined)[];
  /** Mean of what is missing to the goals, by weight; more than wanted somewhere makes up for nothing elsewhere. Undefined where nothing was measured or weighed. */
  readonly weightedShortfall: number | undefined;
  /** Which goal is the furthest away, the first of equals; undefined where nothing was measured. */
  readonly worstIndex: number | undefined;
}

/** @throws RangeError `invalid weight: …` below 0. */
export function shortfallOf(goals: readonly Goal[]): Shortfall {
  let missing = 0;
  let weights = 0;
  let worstIndex: number | undefined;
  let worst = Infinity;
  const gaps = goals.map(({ value, target, weight }, index) => {
    if (!(weight >= 0)) throw new RangeError(`invalid weight: ${weight}`);
    if (value === undefined) return undefined;
    const gap = value - target;
    missing += weight * Math.max(0, -gap);
    weights += weight;
    if (gap < worst) [worst, worstIndex] = [gap, index];
    return gap;
  });
  return { gaps, weightedShortfall: weights > 0 ? missing / weights : undefined, worstIndex };
}
