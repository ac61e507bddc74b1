import { shareOf, surpriseOf } from './adtributor.js';

/** A member's parts of a ratio f1 / f2 as forecast and a1 / a2 as it came. */
export interface RatioForecast {
  readonly key: string;
  readonly f1: number;
  readonly f2: number;
  readonly a1: number;
  readonly a2: number;
}

export interface RatioExplanation {
  readonly key: string;
  /** Of the change of the whole, to first order; undefined where the whole has nothing to divide by without the member. */
  readonly epRaw: number | undefined;
  /** The same as a share of all, adding to 1; undefined where they cancel out. */
  readonly ep: number | undefined;
  /** Of both parts together. */
  readonly surprise: number;
}

/**
 * The attribution of Adtributor for a derived measure m1 / m2.
 *
 * Source: Bhagwan et al. 2014, NSDI, section on derived measures.
 *
 * @returns undefined where the forecast has nothing to divide by.
 * @throws RangeError `invalid elements: …` for negative or infinite numbers.
 */
export function adtributorRatio(elements: readonly RatioForecast[]): readonly RatioExplanation[] | undefined {
  for (const { key, f1, f2, a1, a2 } of elements)
    if (!(Math.min(f1, f2, a1, a2) >= 0 && f1 + f2 + a1 + a2 < Infinity)) throw new RangeError(`invalid elements: ${a1} per ${a2} of ${key}`);
  const sum = (part: 'f1' | 'f2' | 'a1' | 'a2') => elements.reduce((total, element) => total + element[part], 0);
  const [f1, f2, a1, a2] = [sum('f1'), sum('f2'), sum('a1'), sum('a2')];
  if (f2 === 0) return undefined;
  const raw = elements.map((element) => {
    const more = element.a2 - element.f2;
    return f2 + more === 0 ? undefined : ((element.a1 - element.f1) * f2 - more * f1) / (f2 * (f2 + more));
  });
  const whole = raw.reduce<number>((total, part) => total + (part ?? 0), 0);
  return elements.map((element, index) => {
    const epRaw = raw[index];
    return {
      key: element.key,
      epRaw,
      ep: epRaw === undefined || whole === 0 ? undefined : epRaw / whole,
      surprise: surpriseOf(shareOf(element.f1, f1), shareOf(element.a1, a1)) + surpriseOf(shareOf(element.f2, f2), shareOf(element.a2, a2)),
    };
  });
}
