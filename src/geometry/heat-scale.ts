import { ticks } from 'd3-array';
import type { Heatmap } from '../domain/heatmap.js';
import type { Direction } from '../domain/metric.js';
import { quantileOf } from './quantile.js';

/** Which colour a value has: steps between thresholds, so that a legend can name every one. */
export interface HeatScale {
  readonly kind: 'sequential' | 'diverging';
  /** Ascending; a value equal to a threshold belongs to the step above it. One fewer than there are steps. */
  readonly thresholds: readonly number[];
  /** Index of each threshold's step below, in the order of the palette. */
  readonly steps: readonly number[];
}

/** Steps of the palettes. */
const SEQUENTIAL = 7;
const ARM = 4;
/** Wild values, as shares, that are not let stretch the scale: they keep the outermost colour. */
const TAIL = 0.02;
/** Values closer together than this are equal. */
const NO_WIDTH = 1e-290;
/** What a cell without a value is in a list of codes. */
export const NOTHING_CODE = 255;

/**
 * A diverging scale whose middle is the target, or a sequential one from the least to the greatest. Steps are equally wide
 * and begin at readable numbers where that is possible.
 *
 * @param direction - Which way is better: the worse side of a diverging scale comes first in the palette.
 * @returns undefined where nothing was measured.
 */
export function heatScale({ rows, target }: Pick<Heatmap, 'rows' | 'target'>, direction: Direction): HeatScale | undefined {
  const values = finiteValues(rows);
  // Two cuts near the ends and the greatest are all that is asked: sorting tens of thousands of cells would take a third of a frame.
  const [low, high] = [quantileOf(values, TAIL), quantileOf(values, 1 - TAIL)];
  if (low === undefined || high === undefined) return undefined;
  if (target === undefined) {
    const thresholds = evenThresholds(low, high);
    return { kind: 'sequential', thresholds, steps: spread(thresholds.length + 1, SEQUENTIAL) };
  }
  const reach = Math.max(Math.abs(high - target), Math.abs(low - target));
  const step = readable(reach / ARM);
  const thresholds = Array.from({ length: 2 * ARM - 1 }, (_, index) => target + (index - ARM + 1) * step);
  const steps = [...Array(2 * ARM).keys()];
  if (direction === 'down') steps.reverse();
  // 100 % at the end of a step is the end of that step, not the begin of one up to 120 %.
  let greatest = -Infinity;
  for (const value of values) if (value > greatest) greatest = value;
  const kept = thresholds.filter((threshold) => threshold <= target || threshold < greatest - 1e-9 * reach);
  return { kind: 'diverging', thresholds: kept, steps: steps.slice(0, kept.length + 1) };
}

/** The palette's step of a value. */
export function stepOf({ thresholds, steps }: HeatScale, value: number): number {
  let bin = 0;
  // There are seven at most: going through them is quicker than halving.
  while (bin < thresholds.length && !(value < (thresholds[bin] ?? Infinity))) bin++;
  return steps[bin] ?? 0;
}

/** The step of every cell, row by row; `NOTHING_CODE` where there is no value. */
export function heatCodes({ rows, columns }: Pick<Heatmap, 'rows' | 'columns'>, scale: HeatScale): Uint8Array {
  const { length: width } = columns;
  const codes = new Uint8Array(rows.length * width).fill(NOTHING_CODE);
  for (const [row, { cells }] of rows.entries())
    for (let column = 0; column < width; column++) {
      const value = cells[column]?.value;
      if (value !== undefined) codes[row * width + column] = stepOf(scale, value);
    }
  return codes;
}

function finiteValues(rows: Heatmap['rows']): Float64Array {
  const values = new Float64Array(rows.reduce((sum, { cells }) => sum + cells.length, 0));
  let count = 0;
  for (const { cells } of rows) for (const { value } of cells) if (value !== undefined && Number.isFinite(value)) values[count++] = value;
  return values.subarray(0, count);
}

/** At most six cuts, at readable numbers; none where all values are equal. */
function evenThresholds(low: number, high: number): readonly number[] {
  // d3 throws where the reciprocal of a tick's width overflows; no eye tells such values apart.
  if (high - low < NO_WIDTH) return [];
  for (let count = SEQUENTIAL; count > 1; count--) {
    const cuts = ticks(low, high, count).filter((cut) => cut > low && cut <= high);
    if (cuts.length < SEQUENTIAL) return cuts;
  }
  return [];
}

/** Few steps are spread over the whole palette. */
function spread(count: number, most: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (count === 1 ? Math.floor(most / 2) : Math.round((index * (most - 1)) / (count - 1))));
}

/** The next greater of 1, 2, 2.5, 5 times a power of ten; 1 for nothing to reach. */
function readable(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= width * (1 - 1e-9)) ?? 10);
}

/** The bins between the least and the greatest cell, in the order of values: what a legend has to name. */
export function usedBins(codes: Uint8Array, { steps }: HeatScale): { readonly from: number; readonly to: number } {
  const seen = new Set<number>();
  for (const code of codes) seen.add(code);
  const used = [...steps.keys()].filter((bin) => seen.has(steps[bin] ?? NOTHING_CODE));
  return { from: used[0] ?? 0, to: used.at(-1) ?? 0 };
}
