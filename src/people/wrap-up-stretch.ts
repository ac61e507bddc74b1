import { normalQuantile } from '../metrics/normal.js';
import { median } from '../metrics/quantile.js';

/** Wrap-up of one contact, seconds above 0, and what the contact was about. */
export interface WrapUp {
  readonly reason: string;
  readonly seconds: number;
}

/** How much longer somebody's wrap-up is than that of everybody for the same reasons. A sign to look, never a verdict. */
export interface WrapUpStretch {
  readonly meanLogRatio: number | undefined;
  /** Geometric mean of own over usual. */
  readonly ratio: number | undefined;
  /** How wide the logarithms of everybody spread: median deviation made comparable to a standard deviation. */
  readonly scale: number | undefined;
  /** Of the mean against the middle of everybody. */
  readonly z: number | undefined;
}

/** Median absolute deviation of a normal distribution, turned round. */
const TO_DEVIATION = 1 / normalQuantile(0.75);

/** Contacts about a reason that nobody else had are left out; undefined where none is left, or nothing varies. */
export function wrapUpStretch(own: readonly WrapUp[], everybody: Readonly<Record<string, readonly number[]>>): WrapUpStretch {
  const usual = new Map(Object.entries(everybody).map(([reason, seconds]) => [reason, median(seconds)]));
  const logs = own.flatMap(({ reason, seconds }) => logRatio(seconds, usual.get(reason)));
  const population = Object.entries(everybody).flatMap(([reason, all]) => all.flatMap((seconds) => logRatio(seconds, usual.get(reason))));
  const middle = median(population) ?? 0;
  const deviation = median(population.map((value) => Math.abs(value - middle)));
  const scale = deviation === undefined ? undefined : TO_DEVIATION * deviation;
  if (logs.length === 0) return { meanLogRatio: undefined, ratio: undefined, scale, z: undefined };
  const meanLogRatio = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  return { meanLogRatio, ratio: Math.exp(meanLogRatio), scale, z: scale ? (meanLogRatio - middle) / (scale / Math.sqrt(logs.length)) : undefined };
}

function logRatio(seconds: number, usual: number | undefined): number[] {
  return usual !== undefined && usual > 0 && seconds > 0 ? [Math.log(seconds / usual)] : [];
}
