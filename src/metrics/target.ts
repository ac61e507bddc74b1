import type { Direction, Unit } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';

/** A ratio's target above this was surely meant as a percentage, and its sign forgotten. */
const MOST_RATIO = 2;

/**
 * A target as an author writes it, in the metric's unit; a ratio also as `80%`.
 *
 * @returns undefined for no target, NaN for a text that is none.
 */
export function targetOf(text: string | number | undefined | null, unit: Unit): number | undefined {
  const trimmed = String(text ?? '').trim();
  if (trimmed === '') return undefined;
  const percent = unit === 'ratio' && /%$/.test(trimmed);
  const number = Number(percent ? trimmed.slice(0, -1).trim() || NaN : trimmed);
  const value = percent ? number / 100 : number;
  return Number.isFinite(value) && !(unit === 'ratio' && Math.abs(value) > MOST_RATIO) ? value : NaN;
}

/** On which side of a target a metric misses it; undefined where neither side is better. */
export function breachSide(direction: Direction): 'below' | 'above' | undefined {
  if (direction === 'target') return undefined;
  return direction === 'up' ? 'below' : 'above';
}

/** Whether the unrounded value misses the target: strictly, so that meeting it exactly is no breach. */
export function isBreached({ value }: Measure, target: number | undefined, direction: Direction): boolean {
  if (value === undefined || target === undefined) return false;
  const side = breachSide(direction);
  return side === 'below' ? value < target : side === 'above' && value > target;
}
