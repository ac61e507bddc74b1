/**
 * Paints the lines of a trend into a canvas: pixels only, everything it needs is handed in.
 *
 * A line of more points than the raster can show is reduced to its first, last, lowest and highest point per
 * device-pixel column, so a spike is never lost. Gaps stay gaps; what is not over yet is drawn broken and hollow.
 */
import { m4 } from '../geometry/m4.js';
import type { Run } from '../geometry/runs.js';
import type { TrendLayout, TrendLine } from '../geometry/trend-layout.js';

/** How one line is drawn; lengths in CSS px. */
export interface LinePaint {
  readonly line: TrendLine;
  /** As a canvas takes it: a resolved colour, not a custom property. */
  readonly color: string;
  readonly weight: number;
  /** On and off lengths; none for a solid line. */
  readonly dash: readonly number[];
}

export interface TrendPaint {
  /** Lines in the order they are drawn: the last lies on top. */
  readonly lines: readonly LinePaint[];
  readonly layout: Pick<TrendLayout, 'x' | 'openFrom' | 'width'>;
  /** Fills hollow points, so that lines do not run through them. */
  readonly surface: string;
  /** Where the plot begins in the canvas, CSS px. */
  readonly origin: readonly [x: number, y: number];
  /** Device pixels a CSS px. */
  readonly ratio: number;
}

const OPEN_DASH = [2, 3];

/** Px a slot below which a line is drawn by hairlines. */
const DENSE_PX = 4;

/** Clears the canvas and draws every line. */
export function paintTrend(context: CanvasRenderingContext2D, paint: TrendPaint): void {
  const { ratio, origin } = paint;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(ratio, 0, 0, ratio, origin[0] * ratio, origin[1] * ratio);
  for (const line of paint.lines) paintLine(context, paint, line);
}

function paintLine(context: CanvasRenderingContext2D, { layout, surface, ratio }: TrendPaint, { line, color, weight, dash }: LinePaint): void {
  const { x, openFrom, width } = layout;
  const columns = Math.max(1, Math.round(width * ratio));
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = weight;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  const path = new Path2D();
  for (const run of line.runs) traceRun(path, x, line.y, { from: run.from, to: Math.min(run.to, openFrom) }, columns, width);
  if (x.length * DENSE_PX > width) strokeHairlines(context, path, weight, ratio);
  else context.stroke(path);

  context.setLineDash(OPEN_DASH);
  context.beginPath();
  for (const { from, to } of line.runs) if (to > openFrom) tracePoints(context, x, line.y, Math.max(from, openFrom - 1), to);
  context.stroke();

  context.setLineDash([]);
  for (const { from, to } of line.runs) {
    if (to - from === 1 && from < openFrom) dot(context, x[from] ?? 0, line.y[from] ?? 0, weight + 1.25, color);
    for (let slot = Math.max(from, openFrom); slot < to; slot++) {
      dot(context, x[slot] ?? 0, line.y[slot] ?? 0, weight + 1.25, surface);
      context.stroke();
    }
  }
}

/**
 * Strokes the path as a bundle of lines one device pixel wide: browsers that paint without a graphics card draw those
 * ten times as fast as one wide line, and between close points nobody sees a difference.
 */
function strokeHairlines(context: CanvasRenderingContext2D, path: Path2D, weight: number, ratio: number): void {
  const lines = Math.max(1, Math.round(weight * ratio));
  context.lineWidth = 1 / ratio;
  context.lineJoin = 'bevel';
  // Moved along a slope, the bundle is as wide where the line is level as where it is steep.
  for (let line = 0; line < lines; line++) {
    const offset = (line - (lines - 1) / 2) / ratio;
    context.translate(offset, offset);
    context.stroke(path);
    context.translate(-offset, -offset);
  }
  context.lineWidth = weight;
}

function traceRun(path: CanvasPath, x: Float64Array, y: Float64Array, { from, to }: Run, columns: number, width: number): void {
  if (to - from < 2) return;
  if (to - from <= 2 * columns) return tracePoints(path, x, y, from, to);
  const [first, ...rest] = m4(x, y, columns, { from, to, domain: [0, width] });
  path.moveTo(x[first ?? 0] ?? 0, y[first ?? 0] ?? 0);
  for (const index of rest) path.lineTo(x[index] ?? 0, y[index] ?? 0);
}

function tracePoints(path: CanvasPath, x: Float64Array, y: Float64Array, from: number, to: number): void {
  path.moveTo(x[from] ?? 0, y[from] ?? 0);
  for (let index = from + 1; index < to; index++) path.lineTo(x[index] ?? 0, y[index] ?? 0);
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
}
