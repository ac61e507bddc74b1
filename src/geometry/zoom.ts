/** A window over a stretch of time: what a chart shows of all it has. */
import type { EpochMs, Interval } from '../domain/time.js';

/**
 * The window made shorter (`factor` below 1) or longer around an instant, which keeps its place in it.
 *
 * @param least - Shortest window, ms.
 * @returns Within `whole`; `undefined` when it shows all.
 */
export function zoomed(window: Interval | undefined, whole: Interval, factor: number, around: EpochMs, least: number): Interval | undefined {
  const { start, end } = window ?? whole;
  const length = Math.max(Math.min(least, whole.end - whole.start), (end - start) * factor);
  const share = end > start ? Math.min(1, Math.max(0, (around - start) / (end - start))) : 0.5;
  return clamped({ start: around - share * length, end: around + (1 - share) * length }, whole);
}

/** The window moved, as far as there is anything to see. */
export function panned(window: Interval | undefined, whole: Interval, ms: number): Interval | undefined {
  return window && clamped({ start: window.start + ms, end: window.end + ms }, whole);
}

/** As long as it was, but within the whole; `undefined` when it is as long as that. */
export function clamped({ start, end }: Interval, whole: Interval): Interval | undefined {
  const length = end - start;
  if (!(length < whole.end - whole.start)) return undefined;
  const from = Math.min(Math.max(start, whole.start), whole.end - length);
  return { start: from, end: from + length };
}
