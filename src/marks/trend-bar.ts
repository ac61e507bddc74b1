import type { Trace } from '../geometry/trace.js';
import { paintArea } from './trend-area.js';
import type { Ground } from './trend-line.js';

/** One series among those that share each slot. */
export interface Seat {
  readonly index: number;
  readonly of: number;
}

/** Of a slot, what its bars fill. */
const FILLED = 0.78;
/** Px below which bars cannot be told apart, and their outline is drawn. */
const NARROWEST = 1;

/** Bars from zero, beside those of the other series; what is not over yet is hollow. Where they have no room, their outline is filled. */
export function paintBars(context: CanvasRenderingContext2D, trace: Trace, color: string, { index, of }: Seat, ground: Ground): void {
  const { slotWidth, openAt, zero } = ground;
  const width = (slotWidth * FILLED) / of;
  if (width < NARROWEST) return paintArea(context, trace, color, 'step', ground);
  const offset = (index - of / 2) * width;
  const gap = width > 6 ? 1 : 0;
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  for (const { from, to } of trace.runs)
    for (let at = from; at < to; at++) {
      const x = trace.x[at] ?? 0;
      const y = trace.y[at] ?? 0;
      if (x < openAt) context.fillRect(x + offset, y, width - gap, zero - y);
      else context.strokeRect(x + offset + 0.5, y + 0.5, Math.max(1, width - gap - 1), zero - y);
    }
  context.setLineDash([]);
}
