import { normalTail } from '../metrics/normal.js';

/** Whether one group's values tend to lie above another's. */
export interface MannWhitney {
  /** Pairs in which `a` is above `b`, equals counted half. */
  readonly u: number;
  /** Undefined where every value is the same. */
  readonly z: number | undefined;
  /** Two-sided. */
  readonly pValue: number | undefined;
  /** Chance that one of `a` is above one of `b`, 0..1. */
  readonly effect: number;
}

/**
 * Mann & Whitney 1947, by the normal approximation with corrections for ties and for steps.
 *
 * @returns undefined where a group is empty.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].sort((x, y) => x.value - y.value);
  const n = all.length;
  let [rankSum, ties] = [0, 0];
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && all[to]?.value === all[from]?.value) to++;
    const count = to - from;
    ties += count ** 3 - count;
    for (let index = from; index < to; index++) if (all[index]?.isA) rankSum += (from + to + 1) / 2;
  }
  const pairs = a.length * b.length;
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const deviation = Math.sqrt((pairs / 12) * (n + 1 - ties / (n * (n - 1))));
  const off = u - pairs / 2;
  const z = deviation > 0 ? (Math.sign(off) * Math.max(0, Math.abs(off) - 0.5)) / deviation : undefined;
  return { u, z, pValue: z === undefined ? undefined : Math.min(1, 2 * normalTail(Math.abs(z))), effect: u / pairs };
}
