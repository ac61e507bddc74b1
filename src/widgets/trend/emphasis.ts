import type { Direction } from '../../domain/metric.js';
import type { Trend, TrendSeries } from '../../domain/trend.js';
import { MOST_COLOURS } from './line-style.js';

/**
 * Which lines stand out: those picked, else, where there are too many for a colour each, the one that needs
 * looking at. That is the worst over the whole range (sums first, divided last), so that it does not jump from slot to slot.
 */
export function emphasisOf(trend: Trend, picked: readonly string[], direction: Direction): readonly string[] {
  const present = picked.filter((id) => trend.series.some((series) => series.id === id));
  if (present.length > 0 || trend.series.length <= MOST_COLOURS) return present;
  const worse = direction === 'down' ? -1 : 1;
  let worst: { readonly id: string; readonly value: number } | undefined;
  for (const series of trend.series) {
    const value = overall(series, trend.asOf);
    if (value !== undefined && (!worst || worse * value < worse * worst.value)) worst = { id: series.id, value };
  }
  return worst ? [worst.id] : [];
}

/** One number to rank a line by: numerators over denominators, or the mean of what has no denominator. */
function overall({ points }: TrendSeries, asOf: number): number | undefined {
  let above = 0;
  let below = 0;
  for (const { value, numerator, denominator, end } of points) {
    if (value === undefined || !Number.isFinite(value) || end > asOf) continue;
    above += numerator === undefined || denominator === undefined ? value : numerator;
    below += numerator === undefined || denominator === undefined ? 1 : denominator;
  }
  return below > 0 ? above / below : undefined;
}
