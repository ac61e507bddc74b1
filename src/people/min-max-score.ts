import type { Direction } from '../domain/metric.js';

/** Ends of a scale, in the value's own unit. */
export interface MinMax {
  readonly min: number;
  readonly max: number;
  /** Which end is 100. */
  readonly direction: Exclude<Direction, 'target'>;
  /** Whether values beyond the ends stay at them. */
  readonly clamp: boolean;
}

/**
 * A value's place between two ends, 0..100 (OECD/JRC Handbook on Composite Indicators 2008, chapter 5).
 * Freeze the ends for a quarter: ends taken from the team of the day move everybody when one member changes.
 *
 * @returns undefined where there is no value, or where the ends are one.
 */
export function minMaxScore(value: number | undefined, { min, max, direction, clamp }: MinMax): number | undefined {
  if (value === undefined || !Number.isFinite(value) || min === max) return undefined;
  const share = (value - min) / (max - min);
  const score = 100 * (direction === 'down' ? 1 - share : share);
  return clamp ? Math.min(100, Math.max(0, score)) : score;
}
