import type { Trace } from '../geometry/trace.js';
import { addRun, partedAt, type PathShape } from './trend-path.js';

/** How a line is drawn; lengths in CSS px. */
export interface Pen {
  /** As a canvas takes it: a resolved colour, not a custom property. */
  readonly color: string;
  readonly weight: number;
  /** On and off lengths; none for a solid line. */
  readonly dash: readonly number[];
}

/** What all lines of a plot share; lengths in CSS px. */
export interface Ground {
  readonly slotWidth: number;
  /** From here on nothing is over yet; Infinity where all is. */
  readonly openAt: number;
  /** Where zero lies, or the edge of the plot nearest to it. */
  readonly zero: number;
  /** Fills hollow points, so that lines do not run through them. */
  readonly surface: string;
  /** Device pixels a CSS px. */
  readonly ratio: number;
}

const OPEN_DASH = [2, 3];

/** Px a slot below which a line is drawn by hairlines. */
const DENSE_PX = 4;

/** Strokes a series: gaps stay gaps, what is not over yet is broken and hollow, a lone value is a dot. */
export function paintLine(context: CanvasRenderingContext2D, trace: Trace, pen: Pen, shape: PathShape, ground: Ground): void {
  const { slotWidth, openAt, ratio } = ground;
  const { color, weight, dash } = pen;
  context.strokeStyle = color;
  context.lineWidth = weight;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  const draw = (path: CanvasPath, isOpen: boolean) => {
    for (const run of trace.runs) addRun(path, trace, partedAt(trace, run, openAt)[isOpen ? 1 : 0], shape, slotWidth);
  };
  const closed = (path: CanvasPath) => draw(path, false);
  if (slotWidth < DENSE_PX) strokeHairlines(context, closed, weight, ratio);
  else stroke(context, closed);
  if (openAt < Infinity) {
    context.setLineDash(OPEN_DASH);
    stroke(context, (path) => draw(path, true));
  }
  context.setLineDash([]);
  paintDots(context, trace, pen, ground);
}

function paintDots(context: CanvasRenderingContext2D, { x, y, runs }: Trace, { color, weight }: Pen, { openAt, surface }: Ground): void {
  for (const { from, to } of runs) {
    const isLone = to - from === 1;
    for (let at = isLone ? from : to - 1; at >= from; at--) {
      const isOpen = (x[at] ?? 0) >= openAt;
      if (!isOpen && !isLone) break;
      context.beginPath();
      context.arc(x[at] ?? 0, y[at] ?? 0, weight + 1.25, 0, 2 * Math.PI);
      context.fillStyle = isOpen ? surface : color;
      context.fill();
      if (isOpen) context.stroke();
    }
  }
}

/**
 * Strokes the path as a bundle of lines one device pixel wide: browsers that paint without a graphics card draw those
 * ten times as fast as one wide line, and between close points nobody sees a difference.
 */
function strokeHairlines(context: CanvasRenderingContext2D, draw: (path: CanvasPath) => void, weight: number, ratio: number): void {
  const lines = Math.max(1, Math.round(weight * ratio));
  context.lineWidth = 1 / ratio;
  context.lineJoin = 'bevel';
  if (lines === 1) stroke(context, draw);
  else strokeBundle(context, draw, lines, ratio);
  context.lineWidth = weight;
}

/** In the context's own path, which it records in half the time that a path of its own takes. */
function stroke(context: CanvasRenderingContext2D, draw: (path: CanvasPath) => void): void {
  context.beginPath();
  draw(context);
  context.stroke();
}

function strokeBundle(context: CanvasRenderingContext2D, draw: (path: CanvasPath) => void, lines: number, ratio: number): void {
  const path = new Path2D();
  draw(path);
  // Moved along a slope, the bundle is as wide where the line is level as where it is steep.
  for (let line = 0; line < lines; line++) {
    const offset = (line - (lines - 1) / 2) / ratio;
    context.translate(offset, offset);
    context.stroke(path);
    context.translate(-offset, -offset);
  }
}
