import { TableCell, type CellShape } from './table-cell.js';

/** A column that is drawn: its place among all columns, and what its cells are made of. */
export interface DrawnColumn {
  readonly column: number;
  readonly shape: CellShape;
}

/** A row, as far as it has cells. */
export interface RowCells {
  readonly element: HTMLElement;
  cells: readonly TableCell[];
  /** The columns that its cells are of. */
  columns: readonly DrawnColumn[];
}

/** Equal for columns whose cells are of the same nodes. */
export function nameOf({ column, shape }: DrawnColumn): string {
  return `${column}${shape}`;
}

/** Gives a row the cells of other columns; a cell of a column that stays is kept, and with it the focus. @param model - An empty row of them. */
export function refit(row: RowCells, columns: readonly DrawnColumn[], model: HTMLElement): void {
  const known = new Map(row.columns.map((drawn, at) => [nameOf(drawn), row.cells[at]]));
  const cells = columns.map((drawn, at) => {
    const name = nameOf(drawn);
    const cell = known.get(name) ?? new TableCell((model.children[at] as HTMLElement).cloneNode(true) as HTMLElement, drawn.shape, drawn.column);
    known.delete(name);
    return cell;
  });
  for (const cell of known.values()) cell?.element.remove();
  // Those that stay keep their order, so that none of them is moved, which would take the focus from it.
  let next: Element | null = row.element.firstElementChild;
  for (const { element } of cells) {
    if (element === next) next = next.nextElementSibling;
    else row.element.insertBefore(element, next);
  }
  row.cells = cells;
  row.columns = columns;
}
