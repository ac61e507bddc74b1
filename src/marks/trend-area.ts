import type { Run } from '../geometry/runs.js';
import type { Trace } from '../geometry/trace.js';
import { partedAt, addRun, type PathShape } from './trend-path.js';
import type { Ground } from './trend-line.js';

/** How much of what lies below an area is seen through it. */
const AREA = 0.16;
const RIBBON = 0.2;

/** Fills the space between a series and zero, but for what is not over yet. */
export function paintArea(context: CanvasRenderingContext2D, trace: Trace, color: string, shape: PathShape, { slotWidth, openAt, zero }: Ground): void {
  const path = new Path2D();
  for (const run of trace.runs) {
    const [closed] = partedAt(trace, run, openAt);
    if (closed.to - closed.from < (shape === 'step' ? 1 : 2)) continue;
    addRun(path, trace, closed, shape, slotWidth);
    const half = shape === 'step' ? slotWidth / 2 : 0;
    path.lineTo((trace.x[closed.to - 1] ?? 0) + half, zero);
    path.lineTo((trace.x[closed.from] ?? 0) - half, zero);
    path.closePath();
  }
  fill(context, path, color, AREA);
}

/** Fills the space between two bounds of a series, which have their gaps in the same slots. */
export function paintRibbon(context: CanvasRenderingContext2D, low: Trace, high: Trace, color: string): void {
  const path = new Path2D();
  // Heights that are reckoned are reckoned once.
  const [lower, upper] = [settled(low), settled(high)];
  for (const [index, run] of upper.runs.entries()) {
    const below = lower.runs[index];
    if (!below || run.to - run.from < 2) continue;
    addRun(path, upper, run, 'slope', 0);
    addBackwards(path, lower, below);
    path.closePath();
  }
  fill(context, path, color, RIBBON);
}

function settled({ x, y, runs }: Trace): Trace {
  return { x, y, runs };
}

function addBackwards(path: CanvasPath, { x, y }: Trace, { from, to }: Run): void {
  for (let at = to - 1; at >= from; at--) path.lineTo(x[at] ?? 0, y[at] ?? 0);
}

function fill(context: CanvasRenderingContext2D, path: Path2D, color: string, opacity: number): void {
  context.globalAlpha = opacity;
  context.fillStyle = color;
  context.fill(path);
  context.globalAlpha = 1;
}
