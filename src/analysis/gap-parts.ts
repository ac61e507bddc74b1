import type { MetricChoice } from '../domain/metric.js';
import { METRICS } from '../metrics/index.js';
import { formulaOf } from '../metrics/measure.js';
import { ratioDecomposition } from './ratio-decomposition.js';

/** One part of a whole, such as a skill group or a slot. */
export interface GapPart {
  readonly key: string;
  readonly numerator: number | undefined;
  readonly denominator?: number | undefined;
}

/**
 * What the parts contribute to: the change from an earlier stretch, the distance from a target, or, where there is
 * neither, each part's own distance from the whole, which add up to nothing.
 */
export type GapKind = 'change' | 'target' | 'average';

/** Contributions, not causes: they add up to `total`, in the metric's unit. */
export interface GapParts {
  readonly kind: GapKind;
  readonly total: number;
  /** Of every part of now, and of every part that was there before; a key used twice is one part. */
  readonly effects: ReadonlyMap<string, number>;
}

/**
 * What each part adds to the gap of the whole. A ratio's change is split by rate and mix; its distance from a target,
 * and from its own average, by each part's numerator less what its share of the denominator should have brought.
 *
 * @param before - The parts of an earlier stretch; absent where there is none to compare with.
 * @param target - In the metric's unit.
 * @returns undefined where parts do not add up to the whole, as with maxima, or there is nothing to divide by.
 */
export function gapParts(choice: MetricChoice, now: readonly GapPart[], before: readonly GapPart[] | undefined, target: number | undefined): GapParts | undefined {
  const { denominator, scale = 1, floor } = formulaOf(choice);
  const rollUp = METRICS[choice.metric].rollUp;
  if (!denominator) return rollUp === 'sum' && before ? differences(summed(now), summed(before)) : undefined;
  const [parts, earlier] = [summed(now), before && summed(before)];
  if (rollUp !== 'ratio' || floor !== undefined || [...parts, ...(earlier ?? [])].some(({ den }) => den < 0)) return undefined;
  const split = earlier && ratioDecomposition(earlier, parts);
  if (split) return { kind: 'change', total: scale * split.delta, effects: new Map(split.segments.map(({ key, total }) => [key, scale * total])) };
  const num = parts.reduce((sum, part) => sum + part.num, 0);
  const den = parts.reduce((sum, part) => sum + part.den, 0);
  if (den === 0) return undefined;
  const goal = target === undefined ? num / den : target / scale;
  const effects = new Map(parts.map((part) => [part.key, (scale * (part.num - goal * part.den)) / den]));
  return { kind: target === undefined ? 'average' : 'target', total: target === undefined ? 0 : scale * (num / den - goal), effects };
}

interface Sums {
  readonly key: string;
  readonly num: number;
  readonly den: number;
}

/** Parts of one key added up; one that was not counted adds nothing. */
function summed(parts: readonly GapPart[]): readonly Sums[] {
  const sums = new Map<string, Sums>();
  for (const { key, numerator = 0, denominator = 0 } of parts) {
    const known = sums.get(key);
    sums.set(key, { key, num: (known?.num ?? 0) + numerator, den: (known?.den ?? 0) + denominator });
  }
  return [...sums.values()];
}

function differences(now: readonly Sums[], before: readonly Sums[]): GapParts {
  const effects = new Map(now.map(({ key, num }) => [key, num]));
  for (const { key, num } of before) effects.set(key, (effects.get(key) ?? 0) - num);
  return { kind: 'change', total: [...effects.values()].reduce((sum, effect) => sum + effect, 0), effects };
}
