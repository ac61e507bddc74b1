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

/** A box on a larger grid, in whose whole units a line is written. */
export interface SparklineFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A small line without axes, ready to be drawn in `SPARKLINE_BOX` or its frame. */
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
 * @param frame - Where on a larger grid; `SPARKLINE_BOX` when absent.
 */
export function sparklineShape(points: readonly SlotMeasure[], unit: Unit, asOf: EpochMs, target?: number, frame?: SparklineFrame): SparklineShape {
  const domain = sparklineWindow(points, unit, target);
  const [low, high] = domain;
  const y = (value: number) => (high - value) / (high - low);
  const steps = Math.max(1, points.length - 1);
  const dots = points.map(({ value = NaN }, index): Dot => ({ index: points.length === 1 ? 1 : index, value }));
  const open = points.findIndex(({ end }) => end > asOf);
  const closed = thinned(open < 0 ? dots : dots.slice(0, open));
  const path = (some: readonly Dot[]) => pathOf(some, steps, y, frame);
  const last = dots.findLast(({ value }) => Number.isFinite(value));
  return {
    line: path(closed),
    lone: path(loneOf(closed)),
    open: open < 0 ? '' : path(dots.slice(Math.max(0, open - 1))),
    ...(last && { last: { x: last.index / steps, y: y(last.value), isOpen: open >= 0 && dots.indexOf(last) >= open } }),
    ...(target !== undefined && { target: y(target) }),
    domain,
  };
}

interface Dot {
  readonly index: number;
  /** NaN where there is nothing to draw. */
  readonly value: number;
}

/** Dots between two gaps, each after a gap of its own, so that no line joins them. */
function loneOf(dots: readonly Dot[]): readonly Dot[] {
  return dots.flatMap((dot, at) => (hasValue(dot) && !hasValue(dots[at - 1]) && !hasValue(dots[at + 1]) ? [{ index: 0, value: NaN }, dot] : []));
}

/** Every tenth of the box's height as text: a thousand lines a second are mostly numbers turned into text. */
const TENTHS = Array.from({ length: SPARKLINE_BOX.height * 10 + 1 }, (_, tenth) => String(tenth / 10));

/**
 * The path that d3's `line` makes with one digit, in a tenth of its time. A dot without neighbours is closed, which draws its round cap.
 *
 * @param y - Share of the height from the top.
 */
function pathOf(dots: readonly Dot[], steps: number, y: (value: number) => number, frame: SparklineFrame | undefined): string {
  let path = '';
  let run = 0;
  const { left, width } = frame ?? { left: 0, width: SPARKLINE_BOX.width };
  for (const { index, value } of dots) {
    if (Number.isFinite(value)) {
      path += `${run === 0 ? 'M' : 'L'}${Math.round(left + (index / steps) * width)},${frame ? Math.round(frame.top + y(value) * frame.height) : tenths(y(value))}`;
      run++;
    } else {
      if (run === 1) path += 'Z';
      run = 0;
    }
  }
  return run === 1 ? `${path}Z` : path;
}

function tenths(share: number): string | number {
  const tenth = Math.round(share * SPARKLINE_BOX.height * 10);
  return TENTHS[tenth] ?? tenth / 10;
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

/** The vertical scale of a line, low to high: see `sparklineShape`. */
export function sparklineWindow(points: readonly SlotMeasure[], unit: Unit, target: number | undefined): [number, number] {
  const zeroBased = unit === 'contacts' || unit === 'agents';
  let [low, high] = [zeroBased ? 0 : Infinity, zeroBased ? 0 : -Infinity];
  for (let at = -1; at < points.length; at++) {
    const value = at < 0 ? target : points[at]?.value;
    if (value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
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
