import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import type { EpochMs } from '../domain/time.js';
import { thinned } from './thin.js';

/** The drawing's own grid; whoever shows it stretches it to the room there is. The origin is the upper left corner. */
export const SPARKLINE_BOX = { width: 1000, height: 100 } as const;

/** Where something lies, as shares 0..1 of the box's width and height, from the upper left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A small line without axes, ready to be drawn in `SPARKLINE_BOX`. */
export interface SparklineShape {
  /** Path of the closed slots, interrupted where there was nothing to measure. */
  readonly line: string;
  /** Closed slots between two gaps, which no line shows: paths of no length, to be drawn with round caps. */
  readonly lone: string;
  /** Path from the last closed slot to the open one; empty when no slot is open. */
  readonly open: string;
  /** The latest slot with a value, and whether it is still open; absent when there is none. */
  readonly last?: Spot & { readonly isOpen: boolean };
  /** Height of the target as a share of the box, from the top. */
  readonly target?: number;
  /** Values at the bottom and at the top, to be told to whoever asks. */
  readonly domain: readonly [low: number, high: number];
}

/**
 * Lays out the slots of a reading.
 *
 * The vertical scale is a window, said in the details card: a ratio on 0..1 would flatten every change that
 * matters, a bare min..max would blow noise up to drama. So the window holds all values and the target, spans at
 * least ten points of a ratio, never leaves 0..1 unless a value does, and counts always stand on zero.
 *
 * @param points - Oldest first, without holes; an undefined or infinite value is a gap, never a zero.
 * @param asOf - The source's clock: a slot that ends later is open.
 */
export function sparklineShape(points: readonly SlotMeasure[], unit: Unit, asOf: EpochMs, target?: number): SparklineShape {
  const domain = windowOf(points, unit, target);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [0, SPARKLINE_BOX.width]);
  const y = scaleLinear(domain, [SPARKLINE_BOX.height, 0]);
  const path = line<Dot>(
    ({ index }) => Math.round(x(index)),
    ({ value }) => y(value),
  )
    .defined(({ value }) => Number.isFinite(value))
    .digits(1);

  const dots = points.map(({ value }, index): Dot => ({ index: points.length === 1 ? 1 : index, value: value ?? NaN }));
  const open = points.findIndex(({ end }) => end > asOf);
  const closed = open < 0 ? dots : dots.slice(0, open);
  const lone = thinned(closed).filter(({ value }, at, all) => Number.isFinite(value) && !hasValue(all[at - 1]) && !hasValue(all[at + 1]));
  const last = dots.findLast(({ value }) => Number.isFinite(value));
  return {
    line: path(thinned(closed)) ?? '',
    lone: lone.map((dot) => path([dot]) ?? '').join(''),
    open: open < 0 ? '' : (path(dots.slice(Math.max(0, open - 1))) ?? ''),
    ...(last && {
      last: {
        x: x(last.index) / SPARKLINE_BOX.width,
        y: y(last.value) / SPARKLINE_BOX.height,
        isOpen: open >= 0 && dots.indexOf(last) >= open,
      },
    }),
    ...(target !== undefined && { target: y(target) / SPARKLINE_BOX.height }),
    domain,
  };
}

interface Dot {
  readonly index: number;
  /** NaN where there is nothing to draw. */
  readonly value: number;
}

function hasValue(dot: Dot | undefined): boolean {
  return dot !== undefined && Number.isFinite(dot.value);
}

/** The least a window spans, so that a flat line looks flat: in the unit itself, or as a share of its largest value. */
const LEAST_SPAN: Readonly<Record<Unit, { readonly own: number; readonly share: number }>> = {
  ratio: { own: 0.1, share: 0 },
  seconds: { own: 10, share: 0.2 },
  score: { own: 10, share: 0 },
  contacts: { own: 5, share: 0 },
  agents: { own: 5, share: 0 },
};

function windowOf(points: readonly SlotMeasure[], unit: Unit, target: number | undefined): [number, number] {
  const values = [...points.map(({ value }) => value), target].filter((value) => value !== undefined && Number.isFinite(value));
  const zeroBased = unit === 'contacts' || unit === 'agents';
  // A loop, because `Math.min(...values)` fails on very long series.
  let [low, high] = [zeroBased ? 0 : Infinity, zeroBased ? 0 : -Infinity];
  for (const value of values) {
    low = Math.min(low, value ?? low);
    high = Math.max(high, value ?? high);
  }
  if (low > high) [low, high] = [0, 0];
  const { own, share } = LEAST_SPAN[unit];
  const missing = Math.max(own, share * high) - (high - low);
  if (missing <= 0) return [low, high];
  if (zeroBased) return [low, high + missing];
  return keptInside(low - missing / 2, high + missing / 2, unit, low, high);
}

/** Moves a widened window back into what the unit can be: 0..1 for ratios, 0 and up for seconds. */
function keptInside(low: number, high: number, unit: Unit, lowest: number, highest: number): [number, number] {
  const floor = unit === 'score' ? -Infinity : Math.min(0, lowest);
  const ceiling = unit === 'ratio' ? Math.max(1, highest) : Infinity;
  if (low < floor) return [floor, high + floor - low];
  return high > ceiling ? [low + ceiling - high, ceiling] : [low, high];
}
