import { byKey, type Segment } from './ratio-decomposition.js';

export interface LmdiEffect {
  readonly key: string;
  readonly rateEffect: number;
  readonly mixEffect: number;
}

export interface LmdiDecomposition {
  readonly delta: number;
  readonly segments: readonly LmdiEffect[];
}

/**
 * The change of a ratio by logarithmic means (LMDI-I). Adds up, but its mix is not centred and reads strangely segment by
 * segment: for products such as load; `ratioDecomposition` is for people.
 *
 * Sources: Ang 2005, Energy Policy 33, 867-871; limits at zero by Wood & Lenzen 2006.
 *
 * @returns undefined where either period has nothing to divide by.
 * @throws RangeError `invalid segments: …`, also for a negative numerator, which has no logarithm.
 */
export function lmdiDecomposition(base: readonly Segment[], current: readonly Segment[]): LmdiDecomposition | undefined {
  const before = byKey(base);
  const now = byKey(current);
  for (const { key, num } of [...base, ...current]) if (num < 0) throw new RangeError(`invalid segments: ${num} of ${key}`);
  const sum = (of: readonly Segment[], part: 'num' | 'den') => of.reduce((total, segment) => total + segment[part], 0);
  const [den0, den1] = [sum(base, 'den'), sum(current, 'den')];
  if (den0 === 0 || den1 === 0) return undefined;
  const segments = [...new Set([...before.keys(), ...now.keys()])].map((key): LmdiEffect => {
    const one = before.get(key) ?? { num: 0, den: 0 };
    const two = now.get(key) ?? { num: 0, den: 0 };
    const [part0, part1] = [one.num / den0, two.num / den1];
    // Without a denominator on one side there is no rate to compare: all of it came or went with the share.
    if (one.den === 0 || two.den === 0) return { key, rateEffect: 0, mixEffect: part1 - part0 };
    // In the limit of a rate of zero the whole of it is the rate's.
    if (part0 === 0 || part1 === 0) return { key, rateEffect: part1 - part0, mixEffect: 0 };
    const mean = logarithmicMean(part1, part0);
    return { key, rateEffect: mean * Math.log(two.num / two.den / (one.num / one.den)), mixEffect: mean * Math.log(two.den / den1 / (one.den / den0)) };
  });
  return { delta: sum(current, 'num') / den1 - sum(base, 'num') / den0, segments };
}

/** Between the geometric and the arithmetic mean of two positive numbers. */
function logarithmicMean(a: number, b: number): number {
  return a === b ? a : (a - b) / Math.log(a / b);
}
