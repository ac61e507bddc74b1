import type { DrillRequest } from '../../controllers/view-controller.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Heatmap } from '../../domain/heatmap.js';
import type { Interval } from '../../domain/time.js';
import type { HeatPlace } from '../../geometry/heat-grid.js';

/** The member and the slot of a cell; a weekday is no stretch of time. */
export function cellMeaning(map: Heatmap | undefined, { row, column }: HeatPlace): { readonly id: string | undefined; readonly slot: Interval | undefined } {
  const head = map?.columns[column];
  return { id: map?.rows[row]?.id, slot: head?.start === undefined ? undefined : { start: head.start, end: head.end } };
}

/** What lies behind a cell: its member in its slot, or in the whole range for a weekday; nothing where no cell is. */
export function cellTarget(map: Heatmap | undefined, place: HeatPlace, { by, scope }: { readonly by: DimensionId; readonly scope: Filters }): DrillRequest | undefined {
  const { id, slot } = cellMeaning(map, place);
  if (!map || id === undefined) return undefined;
  const { metric, variant, range, target } = map;
  return { choice: { metric, ...(variant !== undefined && { variant }) }, scope: { ...scope, [by]: [id] }, range: slot ?? range, ...(slot && { slot }), target, member: { by, id } };
}
