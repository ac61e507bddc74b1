/**
 * Paints the series of a trend into a canvas: pixels only, everything it needs is handed in, reduced to what the raster
 * can show.
 */
import { RowTrace, type Trace } from '../geometry/trace.js';
import type { CompanionTrace } from '../geometry/trend-layout.js';
import { paintArea, paintRibbon } from './trend-area.js';
import { paintBars } from './trend-bar.js';
import { paintLine, type Ground, type Pen } from './trend-line.js';

/** How series are drawn. */
export const TREND_KINDS = ['line', 'area', 'step', 'bar'] as const;

export type TrendKind = (typeof TREND_KINDS)[number];

export interface LinePaint extends Pen {
  readonly trace: Trace;
  readonly companions: readonly CompanionTrace[];
  /** Its place among the bars of a slot. */
  readonly seat: number;
}

export interface TrendPaint extends Ground {
  readonly kind: TrendKind;
  /** Lines in the order they are drawn: the last lies on top. */
  readonly lines: readonly LinePaint[];
  /** Of the plot, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Where the plot begins in the canvas, CSS px. */
  readonly origin: readonly [x: number, y: number];
}

const GHOST_DASHES = { previous: [3, 3], baseline: [1, 3] } as const;
/** Px that points and the ends of lines may reach out of the plot. */
const BLEED = 5;

/** Clears the canvas and draws every series. */
export function paintTrend(context: CanvasRenderingContext2D, paint: TrendPaint): void {
  const { ratio, origin, width, height } = paint;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, origin[0] * ratio, origin[1] * ratio);
  context.save();
  context.beginPath();
  context.rect(-BLEED, -BLEED, width + 2 * BLEED, height + 2 * BLEED);
  context.clip();
  for (const line of paint.lines) paintCompanions(context, line, paint);
  for (const line of paint.lines) paintSeries(context, line, paint);
  context.restore();
}

function paintCompanions(context: CanvasRenderingContext2D, { companions, color, weight }: LinePaint, ground: TrendPaint): void {
  if (companions.length === 0) return;
  const [low, high] = (['low', 'high'] as const).map((role) => companions.find((companion) => companion.role === role)?.trace);
  if (low && high) paintRibbon(context, low, high, color);
  for (const { role, trace } of companions) {
    if (role === 'low' || role === 'high') continue;
    context.globalAlpha = 0.75;
    paintLine(context, reckoned(trace), { color, weight: Math.max(1, weight * 0.6), dash: GHOST_DASHES[role] }, 'slope', { ...ground, openAt: Infinity });
    context.globalAlpha = 1;
  }
}

function paintSeries(context: CanvasRenderingContext2D, line: LinePaint, paint: TrendPaint): void {
  const { color, seat } = line;
  const trace = reckoned(line.trace);
  switch (paint.kind) {
    case 'bar':
      return paintBars(context, trace, color, { index: seat, of: paint.lines.length }, paint);
    case 'area':
      paintArea(context, trace, color, 'slope', paint);
      return paintLine(context, trace, line, 'slope', paint);
    case 'step':
      return paintLine(context, trace, line, 'step', paint);
    case 'line':
      return paintLine(context, trace, line, 'slope', paint);
  }
}

/** Heights of the line that is being painted: one room for every line of every chart. */
let heights = new Float64Array();

/** A line with its heights, until the next one is asked for. */
function reckoned(trace: Trace): Trace {
  if (!(trace instanceof RowTrace)) return trace;
  const { x, runs } = trace;
  if (heights.length < x.length) heights = new Float64Array(x.length);
  return { x, y: trace.heightsIn(heights), runs };
}
