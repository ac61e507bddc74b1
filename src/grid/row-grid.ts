import type { ReactiveElement } from 'lit';
import { RowGaps } from '../controllers/row-gaps.js';
import { ScrollbarController } from '../controllers/scrollbar-controller.js';
import { VirtualRows, type VisibleRows } from '../controllers/virtual-rows.js';
import type { TableContent } from '../marks/table-cell.js';
import { TableRows, type DrawnColumn } from '../marks/table-rows.js';
import { DENSITIES, type Density } from '../theme/density.js';
import { GridFocus } from './grid-focus.js';
import { placeAfter } from './grid-keys.js';

/** CSS px of the header and of the totals. */
export const LINE_PX = 36;

/** What the grid shows, as of the last update of its host. */
export interface GridShown {
  readonly content: TableContent;
  readonly drawn: readonly DrawnColumn[];
  readonly columnCount: number;
  readonly count: number;
  readonly density: Density;
  readonly hasTotals: boolean;
  /** Rows with more room below; none when absent. */
  readonly gaps?: RowGaps;
  /** Lines of the header; one when absent. */
  readonly headLines?: number;
  /** CSS px of the host, where it is known: the rows have less. */
  readonly room?: number;
  /** CSS px by which the columns are wider than the view. */
  readonly overflow: number;
  /** CSS px that the view moves sideways before other columns are drawn; 0 or absent where all of them are. */
  readonly step?: number;
  /** The columns whose times run. */
  readonly running: readonly number[];
}

/** How a row is picked: alone, with those that are picked, or with all from the one picked last. */
export type PickHow = 'alone' | 'toggle' | 'range';

/** What the grid tells its host. */
export interface GridEvents {
  /** Other rows came into view. */
  readonly onView: () => void;
  /** A row was picked by click, Enter or Space. */
  readonly onPick: (row: number, how: PickHow) => void;
  /** Another cell became active, or columns came to be hidden at an edge, or none are any more. */
  readonly onChange: () => void;
}

/** The rows in their scroller: painter, virtual scroller, focus and keys together, as the host sees them. */
export class RowGrid {
  /** What a classic scrollbar takes from the rows' width. */
  readonly scrollbar: ScrollbarController;
  readonly #host: ReactiveElement;
  readonly #events: GridEvents;
  readonly #virtual: VirtualRows;
  readonly #focus = new GridFocus();
  #shown: GridShown | undefined;
  #rows: TableRows | undefined;
  #sheet: HTMLElement | undefined;
  #isSame = false;
  #scrolled = 0;

  constructor(host: ReactiveElement, events: GridEvents) {
    this.#host = host;
    this.#events = events;
    this.scrollbar = new ScrollbarController(host, () => this.#find('.scroller'));
    this.#virtual = new VirtualRows(host, {
      scroller: () => this.#find('.scroller'),
      sheet: () => this.#find('.sheet'),
      count: () => this.#shown?.count ?? 0,
      rowHeight: () => DENSITIES[this.#shown?.density ?? 'comfortable'].row,
      gaps: () => this.#shown?.gaps ?? RowGaps.NONE,
      covered: () => LINE_PX * ((this.#shown?.headLines ?? 1) + Number(this.#shown?.hasTotals ?? false)),
      room: () => this.#shown?.room ?? 0,
      draw: (rows, isAtRest) => this.#draw(rows, isAtRest),
    });
  }

  /** The rows in view. */
  get visible(): VisibleRows {
    return this.#virtual.visible;
  }

  /** The active cell; row -1 is the header. */
  get active(): { readonly row: number; readonly column: number } {
    return this.#focus.at;
  }

  /** CSS px that the columns are scrolled from their start. */
  get scrolled(): number {
    return this.#scrolled;
  }

  /** Classes by which the frame shows at which edges there is more: `wide` at all, `shifted` at the start, `more` at the end. */
  get edges(): string {
    const overflow = this.#shown?.overflow ?? 0;
    if (overflow <= 0) return '';
    return ['wide', this.#scrolled > 1 && 'shifted', this.#scrolled < overflow - 1 && 'more'].filter(Boolean).join(' ');
  }

  /** What the next draw shows; to be called in every `willUpdate`. */
  show(shown: GridShown): void {
    this.#shown = shown;
    this.#isSame = false;
  }

  /** Scrolls until the row is in view and draws it at once. Rows count from 0, in the order shown. */
  scrollToRow(row: number, align?: 'nearest' | 'start' | 'center'): void {
    this.#virtual.scrollToRow(row, align);
  }

  /** Writes the drawn rows anew that changed. */
  refresh(isChanged: (row: number) => boolean): void {
    if (this.#shown) this.#rows?.refresh(this.#shown.content, isChanged);
  }

  scrollToStart(): void {
    this.#virtual.scrollToStart();
  }

  /** Whether there are times that run. */
  get isRunning(): boolean {
    return (this.#shown?.running.length ?? 0) > 0;
  }

  /** Writes times that run anew. */
  tick(): void {
    for (const column of this.#shown?.running ?? []) if (this.#shown) this.#rows?.tick(this.#shown.content, column);
  }

  onKeydown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || !this.#shown) return;
    const { at } = this.#focus;
    if ((event.key === 'Enter' || event.key === ' ') && at.row >= 0) {
      event.preventDefault();
      this.#events.onPick(at.row, howOf(event));
      return;
    }
    const { count, columnCount } = this.#shown;
    const size = { rows: count, columns: columnCount, page: this.#virtual.rowsInView, isRtl: getComputedStyle(this.#host).direction === 'rtl' };
    const to = placeAfter(event.key, event.ctrlKey, at, size);
    if (!to) return;
    event.preventDefault();
    this.#go(to.row, to.column);
    if (event.shiftKey && at.row >= 0 && to.row >= 0 && to.row !== at.row) this.#events.onPick(to.row, 'range');
  }

  onClick(event: Event): void {
    const place = event.target instanceof Element ? this.#rows?.placeOf(event.target) : undefined;
    if (!place || !this.#shown?.content.isLoaded(place.row)) return;
    this.#go(place.row, place.column);
    this.#events.onPick(place.row, howOf(event));
  }

  /** The cell that a node is of. */
  placeOf(node: EventTarget | null | undefined): { readonly row: number; readonly column: number } | undefined {
    return node instanceof Element ? this.#rows?.placeOf(node) : undefined;
  }

  /** The row that a node is in. */
  rowOfNode(node: Element): number | undefined {
    const row = this.#rows?.rowOf(node) ?? -1;
    return row < 0 ? undefined : row;
  }

  /** The element of a cell, the active one's when absent, where it is drawn. */
  cellAt(row = this.active.row, column = this.active.column): HTMLElement | undefined {
    return this.#rows?.cellAt(row, column);
  }

  /** Gives a cell the focus, wherever it is; the header's where the row is -1. */
  focusCell(row: number, column: number): void {
    this.#go(row, column);
  }

  /** Makes a row active that has or keeps the focus otherwise, in what stands below it or as the same row in another place; it stays drawn. */
  holdRow(row: number): void {
    this.#focus.at = { row, column: this.#focus.at.column };
    this.#rows?.keep(row);
  }

  /** The active row stands elsewhere now: the focus goes along, and nothing scrolls. */
  follow(row: number): void {
    this.#focus.at = { row, column: this.#focus.at.column };
  }

  onScroll(event: Event): void {
    const before = this.#sideways;
    this.#scrolled = event.currentTarget instanceof Element ? Math.abs(event.currentTarget.scrollLeft) : 0;
    if (this.#sideways !== before) this.#events.onChange();
  }

  /** A header button took the focus by click. */
  onFocusHead(column: number): void {
    this.#focus.at = { row: -1, column };
    this.#settle();
  }

  /** What of the sideways scroll other drawings depend on. */
  get #sideways(): string {
    const step = this.#shown?.step ?? 0;
    return `${this.edges} ${step > 0 ? Math.floor(this.#scrolled / step) : 0}`;
  }

  #go(row: number, column: number): void {
    if (row >= 0) this.#virtual.scrollToRow(row);
    const isDrawn = this.#shown?.drawn.some((drawn) => drawn.column === column) ?? false;
    this.#focus.at = { row, column };
    if (isDrawn) this.#focusActive();
    // The active column is always drawn, from the next update on.
    else void this.#host.updateComplete.then(() => this.#host.updateComplete).then(() => this.#focusActive());
    this.#events.onChange();
  }

  #focusActive(): void {
    const root = this.#host.shadowRoot;
    if (root && this.#rows) this.#focus.go(this.#focus.at, root, this.#rows, this.#shown?.count ?? 0);
  }

  #draw({ first, last, shift }: VisibleRows, isAtRest: boolean): void {
    const sheet = this.#find('.sheet');
    if (!sheet || !this.#shown) return;
    if (sheet !== this.#sheet) {
      [this.#sheet, this.#rows] = [sheet, new TableRows(sheet)];
      this.#rows.hasExpanders = this.#shown.gaps !== undefined;
    }
    const { content, drawn, count, density, gaps } = this.#shown;
    this.#rows?.setColumns(drawn);
    if (this.#rows) this.#rows.head = this.#shown.headLines ?? 1;
    this.#rows?.paint({ first, last, count, shift, rowHeight: DENSITIES[density].row, ...(gaps && { above: (row: number) => gaps.above(row) }) }, content, this.#isSame);
    this.#isSame = true;
    this.#settle();
    if (isAtRest) this.#rows?.settle();
    this.#events.onView();
  }

  #settle(): void {
    const root = this.#host.shadowRoot;
    if (root && this.#rows) this.#focus.settle(root, this.#rows, this.#shown?.count ?? 0);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

function howOf(event: Event): PickHow {
  const { shiftKey = false, ctrlKey = false, metaKey = false } = event as Partial<KeyboardEvent>;
  return shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'alone';
}
