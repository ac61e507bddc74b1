/** A cell of the grid; row -1 is the header. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key moves by. */
  readonly page: number;
  readonly isRtl: boolean;
}

/**
 * Where a key leads from a cell, by the grid pattern of the ARIA authoring practices; `undefined` for a key that
 * does not move. At an edge it leads to where one is.
 */
export function placeAfter(key: string, hasControl: boolean, { row, column }: GridPlace, { rows, columns, page, isRtl }: GridSize): GridPlace | undefined {
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.max(-1, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  const forward = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + forward);
    case 'ArrowLeft':
      return at(row, column - forward);
    case 'PageDown':
      return at(Math.max(0, row) + page, column);
    case 'PageUp':
      return at(row < 0 ? row : Math.max(0, row - page), column);
    case 'Home':
      return hasControl ? at(0, 0) : at(row, 0);
    case 'End':
      return hasControl ? at(rows - 1, columns - 1) : at(row, columns - 1);
    default:
      return undefined;
  }
}
