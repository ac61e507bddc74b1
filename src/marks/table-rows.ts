/**
 * Paints the rows of a table: recycled nodes inside one element that no template touches.
 *
 * A row that scrolls out is moved to where one scrolls in and its texts are written in place, which costs a third of
 * a template per cell. Rows are moved by `top`: every transform would be a layer's affair of its own and costs more.
 * A row out of the window stays where it is until it is needed. The row that is kept (it has the focus) is never
 * recycled, wherever it scrolls to.
 */
import { expander, writeBelow, type RowBelow } from './row-below.js';
import { nameOf, refit, type DrawnColumn, type RowCells } from './row-cells.js';
import { emptyCell, TableCell, type TableContent } from './table-cell.js';
import { writeTree, type TreeRow } from './tree-row.js';

/** Which rows are drawn, and where. */
export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Rows of the whole table. */
  readonly count: number;
  /** CSS px. */
  readonly rowHeight: number;
  /** CSS px that rows above a row take more than one row each; none when absent. */
  readonly above?: (row: number) => number;
  /** CSS px to add to a row's own position, where the scrolled space is shorter than the rows. */
  readonly shift: number;
}

export type { DrawnColumn } from './row-cells.js';

interface PaintedRow extends RowBelow, RowCells, TreeRow {
  readonly element: HTMLElement;
  row: number;
  position: number;
  isSelected: boolean;
  isLoaded: boolean;
  isGroup: boolean;
  expanded: boolean | undefined;
}

export class TableRows {
  readonly #sheet: HTMLElement;
  #head: number;
  readonly #painted = new Map<number, PaintedRow>();
  readonly #byElement = new WeakMap<Element, PaintedRow>();
  /** Rows out of the window; they may still be seen for a moment where the browser scrolls ahead of the script. */
  #spare: PaintedRow[] = [];
  #columns: readonly DrawnColumn[] = [];
  #written = '';
  #model: HTMLElement | undefined;
  #kept = -1;
  /** Whether the first cell of a row has a sign that expands it; before the first row is made. */
  hasExpanders = false;

  /**
   * @param sheet - The element whose children this painter owns.
   * @param head - Rows of the header, which come first for those who count.
   */
  constructor(sheet: HTMLElement, head = 1) {
    this.#sheet = sheet;
    this.#head = head;
  }

  /**
   * Draws these columns from now on. Rows that are there lose and gain cells when they are painted next, whereby a cell of a
   * column that stays is kept, and with it the focus.
   */
  setColumns(columns: readonly DrawnColumn[]): void {
    if (columns === this.#columns) return;
    const written = columns.map(nameOf).join();
    if (written === this.#written) return;
    this.#columns = columns;
    this.#written = written;
    this.#model = undefined;
    for (const painted of this.#painted.values()) refit(painted, columns, (this.#model ??= this.#makeModel()));
    for (const { element } of this.#spare) element.remove();
    this.#spare = [];
  }

  /** Rows of the header, which come first for those who count. */
  set head(rows: number) {
    if (rows === this.#head) return;
    this.#head = rows;
    for (const [row, { element }] of this.#painted) element.ariaRowIndex = String(row + 1 + rows);
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
    const isKept = (row: number) => row >= 0 && row === this.#kept && row < window.count;
    for (const [row, painted] of this.#painted)
      if ((row < window.first || row >= window.last) && !isKept(row)) {
        this.#painted.delete(row);
        this.#spare.push(painted);
      }
    for (let row = window.first; row < window.last; row++) this.#paintRow(row, window, content, isSame);
    if (isKept(this.#kept)) this.#paintRow(this.#kept, window, content, isSame);
    if (!isSame || this.#spare.length > 2) this.#hideSpares();
  }

  /** Writes rows that are drawn anew, if they are: those whose numbers changed. */
  refresh(content: TableContent, isChanged: (row: number) => boolean): void {
    for (const painted of this.#painted.values()) if (isChanged(painted.row)) this.#write(painted, content);
  }

  /** Writes what ticks in one column, such as times. */
  tick(content: TableContent, column: number): void {
    const at = this.#columns.findIndex((drawn) => drawn.column === column);
    for (const { row, cells, isLoaded } of this.#painted.values()) if (isLoaded) cells[at]?.writeNote(content, row);
  }

  /** The element of a cell that is drawn. */
  cellAt(row: number, column: number): HTMLElement | undefined {
    return this.#painted.get(row)?.cells.find((cell) => cell.column === column)?.element;
  }

  /** The element of a row that is drawn. */
  rowAt(row: number): HTMLElement | undefined {
    return this.#painted.get(row)?.element;
  }

  /** The row that a node is in; -1 for none. */
  rowOf(node: Element): number {
    const element = node.closest('.row');
    return (element && this.#byElement.get(element)?.row) ?? -1;
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
    this.#hideSpares();
  }

  #paintRow(row: number, { rowHeight, shift, above }: RowWindow, content: TableContent, isSame: boolean): void {
    const known = this.#painted.get(row);
    const painted = known ?? this.#spare.pop() ?? this.#make();
    if (!known) {
      this.#painted.set(row, painted);
      if (painted.element.hidden) painted.element.hidden = false;
      painted.element.ariaRowIndex = String(row + 1 + this.#head);
    }
    const position = row * rowHeight + (above?.(row) ?? 0) + shift;
    if (painted.position !== position) painted.element.style.top = `${(painted.position = position)}px`;
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
    const isGroup = isLoaded && content.kind(row) === 'group';
    if (isGroup !== painted.isGroup) {
      painted.isGroup = isGroup;
      element.classList.toggle('group', isGroup);
    }
    const expanded = isLoaded ? content.isExpanded(row) : undefined;
    if (expanded !== painted.expanded) {
      painted.expanded = expanded;
      // A grid's row cannot be said to be expanded, its cells can.
      const first = cells[0]?.element;
      if (expanded === undefined) first?.removeAttribute('aria-expanded');
      else first?.setAttribute('aria-expanded', String(expanded));
    }
    if (content.tree || painted.tree) writeTree(painted, row, content);
    writeBelow(painted, isLoaded ? content.detail?.(row) : undefined);
    for (const cell of cells) {
      if (isLoaded) cell.write(content, row);
      else cell.clear(cell.column === 0 ? content.waiting : '');
    }
  }

  #make(): PaintedRow {
    const element = (this.#model ??= this.#makeModel()).cloneNode(true) as HTMLElement;
    const { children } = element;
    const cells = this.#columns.map(({ column, shape }, at) => new TableCell(children[at] as HTMLElement, shape, column));
    this.#sheet.append(element);
    const painted: PaintedRow = { element, cells, columns: this.#columns, row: -1, position: NaN, isSelected: false, isLoaded: true, isGroup: false, expanded: undefined, tree: undefined, detail: undefined, detailPx: 0 };
    this.#byElement.set(element, painted);
    return painted;
  }

  #makeModel(): HTMLElement {
    const document = this.#sheet.ownerDocument;
    const element = document.createElement('div');
    element.className = 'row';
    element.setAttribute('role', 'row');
    element.setAttribute('aria-selected', 'false');
    element.append(...this.#columns.map(({ column, shape }) => emptyCell(document, shape, column)));
    const first = this.#columns[0];
    if (this.hasExpanders && first?.shape === 'text') element.firstElementChild?.prepend(expander(document));
    return element;
  }

  #hideSpares(): void {
    for (const { element } of this.#spare) if (!element.hidden) element.hidden = true;
  }
}
