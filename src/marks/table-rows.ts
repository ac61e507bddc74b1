/**
 * Paints the rows of a table: recycled nodes inside one element that no template touches.
 *
 * A row that scrolls out is moved to where one scrolls in and its texts are written in place, which costs a third of
 * a template per cell. The row that is kept (it has the focus) is never recycled, wherever it scrolls to.
 */
import { TableCell, type CellShape, type TableContent } from './table-cell.js';

/** Which rows are drawn, and where. */
export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Rows of the whole table. */
  readonly count: number;
  /** CSS px. */
  readonly rowHeight: number;
  /** CSS px to add to a row's own position, where the scrolled space is shorter than the rows. */
  readonly shift: number;
}

interface PaintedRow {
  readonly element: HTMLElement;
  readonly cells: readonly TableCell[];
  row: number;
  position: number;
  isSelected: boolean;
  isLoaded: boolean;
}

export class TableRows {
  readonly #sheet: HTMLElement;
  readonly #painted = new Map<number, PaintedRow>();
  readonly #byElement = new WeakMap<Element, PaintedRow>();
  #spare: PaintedRow[] = [];
  #shapes: readonly CellShape[] = [];
  #kept = -1;

  /** @param sheet - The element whose children this painter owns. */
  constructor(sheet: HTMLElement) {
    this.#sheet = sheet;
  }

  /** Makes rows of these columns from now on; those of other columns are thrown away. */
  setColumns(shapes: readonly CellShape[]): void {
    if (shapes.join() === this.#shapes.join()) return;
    this.#shapes = shapes;
    this.#painted.clear();
    this.#spare = [];
    this.#sheet.replaceChildren();
  }

  /** Never recycles this row while it exists; -1 lets go. */
  keep(row: number): void {
    this.#kept = row;
  }

  /**
   * Draws the window's rows.
   *
   * @param isSame - Whether rows already drawn still show what they did: true for a mere scroll.
   */
  paint(window: RowWindow, content: TableContent, isSame: boolean): void {
    const isKept = (row: number) => row === this.#kept && row < window.count;
    for (const [row, painted] of this.#painted)
      if ((row < window.first || row >= window.last) && !isKept(row)) {
        this.#painted.delete(row);
        this.#spare.push(painted);
      }
    for (let row = window.first; row < window.last; row++) this.#paintRow(row, window, content, isSame);
    if (this.#kept >= 0 && this.#painted.has(this.#kept)) this.#paintRow(this.#kept, window, content, isSame);
    this.#hideSpares();
  }

  /** Writes the notes of one column anew, such as times that tick. */
  tick(content: TableContent, column: number): void {
    for (const { row, cells, isLoaded } of this.#painted.values()) if (isLoaded) cells[column]?.writeNote(content, row, column);
  }

  /** The element of a cell that is drawn. */
  cellAt(row: number, column: number): HTMLElement | undefined {
    return this.#painted.get(row)?.cells[column]?.element;
  }

  /** Which cell a node belongs to. */
  placeOf(node: Element): { row: number; column: number } | undefined {
    const cell = node.closest('.cell');
    const painted = cell?.parentElement && this.#byElement.get(cell.parentElement);
    if (!cell || !painted) return undefined;
    return { row: painted.row, column: Number(cell.getAttribute('aria-colindex')) - 1 };
  }

  /** Puts the rows into reading order, which recycling mixed up; to be called when nothing moves. */
  settle(): void {
    let before: Element | null = null;
    for (const row of [...this.#painted.keys()].sort((a, b) => b - a)) {
      const element = this.#painted.get(row)?.element;
      if (!element) continue;
      // A focused row that were moved would lose the focus, so the others are moved around it.
      if (element.nextElementSibling !== before && row !== this.#kept) this.#sheet.insertBefore(element, before);
      before = element;
    }
  }

  #paintRow(row: number, { rowHeight, shift }: RowWindow, content: TableContent, isSame: boolean): void {
    const known = this.#painted.get(row);
    const painted = known ?? this.#spare.pop() ?? this.#make();
    if (!known) {
      this.#painted.set(row, painted);
      painted.element.hidden = false;
      painted.element.setAttribute('aria-rowindex', String(row + 2));
    }
    const position = row * rowHeight + shift;
    if (painted.position !== position) painted.element.style.transform = `translateY(${(painted.position = position)}px)`;
    if (known && isSame) return;
    painted.row = row;
    this.#write(painted, content);
  }

  #write(painted: PaintedRow, content: TableContent): void {
    const { row, element, cells } = painted;
    const isLoaded = content.isLoaded(row);
    if (isLoaded !== painted.isLoaded) {
      painted.isLoaded = isLoaded;
      element.classList.toggle('waiting', !isLoaded);
    }
    const isSelected = isLoaded && content.isSelected(row);
    if (isSelected !== painted.isSelected) {
      painted.isSelected = isSelected;
      element.setAttribute('aria-selected', String(isSelected));
    }
    for (let column = 0; column < cells.length; column++) {
      if (isLoaded) cells[column]?.write(content, row, column);
      else cells[column]?.clear(column === 0 ? content.waiting : '');
    }
  }

  #make(): PaintedRow {
    const document = this.#sheet.ownerDocument;
    const element = document.createElement('div');
    element.className = 'row';
    element.setAttribute('role', 'row');
    element.setAttribute('aria-selected', 'false');
    const cells = this.#shapes.map((shape, column) => new TableCell(document, shape, column));
    element.append(...cells.map((cell) => cell.element));
    this.#sheet.append(element);
    const painted: PaintedRow = { element, cells, row: -1, position: NaN, isSelected: false, isLoaded: true };
    this.#byElement.set(element, painted);
    return painted;
  }

  #hideSpares(): void {
    for (const { element } of this.#spare) if (!element.hidden) element.hidden = true;
  }
}
