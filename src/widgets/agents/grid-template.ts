import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Counts } from '../../domain/counter.js';
import type { Order } from '../../domain/query.js';
import { isSortable, type Column } from '../../table/column.js';
import type { ColumnHeading } from '../../table/column-headings.js';
import type { ColumnPins } from '../../table/column-pins.js';
import type { DrawnColumn } from '../../marks/table-rows.js';
import { ariaSort, sortKeyOf } from '../../table/sort-state.js';
import type { AgentCells } from './agent-cells.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';

/** What stands around the rows. */
export interface GridSettings {
  readonly columns: readonly Column[];
  /** Which of them are drawn. */
  readonly drawn: readonly DrawnColumn[];
  readonly pins: ColumnPins;
  readonly headings: readonly ColumnHeading[];
  /** The header that is active; -1 for none. */
  readonly activeHead: number;
  /** Id of the menu that is open. */
  readonly openMenu: string | undefined;
  readonly order: readonly Order[];
  /** Whether samples are sorted by what they can be trusted with, not by the numbers as they are. */
  readonly isFair: boolean;
  readonly messages: Messages;
  /** Whether rows stand in groups. */
  readonly isTree: boolean;
  /** Lines of the table; -1 or `undefined` while nobody knows. */
  readonly count: number | undefined;
  readonly isBusy: boolean;
  /** All rows together; no totals without. */
  readonly totals: Counts | undefined;
  readonly cells: AgentCells | undefined;
  readonly onSort: (column: Column, isMore: boolean) => void;
  readonly onMenu: (column: Column, anchor: Element) => void;
  /** Listeners on all of it. */
  readonly on: GridListeners;
}

/** Listeners on the whole grid, and on its header. */
export interface GridListeners {
  readonly click: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly scroll: (event: Event) => void;
  readonly pointerdown: (event: PointerEvent) => void;
  readonly contextmenu: (event: MouseEvent) => void;
  readonly focusin: (event: Event) => void;
  readonly headPointerdown: (event: PointerEvent) => void;
  readonly headDblclick: (event: Event) => void;
}

/** The grid: header, the sheet whose rows a painter owns, totals. */
export function gridTemplate(settings: GridSettings): TemplateResult {
  const { columns, headings, messages, isTree, count = -1, isBusy, totals, cells, on } = settings;
  const heads = headings.length > 0 ? 2 : 1;
  return html`<div
    class="scroller"
    role=${isTree ? 'treegrid' : 'grid'}
    tabindex="-1"
    aria-label=${messages.agents.table}
    aria-rowcount=${count < 0 ? -1 : count + heads + Number(totals !== undefined)}
    aria-colcount=${columns.length}
    aria-multiselectable="true"
    aria-busy=${isBusy}
    @click=${on.click}
    @keydown=${on.keydown}
    @scroll=${on.scroll}
    @pointerdown=${on.pointerdown}
    @contextmenu=${on.contextmenu}
    @focusin=${on.focusin}
  >
    <div class="head" role="rowgroup" @pointerdown=${on.headPointerdown} @dblclick=${on.headDblclick}>${heads > 1 ? headingsTemplate(settings) : nothing}${headTemplate(settings, heads)}</div>
    <div class="sheet" role="rowgroup"></div>
    ${totals && cells ? totalsTemplate(settings, totals, cells, count + 1 + heads) : nothing}
  </div>`;
}

/** What stands over columns that belong together. */
function headingsTemplate({ headings, drawn }: GridSettings): TemplateResult {
  const [first = 0, last = 0] = [drawn[0]?.column, drawn.at(-1)?.column];
  return html`<div class="line headings" role="row" aria-rowindex="1">
    ${headings.map((heading, at) =>
      heading.last <= first || heading.first > last
        ? nothing
        : html`<div class="cell h${at} ${heading.text === '' ? '' : 'heading'}" role=${heading.text === '' ? 'gridcell' : 'columnheader'} aria-colindex=${heading.first + 1} aria-colspan=${heading.last - heading.first}>
            <span class="title">${heading.text}</span>
          </div>`,
    )}
  </div>`;
}

/** The header: one button a column, which sorts, with Shift by more than one, and one for its menu. The grid makes one of its cells the tab stop. */
function headTemplate(settings: GridSettings, rowIndex: number): TemplateResult {
  const { columns, drawn } = settings;
  return html`<div class="line" role="row" aria-rowindex=${rowIndex}>
    ${repeat(
      drawn,
      ({ column }) => columns[column]?.id,
      ({ column }) => headCell(settings, column),
    )}
  </div>`;
}

function headCell({ columns, pins, order, isFair, messages, activeHead, openMenu, onSort, onMenu }: GridSettings, at: number): TemplateResult | typeof nothing {
  const column = columns[at];
  if (!column) return nothing;
  const title = titleOf(column, messages);
  const key = sortKeyOf(order, column);
  const isOneOfSeveral = key !== undefined && order.length > 1;
  const press = (event: MouseEvent) => {
    if (isSortable(column)) onSort(column, event.shiftKey);
    else if (event.currentTarget instanceof Element) onMenu(column, event.currentTarget);
  };
  // Firefox does not say of a button pressed by a key that Shift was held.
  const pressMore = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || !isSortable(column)) return;
    event.preventDefault();
    onSort(column, true);
  };
  // What is pinned at the end grows from its start.
  const grip = at >= columns.length - pins.end ? 'start' : 'end';
  return html`<div class="cell c${at} ${column.align}" role="columnheader" aria-colindex=${at + 1} aria-sort=${ifDefined(isSortable(column) ? ariaSort(order, column) : undefined)} data-column=${column.id} ?data-fixed=${at === 0}>
    <button type="button" class="sort focus-inset" tabindex="-1" title=${isFair && column.kind === 'metric' && column.sample ? `${title}. ${messages.table.fairly}` : title} aria-keyshortcuts="Alt+ArrowDown" @click=${press} @keydown=${pressMore}>
      <span class="title">${title}</span>
      <svg class="arrow" viewBox="0 0 8 8" aria-hidden="true" data-sort=${key?.direction ?? 'none'}><path d="M4 1l3.2 6H.8z" /></svg>
      ${isOneOfSeveral ? html`<span class="rank" aria-hidden="true">${key.rank}</span>` : nothing}
      ${isOneOfSeveral && key.rank > 1 ? html`<span class="visually-hidden">${messages.agents.sortKey(key.rank, key.direction)}</span>` : nothing}
    </button>
    <button
      type="button"
      class="more-menu"
      tabindex=${at === activeHead ? 0 : -1}
      aria-haspopup="menu"
      aria-expanded=${openMenu === `column:${column.id}`}
      aria-label=${messages.table.columnMenu(title)}
      @click=${(event: Event) => event.currentTarget instanceof Element && onMenu(column, event.currentTarget)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="2" r="1.2" /><circle cx="6" cy="6" r="1.2" /><circle cx="6" cy="10" r="1.2" /></svg>
    </button>
    <span class="grip at-${grip}" data-grip=${grip} aria-hidden="true"></span>
  </div>`;
}

/** The totals: counters added over all rows and divided last. */
function totalsTemplate({ columns, drawn, messages }: GridSettings, counts: Counts, cells: AgentCells, rowIndex: number): TemplateResult {
  return html`<div class="totals" role="rowgroup"><div class="line" role="row" aria-rowindex=${rowIndex}>
    ${drawn.map(({ column: at }) => {
      const column = columns[at];
      if (!column) return nothing;
      const { text, note } = at === 0 ? { text: messages.agents.totals, note: '' } : cells.total(column, counts);
      return html`<div class="cell c${at} ${column.align === 'end' ? 'number' : ''}" role=${at === 0 ? 'rowheader' : 'gridcell'} aria-colindex=${at + 1}><span class="words">${text}</span>${note === '' ? nothing : html`<span class="note">${note}</span>`}</div>`;
    })}
  </div></div>`;
}
