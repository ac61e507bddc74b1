import type { ReactiveElement } from 'lit';
import { ColumnPointerController } from '../../controllers/column-pointer-controller.js';
import { keep, readKept } from '../../controllers/kept-value.js';
import type { Order } from '../../domain/query.js';
import { fittingWidth } from '../../grid/column-fit.js';
import type { Column } from '../../table/column.js';
import { orderOf } from '../../table/column.js';
import { NO_ARRANGEMENT, readArrangement, resizeColumn, type ColumnArrangement } from '../../table/column-arrangement.js';
import { CockpitColumnsArrange } from './agents.events.js';
import { chooserEntries, columnEntries, moveStep, pinStep, RESIZE_PX, showStep, widthStep, type ArrangementStep, type ColumnsShown } from './column-menu.js';
import type { Messages } from './messages.js';
import type { GroupDesk } from './group-desk.js';
import type { MenuAnchor, TableMenu } from './table-menu.js';
import { titleOf } from './agent-columns.js';

/** The element, as far as its columns are arranged by people. */
export interface ArrangedHost extends ReactiveElement {
  arrangement: ColumnArrangement | undefined;
  readonly arrangementName: string;
  readonly order: readonly Order[];
}

export interface ColumnDeskOptions {
  readonly menu: TableMenu;
  readonly messages: () => Messages;
  readonly say: (text: string) => void;
  readonly sort: (order: readonly Order[]) => void;
  /** Gives a header the focus, or the active cell where none is named. */
  readonly focus: (column: number) => void;
  readonly groups: GroupDesk;
}

/** Where columns are pinned, hidden, moved and resized, by pointer, key and menu, and where that is kept. */
export class ColumnDesk {
  readonly #host: ArrangedHost;
  readonly #options: ColumnDeskOptions;
  readonly #pointer: ColumnPointerController;
  #shown: ColumnsShown = { all: [], columns: [], isOrderRaw: false, widths: [], isRtl: false };
  /** While an edge is dragged. */
  #draft: ColumnArrangement | undefined;
  #kept: { readonly name: string; readonly arrangement: ColumnArrangement } | undefined;

  constructor(host: ArrangedHost, options: ColumnDeskOptions) {
    this.#host = host;
    this.#options = options;
    this.#pointer = new ColumnPointerController(host, {
      widthOf: (id) => this.#widthOf(id),
      resize: (id, width, isDone) => this.#onResize(id, width, isDone),
      drop: (id, onto, isAfter) => this.#onDrop(id, onto, isAfter),
    });
  }

  /** How the columns are arranged now. */
  get arrangement(): ColumnArrangement {
    return this.#draft ?? this.#host.arrangement ?? this.#read();
  }

  /** What the next menu, key or drag is about; to be called in every `willUpdate`. */
  show(shown: ColumnsShown): void {
    this.#shown = shown;
  }

  readonly onPointerdown = (event: PointerEvent): void => this.#pointer.onPointerdown(event);

  /** A double click on a grip. */
  readonly onDblclick = (event: Event): void => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    const id = grip?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const column = this.#shown.columns.find((candidate) => candidate.id === id);
    if (column) this.#fit(column);
  };

  /** Keys on a header. @returns Whether the key was one of them. */
  onKeydown(event: KeyboardEvent, at: number): boolean {
    const { key, shiftKey, altKey } = event;
    const isControl = event.ctrlKey || event.metaKey;
    const column = this.#shown.columns[at];
    if (!column) return false;
    const side = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const forward = this.#shown.isRtl ? -side : side;
    if ((key === 'ArrowDown' && altKey) || key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      if (event.target instanceof Element) this.openMenu(column.id, event.target);
    } else if (side !== 0 && shiftKey && isControl && !altKey) this.#take(moveStep(column, forward, this.#shown, this.arrangement, this.#messages), column);
    else if (side !== 0 && shiftKey && !altKey) this.#take(widthStep(column, this.#widthOf(column.id) + forward * RESIZE_PX, this.arrangement, this.#messages));
    else return false;
    event.preventDefault();
    return true;
  }

  /** Opens the menu of a column. */
  openMenu(id: string, anchor: MenuAnchor): void {
    const find = () => this.#shown.columns.findIndex((column) => column.id === id);
    this.#options.menu.show(
      () => {
        const column = this.#shown.columns[find()];
        if (!column) return undefined;
        const entries = columnEntries(column, find(), this.#shown, this.arrangement, this.#host.order, this.#options.groups.entries(column), this.#messages);
        return { id: `column:${id}`, name: this.#messages.table.columnMenu(titleOf(column, this.#messages)), entries, choose: (entry) => this.#choose(entry, column, anchor) };
      },
      anchor,
      () => this.#options.focus(Math.max(0, find())),
    );
  }

  /** Opens the list of columns. */
  openChooser(anchor: MenuAnchor, back: () => void): void {
    this.#options.menu.show(
      () => ({ id: 'columns', name: this.#messages.table.columns, entries: chooserEntries(this.#shown, this.arrangement, this.#messages), choose: (entry) => this.#chooseShown(entry) }),
      anchor,
      back,
    );
  }

  #choose(entry: string, column: Column, anchor: MenuAnchor): void {
    if (this.#options.groups.choose(entry, column)) return;
    const { isRtl } = this.#shown;
    const move = (by: number) => this.#take(moveStep(column, by, this.#shown, this.arrangement, this.#messages), column);
    const widen = (by: number) => this.#take(widthStep(column, this.#widthOf(column.id) + by, this.arrangement, this.#messages));
    switch (entry) {
      case 'sort-ascending':
      case 'sort-descending':
        return this.#options.sort([orderOf(column, entry === 'sort-descending')]);
      case 'unsort':
        return this.#options.sort([]);
      case 'pin-start':
      case 'pin-end':
        return this.#take(pinStep(column, entry === 'pin-start' ? 'start' : 'end', this.arrangement, isRtl, this.#messages), column);
      case 'move-left':
      case 'move-right':
        return move((entry === 'move-right') !== isRtl ? 1 : -1);
      case 'wider':
      case 'narrower':
        return widen(entry === 'wider' ? RESIZE_PX : -RESIZE_PX);
      case 'fit':
        return this.#fit(column);
      case 'hide':
        this.#options.focus(Math.max(0, this.#shown.columns.indexOf(column) - 1));
        return this.#take(showStep(column, false, this.arrangement, this.#messages));
      case 'columns':
        return this.openChooser(anchor, () => this.#options.focus(Math.max(0, this.#shown.columns.indexOf(column))));
    }
  }

  #chooseShown(entry: string): void {
    const { arrangement } = this;
    if (entry === 'reset') return this.#take({ arrangement: NO_ARRANGEMENT, said: this.#messages.table.said.reset });
    if (entry === 'every') return this.#take({ arrangement: { ...arrangement, hidden: [] }, said: '' });
    const column = this.#shown.all.find(({ id }) => `show:${id}` === entry);
    if (column) this.#take(showStep(column, arrangement.hidden.includes(column.id), arrangement, this.#messages));
  }

  #onResize(id: string, width: number | undefined, isDone: boolean): void {
    this.#draft = undefined;
    const column = this.#shown.columns.find((candidate) => candidate.id === id);
    if (column && width !== undefined) {
      if (isDone) this.#take(widthStep(column, width, this.arrangement, this.#messages));
      else this.#draft = resizeColumn(this.arrangement, id, width);
    }
    this.#host.requestUpdate();
  }

  #onDrop(id: string, onto: string, isAfter: boolean): void {
    const ids = this.#shown.columns.map((column) => column.id);
    const from = ids.indexOf(id);
    const before = ids.indexOf(onto) + Number(isAfter);
    const column = this.#shown.columns[from];
    if (column && before >= 0) this.#take(moveStep(column, before > from ? before - 1 - from : before - from, this.#shown, this.arrangement, this.#messages), column);
  }

  #fit(column: Column): void {
    const root = this.#host.shadowRoot;
    const width = root ? fittingWidth(root, this.#shown.columns.indexOf(column)) : undefined;
    const declared = this.#shown.all.find(({ id }) => id === column.id) ?? column;
    this.#take(widthStep(declared, width, this.arrangement, this.#messages));
  }

  /** @param column - Keeps the focus where the step moves it. */
  #take(step: ArrangementStep | undefined, column?: Column): void {
    if (!step || !this.#host.dispatchEvent(new CockpitColumnsArrange(step.arrangement))) return;
    this.#host.arrangement = step.arrangement;
    if (this.#host.arrangementName !== '') keep(keyOf(this.#host.arrangementName), step.arrangement);
    this.#options.say(step.said);
    // Another column may stand now where the focus was.
    if (column && this.#options.menu.open === undefined) void this.#host.updateComplete.then(() => this.#options.focus(this.#shown.columns.findIndex(({ id }) => id === column.id)));
  }

  #read(): ColumnArrangement {
    const { arrangementName: name } = this.#host;
    if (name === '') return NO_ARRANGEMENT;
    if (this.#kept?.name !== name) this.#kept = { name, arrangement: readArrangement(readKept(keyOf(name))) };
    return this.#kept.arrangement;
  }

  #widthOf(id: string): number {
    return this.#shown.widths[this.#shown.columns.findIndex((column) => column.id === id)] ?? 0;
  }

  get #messages(): Messages {
    return this.#options.messages();
  }
}

function keyOf(name: string): string {
  return `columns.${name}`;
}
