import { html, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../domain/query.js';
import type { RowGrid } from '../../grid/row-grid.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Column } from '../../table/column.js';
import type { ColumnArrangement } from '../../table/column-arrangement.js';
import { ExportDesk, type Exportable } from './export-desk.js';
import { ColumnDesk, type ArrangedHost } from './column-desk.js';
import type { ColumnsShown } from './column-menu.js';
import type { GridListeners } from './grid-template.js';
import type { Messages } from './messages.js';
import { RowDesk, type RowsHost } from './row-desk.js';
import type { AgentPick } from './agent-pick.js';
import type { GroupDesk } from './group-desk.js';
import type { AgentsFeed } from './agents-feed.js';
import type { RowDetails } from './row-details.js';
import { LateNotice } from './late-notice.js';
import { LiveOrder } from './live-order.js';
import { TableMenu } from './table-menu.js';

/** The element, as far as people work with its table. */
export type DeskHost = ArrangedHost & RowsHost;

export interface TableDeskOptions {
  readonly grid: () => RowGrid;
  readonly messages: () => Messages;
  readonly say: (text: string) => void;
  readonly sort: (order: readonly Order[]) => void;
  readonly language: () => string;
  readonly exportable: () => Exportable | undefined;
  readonly feed: AgentsFeed;
  readonly pick: AgentPick;
  readonly details: RowDetails;
  readonly groups: GroupDesk;
}

/** What people do with the table beside reading it: its menus, its columns, its keys. */
export class TableDesk {
  readonly #grid: () => RowGrid;
  readonly #menu: TableMenu;
  readonly #columns: ColumnDesk;
  readonly #exports: ExportDesk;
  readonly #rows: RowDesk;
  readonly #groups: GroupDesk;
  readonly listeners: GridListeners;
  readonly order: LiveOrder;
  readonly #late: LateNotice;
  readonly #messages: () => Messages;
  #isOrderRaw = false;

  constructor(host: DeskHost, { grid, messages, language, say, sort, exportable, feed, pick, details, groups }: TableDeskOptions) {
    this.#grid = grid;
    this.#messages = messages;
    this.#groups = groups;
    this.#menu = new TableMenu(host);
    this.#columns = new ColumnDesk(host, { menu: this.#menu, messages, say, sort, focus: (column) => grid().focusCell(-1, column), groups });
    this.#exports = new ExportDesk(host, { menu: this.#menu, messages, language, say, exportable });
    this.#rows = new RowDesk(host, { menu: this.#menu, grid, feed, pick, details, messages, say, columns: exportable, exportMenu: (anchor, back) => this.#exports.openMenu(anchor, back) });
    this.order = new LiveOrder(host, { rows: () => feed.rows, isGrouped: () => feed.lines.isGrouped, grid, messages, language, say });
    this.#late = new LateNotice(host, feed, messages, say);
    this.listeners = {
      click: (event) => {
        if (!groups.onClick(event as MouseEvent) && !this.#rows.onClick(event)) grid().onClick(event);
      },
      pointerdown: this.#rows.onPointerdown,
      contextmenu: (event) => {
        if (groups.openAt(event.target, { x: event.clientX, y: event.clientY }, this.#menu)) event.preventDefault();
        else this.#rows.onContextmenu(event);
      },
      focusin: (event) => {
        this.#rows.onFocusin(event);
        this.order.onFocusin(event);
      },
      keydown: (event) => this.#onKeydown(event),
      scroll: (event) => grid().onScroll(event),
      headPointerdown: this.#columns.onPointerdown,
      headDblclick: this.#columns.onDblclick,
    };
  }

  /** Id of the menu that is open. */
  get openMenu(): string | undefined {
    return this.#menu.open;
  }

  /** How the columns are arranged. */
  get arrangement(): ColumnArrangement {
    return this.#columns.arrangement;
  }

  /** The header that is active; -1 for none. */
  get activeHead(): number {
    const { row, column } = this.#grid().active;
    return row < 0 ? column : -1;
  }

  /** What the next menu, key or drag is about; to be called in every `willUpdate`. */
  show(columns: ColumnsShown): void {
    this.#columns.show(columns);
    this.#isOrderRaw = columns.isOrderRaw;
    // A newer answer may have come.
    this.order.look();
  }

  /** What is to be said of the rows, with what can be done about it. */
  get notices(): TemplateResult | typeof nothing {
    const late = this.#late.render();
    const order = this.order.render();
    const raw = this.#isOrderRaw ? html`${stateGlyph('info')}<span class="raw">${this.#messages().table.rawOrder}</span>` : nothing;
    return late === nothing && raw === nothing ? order : html`${late}${raw}${order}`;
  }

  /** The menu that is open. */
  render(): TemplateResult | typeof nothing {
    return this.#menu.render();
  }

  readonly onMenu = (column: Column, anchor: Element): void => this.#columns.openMenu(column.id, anchor);

  readonly onColumns = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) this.#columns.openChooser(currentTarget, () => currentTarget.focus());
  };

  readonly onExport = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) this.#exports.openMenu(currentTarget, () => currentTarget.focus());
  };

  /** How far an export is, or what went wrong with it. */
  renderExport(): TemplateResult | typeof nothing {
    return this.#exports.render();
  }

  #onKeydown(event: KeyboardEvent): void {
    const { row, column } = this.#grid().active;
    if (row < 0 ? this.#columns.onKeydown(event, column) : this.#groups.onKeydown(event, row, this.#menu) || this.#rows.onKeydown(event, row)) return;
    this.#grid().onKeydown(event);
  }
}
