import type { StandingColumns } from '../../domain/standings.js';
import type { QuadrantLayout } from '../../geometry/quadrant-layout.js';

/** A path along both intervals of one person, kept within the plot; empty where neither is known. */
export function errorBars({ abilityError, willingnessError }: StandingColumns, { x, y, width, height }: QuadrantLayout, at: number): string {
  const [px, py] = [x[at] ?? 0, y[at] ?? 0];
  const [dx, dy] = [((abilityError?.[at] ?? NaN) * width) / 100, ((willingnessError?.[at] ?? NaN) * height) / 100];
  const across = Number.isNaN(dx) ? '' : `M${Math.max(0, px - dx)} ${py}H${Math.min(width, px + dx)}`;
  const down = Number.isNaN(dy) ? '' : `M${px} ${Math.max(0, py - dy)}V${Math.min(height, py + dy)}`;
  return across + down;
}
