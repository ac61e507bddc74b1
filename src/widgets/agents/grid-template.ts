import { html, nothing, type TemplateResult } from 'lit';
import type { Counts } from '../../domain/counter.js';
import type { Order } from '../../domain/query.js';
import type { Messages } from '../../locale/messages.js';
import type { Column } from '../../table/column.js';
import { ariaSort, sortKeyOf } from '../../table/sort-state.js';
import type { AgentCells } from './agent-cells.js';
import { titleOf } from './agent-columns.js';

/** What stands around the rows. */
export interface GridSettings {
  readonly columns: readonly Column[];
  readonly order: readonly Order[];
  readonly messages: Messages;
  /** Rows of the table; -1 or `undefined` while nobody knows. */
  readonly count: number | undefined;
  readonly isBusy: boolean;
  /** All rows together; no totals without. */
  readonly totals: Counts | undefined;
  readonly cells: AgentCells | undefined;
  readonly onSort: (column: Column, isMore: boolean) => void;
  /** Listeners on all of it. */
  readonly on: { readonly click: (event: Event) => void; readonly keydown: (event: KeyboardEvent) => void; readonly scroll: (event: Event) => void };
}

/** The grid: header, the sheet whose rows a painter owns, totals. */
export function gridTemplate({ columns, order, messages, count = -1, isBusy, totals, cells, onSort, on }: GridSettings): TemplateResult {
  return html`<div
    class="scroller"
    role="grid"
    aria-label=${messages.agents.table}
    aria-rowcount=${count < 0 ? -1 : count + 1 + Number(totals !== undefined)}
    aria-colcount=${columns.length}
    aria-busy=${isBusy}
    @click=${on.click}
    @keydown=${on.keydown}
    @scroll=${on.scroll}
  >
    ${headTemplate(columns, order, messages, onSort)}
    <div class="sheet" role="rowgroup"></div>
    ${totals && cells ? totalsTemplate(columns, totals, cells, messages, count + 2) : nothing}
  </div>`;
}

/** The header: one button a column, which sorts, with Shift by more than one. The grid makes one of its cells the tab stop. */
function headTemplate(columns: readonly Column[], order: readonly Order[], messages: Messages, onSort: GridSettings['onSort']): TemplateResult {
  return html`<div class="head" role="rowgroup"><div class="line" role="row" aria-rowindex="1">
    ${columns.map((column, at) => {
      const title = titleOf(column, messages);
      const key = sortKeyOf(order, column);
      const isOneOfSeveral = key !== undefined && order.length > 1;
      return html`<div class="cell c${at} ${column.align}" role="columnheader" aria-colindex=${at + 1} aria-sort=${ariaSort(order, column)}>
        <button type="button" class="focus-inset" tabindex="-1" title=${title} @click=${(event: MouseEvent) => onSort(column, event.shiftKey)}>
          <span class="title">${title}</span>
          <svg class="arrow" viewBox="0 0 8 8" aria-hidden="true" data-sort=${key?.direction ?? 'none'}><path d="M4 1l3.2 6H.8z" /></svg>
          ${isOneOfSeveral ? html`<span class="rank" aria-hidden="true">${key.rank}</span>` : nothing}
          ${isOneOfSeveral && key.rank > 1 ? html`<span class="visually-hidden">${messages.agents.sortKey(key.rank, key.direction)}</span>` : nothing}
        </button>
      </div>`;
    })}
  </div></div>`;
}

/** The totals: counters added over all rows and divided last. */
function totalsTemplate(columns: readonly Column[], counts: Counts, cells: AgentCells, messages: Messages, rowIndex: number): TemplateResult {
  return html`<div class="totals" role="rowgroup"><div class="line" role="row" aria-rowindex=${rowIndex}>
    ${columns.map((column, at) => {
      const { text, note } = at === 0 ? { text: messages.agents.totals, note: '' } : cells.total(column, counts);
      return html`<div class="cell c${at} ${column.align === 'end' ? 'number' : ''}" role=${at === 0 ? 'rowheader' : 'gridcell'} aria-colindex=${at + 1}><span class="words">${text}</span>${note === '' ? nothing : html`<span class="note">${note}</span>`}</div>`;
    })}
  </div></div>`;
}
