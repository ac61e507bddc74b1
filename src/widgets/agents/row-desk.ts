import type { ReactiveElement } from 'lit';
import { LongPressController } from '../../controllers/long-press-controller.js';
import { copyTable } from '../../controllers/table-file.js';
import type { RowFilter } from '../../domain/query.js';
import type { RowGrid } from '../../grid/row-grid.js';
import type { MenuEntry } from '../../marks/menu.js';
import type { Column } from '../../table/column.js';
import { htmlText, tsvText, type ExportCell } from '../../table/export-text.js';
import type { LabelOf } from '../../table/sort-keys.js';
import type { AgentPick } from './agent-pick.js';
import type { AgentsFeed } from './agents-feed.js';
import { CockpitRowMenu } from './agents.events.js';
import { exportHead, exportRow } from './export-cells.js';
import type { Messages } from './messages.js';
import type { RowDetails } from './row-details.js';
import type { MenuAnchor, TableMenu } from './table-menu.js';

/** The element, as far as people work with its rows. */
export interface RowsHost extends ReactiveElement {
  where: readonly RowFilter[];
}

export interface RowDeskOptions {
  readonly menu: TableMenu;
  readonly grid: () => RowGrid;
  readonly feed: AgentsFeed;
  readonly pick: AgentPick;
  readonly details: RowDetails;
  readonly messages: () => Messages;
  readonly say: (text: string) => void;
  readonly columns: () => { readonly columns: readonly Column[]; readonly labelOf: LabelOf } | undefined;
  readonly exportMenu: (anchor: Element, back: () => void) => void;
}

const GROUP = 'skillGroup';

/** What people do with a row beside picking it: its menu, what stands below it, copying. */
export class RowDesk {
  readonly #host: RowsHost;
  readonly #options: RowDeskOptions;
  readonly #press: LongPressController;

  constructor(host: RowsHost, options: RowDeskOptions) {
    this.#host = host;
    this.#options = options;
    this.#press = new LongPressController(host, (target, place) => this.#openAt(target, place));
  }

  readonly onPointerdown = (event: PointerEvent): void => this.#press.onPointerdown(event);

  readonly onContextmenu = (event: MouseEvent): void => {
    if (this.#options.menu.open !== undefined || this.#openAt(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
  };

  /** The focus came into what stands below a row. */
  readonly onFocusin = ({ target }: Event): void => {
    const place = target instanceof Element && target.closest('.detail') ? this.#options.grid().rowOfNode(target) : undefined;
    if (place !== undefined) this.#options.grid().holdRow(place);
  };

  /** A press on what expands a row. @returns Whether it was one. */
  onClick(event: Event): boolean {
    const { target } = event;
    if (!(target instanceof Element)) return false;
    if (target.closest('.detail')) return true;
    const place = target.closest('.expander') ? this.#options.grid().placeOf(target) : undefined;
    if (!place) return false;
    this.#options.grid().focusCell(place.row, place.column);
    this.toggle(place.row);
    return true;
  }

  /** Keys on a row. @returns Whether the key was one of them. */
  onKeydown(event: KeyboardEvent, row: number): boolean {
    const { key, altKey, shiftKey } = event;
    if (event.target instanceof Element && event.target.closest('.detail')) {
      if (key === 'Escape') this.#options.grid().focusCell(row, this.#options.grid().active.column);
      return true;
    }
    if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) this.toggle(row, key === 'ArrowDown');
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
      const cell = this.#options.grid().cellAt();
      if (cell) this.#openAt(cell, cell);
    } else if ((event.ctrlKey || event.metaKey) && !altKey && key.toLowerCase() === 'a') {
      this.#options.say(this.#options.messages().table.picked(String(this.#options.pick.pickAll())));
    } else return false;
    event.preventDefault();
    return true;
  }

  toggle(row: number, isOpen?: boolean): void {
    const { table } = this.#options.messages();
    if (this.#options.details.toggle(row, isOpen)) this.#options.say(this.#options.details.isOpen(row) ? table.expanded : table.collapsed);
  }

  #openAt(target: EventTarget | null | undefined, anchor: MenuAnchor): boolean {
    const grid = this.#options.grid();
    const place = grid.placeOf(target);
    const column = this.#options.columns()?.columns[place?.column ?? -1];
    const agent = place ? this.#options.feed.lines.keyAt(place.row) : undefined;
    if (!place || !column || agent === undefined) return false;
    grid.focusCell(place.row, place.column);
    const own = new CockpitRowMenu(agent, column.id);
    this.#host.dispatchEvent(own);
    const back = () => grid.focusCell(this.#options.feed.lines.lineOfKey(agent, place.row), place.column);
    this.#options.menu.show(() => ({ id: 'row', name: this.#options.messages().table.rowMenu, entries: this.#entries(place.row, own), choose: (id) => this.#choose(id, place, column, own, back) }), anchor, back);
    return true;
  }

  #entries(row: number, own: CockpitRowMenu): readonly MenuEntry[] {
    const { table } = this.#options.messages();
    const { feed, details } = this.#options;
    const group = feed.lines.cell(row, GROUP);
    const canFilter = group !== null && (!feed.isFed || feed.source?.filtersRows);
    return [
      { kind: 'action', id: 'detail', label: details.isOpen(row) ? table.collapse : table.expand, keys: details.isOpen(row) ? 'Alt ↑' : 'Alt ↓' },
      ...(canFilter ? ([{ kind: 'action', id: 'only', label: table.onlyGroup(this.#options.columns()?.labelOf(GROUP, String(group)) ?? String(group)) }] as const) : []),
      { kind: 'line' },
      { kind: 'action', id: 'copy-cell', label: table.copyCell },
      { kind: 'action', id: 'copy-row', label: table.copyRow },
      { kind: 'action', id: 'export', label: `${table.export.export}…` },
      ...(own.entries.length > 0 ? [{ kind: 'line' } as const, ...own.entries.map(({ label }, at): MenuEntry => ({ kind: 'action', id: `own:${at}`, label }))] : []),
    ];
  }

  #choose(id: string, { row }: { readonly row: number }, column: Column, own: CockpitRowMenu, back: () => void): void {
    const { feed, grid, exportMenu } = this.#options;
    if (id === 'detail') return this.toggle(row);
    if (id === 'copy-cell') return void this.#copy(row, [column], false);
    if (id === 'copy-row') return void this.#copy(row, this.#options.columns()?.columns ?? [], true);
    const cell = grid().cellAt();
    if (id === 'export' && cell) return exportMenu(cell, back);
    if (id === 'only') {
      const others = this.#host.where.filter((filter) => !('column' in filter && filter.column === GROUP));
      this.#host.where = [...others, { column: GROUP, anyOf: [String(feed.lines.cell(row, GROUP))] }];
      return;
    }
    if (id.startsWith('own:')) own.entries[Number(id.slice(4))]?.run();
  }

  async #copy(row: number, columns: readonly Column[], hasHead: boolean): Promise<void> {
    const messages = this.#options.messages();
    const place = this.#options.feed.lines.place(row);
    if (!place) return;
    const cells: readonly ExportCell[] = exportRow(columns, place.page, place.at, this.#options.columns()?.labelOf ?? ((_, id) => id), messages);
    // Of a cell, what it says; a row needs to be told what is what.
    const text = hasHead ? tsvText({ head: exportHead(columns, messages), rows: [cells], stamp: [] }) : tsvText({ head: cells.slice(0, 1).map(String), rows: [], stamp: [] });
    const isCopied = await copyTable(text, htmlText({ head: hasHead ? exportHead(columns, messages) : [], rows: [hasHead ? cells : cells.slice(0, 1)], stamp: [] }));
    this.#options.say(isCopied ? messages.table.copiedOne : messages.table.export.noClipboard);
  }
}
