import type { Heatmap } from '../../domain/heatmap.js';
import type { Selection } from '../../domain/selection.js';
import type { HeatPlace } from '../../geometry/heat-grid.js';

/** Cells that a board has selected: of a row, of a column, or one where it names both. */
export type PickedCells = Partial<HeatPlace>;

/** What a selection names of a map. */
export function pickedCells(map: Heatmap | undefined, by: string, { filters, interval }: Selection): PickedCells {
  const row = map?.rows.findIndex(({ id }) => filters[by]?.includes(id)) ?? -1;
  const column = interval ? (map?.columns.findIndex(({ start, end }) => start === interval.start && end === interval.end) ?? -1) : -1;
  return { ...(row >= 0 && { row }), ...(column >= 0 && { column }) };
}

export function isPicked(picked: PickedCells, { row, column }: HeatPlace): boolean {
  return (picked.row !== undefined || picked.column !== undefined) && (picked.row ?? row) === row && (picked.column ?? column) === column;
}
