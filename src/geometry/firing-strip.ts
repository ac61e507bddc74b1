import { slotsOf } from '../domain/step.js';
import { DAY_MS, type Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';

/** A bar on a strip of time; percent of the strip's width, so that it needs no measuring. */
export interface StripBar {
  readonly x: number;
  readonly width: number;
}

/**
 * Stretches of time as bars over a range, ascending, none over another: what touches becomes one bar.
 *
 * @param least - Width that even the shortest has, percent, so that it is seen; it never leaves the strip.
 * @returns None for an empty range, or for what lies outside it.
 */
export function stripBars(spans: readonly Interval[], range: Interval, least = 0.6): StripBar[] {
  const length = range.end - range.start;
  if (!(length > 0)) return [];
  const bars: { x: number; width: number }[] = [];
  const seen = spans.filter(({ start, end }) => start < range.end && end > range.start).sort((a, b) => a.start - b.start);
  for (const { start, end } of seen) {
    const from = (Math.max(start - range.start, 0) / length) * 100;
    const width = Math.max((Math.min(end - range.start, length) / length) * 100 - from, least);
    const x = Math.min(from, 100 - width);
    const last = bars.at(-1);
    if (last && x <= last.x + last.width) last.width = Math.max(last.width, x + width - last.x);
    else bars.push({ x, width });
  }
  return bars;
}

/** Where days begin inside a range, percent; Mondays where there are more than two months of them. The range's own start is left out. */
export function stripDays(range: Interval, zone: Zone): number[] {
  const length = range.end - range.start;
  if (!(length > 0)) return [];
  const step = length > 62 * DAY_MS ? 'P1W' : 'P1D';
  return slotsOf(step, zone, range).map(({ start }) => ((start - range.start) / length) * 100).filter((x) => x > 0);
}
