import type { SlotClass } from '../domain/alert.js';
import type { Interval } from '../domain/time.js';
import { runsOf } from './runs.js';

/** A slot as the chart sees it. */
export interface ChartSlot extends Interval {
  /** In the metric's unit; undefined where there was nothing to measure. */
  readonly value: number | undefined;
  readonly says: SlotClass;
}

/** What slots are judged by, in the metric's unit. */
export interface ChartLimit {
  readonly breachedWhen: 'below' | 'above';
  readonly threshold: number;
  /** Where a firing alert may resolve, on the good side of `threshold`; none is drawn where it is the same. */
  readonly resolveAt?: number;
}

/** One slot on the chart, in CSS px from its upper left corner. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly says: SlotClass;
  /** Whether there was a value; one without stands on the edge of the good side. */
  readonly hasValue: boolean;
}

/** Slots against their limit, ready to be drawn. */
export interface EvidenceChart {
  readonly width: number;
  readonly height: number;
  /** Where points may be. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly points: readonly ChartPoint[];
  /** SVG path through neighbouring values; gaps are not bridged. */
  readonly line: string;
  readonly threshold: number;
  /** Absent where it is the threshold itself. */
  readonly resolve?: number;
  /** Whether there is room to name both limits beside their lines. */
  readonly namesBoth: boolean;
  /** The bad side of the threshold. */
  readonly breach: { readonly top: number; readonly height: number };
}

const WIDTH = 320;
const HEIGHT = 108;
/** Room for the limits' names at the end of their lines, and for the clock below. */
const MARGIN = { left: 10, right: 46, top: 10, bottom: 22 };
/** Two lines of caption type do not overlap from here on. */
const NAME_HEIGHT = 13;

/** Lays slots out against their limit, time from left to right. Without slots there is only the limit. */
export function evidenceChart(slots: readonly ChartSlot[], { breachedWhen, threshold, resolveAt = threshold }: ChartLimit): EvidenceChart {
  const plot = { left: MARGIN.left, right: WIDTH - MARGIN.right, top: MARGIN.top, bottom: HEIGHT - MARGIN.bottom };
  const y = scaleOf([threshold, resolveAt, ...slots.flatMap(({ value }) => (isDrawn(value) ? [value] : []))], plot);
  const start = slots[0]?.start ?? 0;
  const end = slots.at(-1)?.end ?? start + 1;
  const x = (at: number) => rounded(plot.left + ((at - start) / (end - start)) * (plot.right - plot.left));
  const points = slots.map(({ start: from, end: to, value, says }): ChartPoint => {
    const hasValue = isDrawn(value);
    return { x: x((from + to) / 2), y: hasValue ? y(value) : breachedWhen === 'below' ? plot.top : plot.bottom, says, hasValue };
  });
  const line = runsOf(points.length, (index) => points[index]?.hasValue === true)
    .map(({ from, to }) => `M${points.slice(from, to).map((point) => `${point.x},${point.y}`).join('L')}`)
    .join('');
  const at = y(threshold);
  const resolve = y(resolveAt);
  const edge = breachedWhen === 'below' ? HEIGHT - MARGIN.bottom + MARGIN.top / 2 : MARGIN.top / 2;
  return {
    width: WIDTH,
    height: HEIGHT,
    plot,
    points,
    line,
    threshold: at,
    ...(resolveAt !== threshold && { resolve }),
    namesBoth: Math.abs(at - resolve) >= NAME_HEIGHT,
    breach: { top: Math.min(at, edge), height: rounded(Math.abs(edge - at)) },
  };
}

/** Value to height. A limit and values that are all the same lie in the middle. */
function scaleOf(values: readonly number[], { top, bottom }: EvidenceChart['plot']): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return () => rounded((top + bottom) / 2);
  return (value) => rounded(bottom - ((value - low) / (high - low)) * (bottom - top));
}

function isDrawn(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

/** A tenth of a pixel is as fine as anybody sees. */
function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}
