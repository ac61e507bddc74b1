import type { Run } from '../geometry/runs.js';
import type { Trace } from '../geometry/trace.js';

/** Whether neighbouring values are joined by a slope, or each is held over the whole of its slot. */
export type PathShape = 'slope' | 'step';

/** Adds the points of a run to a path; what shows nothing, a single point on a slope, adds nothing. */
export function addRun(path: CanvasPath, trace: Trace, { from, to }: Run, shape: PathShape, slotWidth: number): void {
  if (shape === 'step') return addSteps(path, trace, { from, to }, slotWidth);
  if (to - from < 2) return;
  const { x, y } = trace;
  path.moveTo(x[from] ?? 0, y[from] ?? 0);
  for (let at = from + 1; at < to; at++) path.lineTo(x[at] ?? 0, y[at] ?? 0);
}

/** A value is true of its whole slot: it is held from half a slot before its point to half a slot behind it. */
function addSteps(path: CanvasPath, { x, y }: Trace, { from, to }: Run, slotWidth: number): void {
  if (to <= from) return;
  path.moveTo((x[from] ?? 0) - slotWidth / 2, y[from] ?? 0);
  for (let at = from + 1; at < to; at++) {
    const edge = ((x[at - 1] ?? 0) + (x[at] ?? 0)) / 2;
    path.lineTo(edge, y[at - 1] ?? 0);
    path.lineTo(edge, y[at] ?? 0);
  }
  path.lineTo((x[to - 1] ?? 0) + slotWidth / 2, y[to - 1] ?? 0);
}

/** The part of a run that is over, and the rest, which begins with the last point of the former. */
export function partedAt({ x }: Trace, { from, to }: Run, openAt: number): readonly [closed: Run, open: Run] {
  let first = to;
  while (first > from && (x[first - 1] ?? 0) >= openAt) first--;
  return [{ from, to: first }, { from: Math.max(from, first - 1), to: first < to ? to : from }];
}
