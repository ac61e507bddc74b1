import type { Unit } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import type { EpochMs } from '../domain/time.js';
import { sparklineWindow, type SparklineFrame, type Spot } from './sparkline.js';
import { thinned } from './thin.js';

/** What a line is drawn with: a canvas' context, or a path of it. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** A small line that is drawn without a text in between: what `sparklineShape` writes as paths. A lone slot is a move and a line to the same spot. */
export interface SparklineTrace {
  /** The closed slots, interrupted where there was nothing to measure. */
  line(pen: Pen): void;
  /** Closed slots between two gaps. */
  lone(pen: Pen): void;
  /** From the last closed slot to the open one. */
  open(pen: Pen): void;
  /** The latest slot with a value, as shares of the frame. */
  readonly last?: Spot & { readonly isOpen: boolean };
  /** Height of the target as a share of the frame, from the top. */
  readonly target?: number;
}

/**
 * The same line as `sparklineShape`, for a pen: a thousand of them a second would mostly be numbers turned into text.
 *
 * @param frame - Where it lies, in the pen's own units.
 */
export function sparklineTrace(points: readonly SlotMeasure[], unit: Unit, asOf: EpochMs, target: number | undefined, { left, top, width, height }: SparklineFrame): SparklineTrace {
  const [low, high] = sparklineWindow(points, unit, target);
  const steps = Math.max(1, points.length - 1);
  const share = (value: number) => (high - value) / (high - low);
  const shareAt = (index: number) => (points.length === 1 ? 1 : index) / steps;
  const valueAt = (index: number) => points[index]?.value ?? NaN;
  const firstOpen = points.findIndex(({ end }) => end > asOf);
  const closed = thinnedIndexes(points, firstOpen < 0 ? points.length : firstOpen);
  const has = (at: number) => at >= 0 && at < closed.length && Number.isFinite(valueAt(closed[at] ?? -1));
  const spot = (index: number, go: (x: number, y: number) => void) => go(left + shareAt(index) * width, top + share(valueAt(index)) * height);
  const draw = (pen: Pen, indexes: ArrayLike<number>) => {
    let run = 0;
    for (let at = 0; at < indexes.length; at++) {
      const index = indexes[at] ?? 0;
      if (!Number.isFinite(valueAt(index))) {
        run = 0;
        continue;
      }
      const x = left + shareAt(index) * width;
      const y = top + share(valueAt(index)) * height;
      if (run++ === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  };
  const last = points.findLastIndex(({ value }) => value !== undefined && Number.isFinite(value));
  return {
    line: (pen) => draw(pen, closed),
    lone: (pen) => {
      for (let at = 0; at < closed.length; at++) {
        if (!has(at) || has(at - 1) || has(at + 1)) continue;
        spot(closed[at] ?? 0, (x, y) => {
          pen.moveTo(x, y);
          pen.lineTo(x, y);
        });
      }
    },
    open: (pen) => {
      if (firstOpen >= 0) draw(pen, Array.from({ length: points.length - Math.max(0, firstOpen - 1) }, (_, at) => at + Math.max(0, firstOpen - 1)));
    },
    ...(last >= 0 && { last: { x: shareAt(last), y: share(valueAt(last)), isOpen: firstOpen >= 0 && last >= firstOpen } }),
    ...(target !== undefined && { target: share(target) }),
  };
}

/** Which of the first `count` points are drawn. */
function thinnedIndexes(points: readonly SlotMeasure[], count: number): ArrayLike<number> {
  const known = ALL[count];
  if (known) return known;
  const all = Array.from({ length: count }, (_, index) => index);
  const kept = thinned(all.map((index) => ({ index, value: points[index]?.value ?? NaN })));
  return kept.length === count ? (ALL[count] = all) : kept.map(({ index }) => index);
}

/** The indexes below a count whose line is drawn whole: most tiles of a wall have as many slots as their neighbours. */
const ALL: (readonly number[] | undefined)[] = [];
