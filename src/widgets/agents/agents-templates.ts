import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Counts } from '../../domain/counter.js';
import type { RowsAnswer } from '../../domain/answer.js';
import type { Loadable, Reason } from '../../domain/loadable.js';
import type { Order } from '../../domain/query.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatCount } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Column } from '../../table/column.js';
import { ariaSort } from '../../table/sort-state.js';
import type { AgentCells } from './agent-cells.js';
import { titleOf } from './agent-columns.js';

/** What the line above the table says and does. */
export interface ToolSettings {
  /** Agents in the table; -1 while nobody knows, `undefined` where nobody will. */
  readonly count: number | undefined;
  readonly search: string;
  readonly messages: Messages;
  readonly language: string;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClear: () => void;
}

/** Title, how many, and the search. */
export function toolsTemplate({ count, search, messages, language, onInput, onKey, onClear }: ToolSettings): TemplateResult {
  const texts = messages.agents;
  const figure = formatCount(Math.max(0, count ?? 0), language);
  const said = (search.trim() === '' ? texts.total : texts.found)([figure.digits, figure.unit].filter(Boolean).join(' '));
  return html`<div class="tools">
    <h2>${texts.agent}</h2>
    <span class="count">${count === undefined ? '' : count < 0 ? messages.state.loading : said}</span>
    <div class="search">
      <svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="6" cy="6" r="4.5" /><path d="M9.5 9.5L13 13" /></svg>
      <input type="search" aria-label=${texts.search} placeholder=${texts.search} .value=${live(search)} @input=${onInput} @keydown=${onKey} />
      ${search === '' ? nothing : html`<button type="button" class="clear" aria-label=${texts.clear} @click=${onClear}>×</button>`}
    </div>
  </div>`;
}

/** The header: one button a column, which sorts. The grid makes one of its cells the tab stop. */
export function headTemplate(columns: readonly Column[], order: readonly Order[], messages: Messages, onSort: (column: Column) => void): TemplateResult {
  return html`<div class="head" role="rowgroup"><div class="line" role="row" aria-rowindex="1">
    ${columns.map((column, at) => {
      const title = titleOf(column, messages);
      const sort = ariaSort(order, column);
      return html`<div class="cell c${at} ${column.align}" role="columnheader" aria-colindex=${at + 1} aria-sort=${sort}>
        <button type="button" class="focus-inset" tabindex="-1" title=${title} @click=${() => onSort(column)}>
          <span class="title">${title}</span>
          <svg class="arrow" viewBox="0 0 8 8" aria-hidden="true" data-sort=${sort}><path d="M4 1l3.2 6H.8z" /></svg>
        </button>
      </div>`;
    })}
  </div></div>`;
}

/** The totals: counters added over all rows and divided last. */
export function totalsTemplate(columns: readonly Column[], counts: Counts, cells: AgentCells, messages: Messages, rowIndex: number): TemplateResult {
  return html`<div class="totals" role="rowgroup"><div class="line" role="row" aria-rowindex=${rowIndex}>
    ${columns.map((column, at) => {
      const { text, note } = at === 0 ? { text: messages.agents.totals, note: '' } : cells.total(column, counts);
      return html`<div class="cell c${at} ${column.align === 'end' ? 'number' : ''}" role=${at === 0 ? 'rowheader' : 'gridcell'} aria-colindex=${at + 1}><span class="words">${text}</span>${note === '' ? nothing : html`<span class="note">${note}</span>`}</div>`;
    })}
  </div></div>`;
}

/** What stands over the rows when there are none, and what to do about it. */
export function emptyTemplate(search: string, messages: Messages, onClear: () => void): TemplateResult {
  if (search === '') return html`<div class="message">${stateGlyph('no-data')}<p>${messages.agents.nobody}</p></div>`;
  return html`<div class="message">
    ${stateGlyph('no-data')}
    <p>${messages.agents.nobodyFound(search)}</p>
    <button type="button" class="action" @click=${onClear}>${messages.agents.clear}</button>
  </div>`;
}

/** What failed, since when, and the way to ask again. */
export function failedTemplate(reason: Reason, messages: Messages, language: string, zone: Zone, onRetry: () => void): TemplateResult {
  return html`<div class="message failed" role="alert">
    ${stateGlyph('warning')}
    <p><strong>${messages.state.failed}</strong> ${reasonText(reason, messages, language, zone)}</p>
    <button type="button" class="action" @click=${onRetry}>${messages.state.retry}</button>
  </div>`;
}

/** A reason in the user's words, then the source's own, then since when. */
export function reasonText({ code, detail, since }: Reason, messages: Messages, language: string, zone: Zone): string {
  return [messages.reasons[code], detail, since === undefined ? undefined : messages.state.since(formatClock(since, zone, language))].filter(Boolean).join(' · ');
}

/** What has to be said of the numbers, and the active cell's text where it was cut. */
export function footTemplate(agents: Loadable<RowsAnswer>, full: string, messages: Messages, language: string, onRetry: () => void): TemplateResult | typeof nothing {
  const isStale = agents.status === 'stale';
  const completeness = agents.status === 'ready' || isStale ? agents.value.completeness : 'full';
  if (full === '' && !isStale && completeness === 'full') return nothing;
  return html`<div class="foot">
    ${isStale
      ? html`${stateGlyph('stale')}<span>${messages.state.stale} · ${reasonText(agents.reason, messages, language, agents.value.zone)}</span><button type="button" class="action" @click=${onRetry}>${messages.state.retry}</button>`
      : nothing}
    ${completeness === 'full' ? nothing : html`${stateGlyph('info')}<span>${messages.state[completeness]}</span>`}
    ${full === '' ? nothing : html`<span class="full"><bdi>${full}</bdi></span>`}
  </div>`;
}
