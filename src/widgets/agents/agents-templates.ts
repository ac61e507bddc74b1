import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PackedRows } from '../../domain/answer.js';
import type { Loadable, Reason } from '../../domain/loadable.js';
import type { Privacy } from '../../domain/privacy.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatCountText } from '../../locale/format.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';

/** What the line above the table says and does. */
export interface ToolSettings {
  /** Agents in the table; -1 while nobody knows, `undefined` where nobody will. */
  readonly count: number | undefined;
  /** Agents without search and filters, where these leave some out and their number is known. */
  readonly all: number | undefined;
  /** What else stands here. */
  readonly more: unknown;
  /** Undefined where nobody may be searched for. */
  readonly search: string | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly onInput: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClear: () => void;
  readonly openMenu: string | undefined;
  /** Asks for a menu under a button. */
  readonly onColumns: (event: Event) => void;
  readonly onExport: (event: Event) => void;
}

/** Title, how many, and the search. */
export function toolsTemplate({ count, all, more, search, messages, language, onInput, onKey, onClear, openMenu, onColumns, onExport }: ToolSettings): TemplateResult {
  const texts = messages.agents;
  const said = countText(Math.max(0, count ?? 0), all, !search?.trim(), messages, language);
  return html`<div class="tools">
    <h2>${texts.agent}</h2>
    <span class="count">${count === undefined ? '' : count < 0 ? messages.state.loading : said}</span>
    <span class="more-tools">${more}</span>
    ${search === undefined
      ? nothing
      : html`<div class="search">
          <svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="6" cy="6" r="4.5" /><path d="M9.5 9.5L13 13" /></svg>
          <input type="search" aria-label=${texts.search} placeholder=${texts.search} .value=${live(search)} @input=${onInput} @keydown=${onKey} />
          ${search === '' ? nothing : html`<button type="button" class="clear" aria-label=${texts.clear} @click=${onClear}>×</button>`}
        </div>`}
    <div class="menus"><button type="button" class="tool" aria-haspopup="menu" aria-expanded=${openMenu === 'columns'} @click=${onColumns}>${messages.table.columns}</button
      ><button type="button" class="tool" aria-haspopup="menu" aria-expanded=${openMenu === 'export'} @click=${onExport}>${messages.table.export.export}</button></div>
  </div>`;
}

/** How many agents there are, were found, or are left of how many. */
export function countText(count: number, all: number | undefined, isEverybody: boolean, { agents, rows }: Messages, language: string): string {
  const write = (number: number) => formatCountText(number, language);
  if (all !== undefined && all !== count) return rows.of(write(count), write(all));
  return (isEverybody ? agents.total : agents.found)(write(count));
}

/** What stands over the rows when there are none, and what to do about it. */
export function emptyTemplate(search: string | undefined, privacy: Privacy, messages: Messages, onClear: () => void, onRemoveAll: (() => void) | undefined): TemplateResult {
  if (privacy === 'team') return html`<div class="message">${stateGlyph('info')}<p>${messages.people.teamOnly}</p></div>`;
  if (onRemoveAll)
    return html`<div class="message">
      ${stateGlyph('no-data')}
      <p>${messages.rows.nobodyPasses}</p>
      <button type="button" class="action" @click=${onRemoveAll}>${messages.rows.removeAll}</button>
    </div>`;
  if (!search) return html`<div class="message">${stateGlyph('no-data')}<p>${messages.agents.nobody}</p></div>`;
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

/** What has to be said of the numbers and of the order they are in, and the active cell's text where it was cut. */
export function footTemplate(agents: Loadable<PackedRows>, full: string, notices: TemplateResult | typeof nothing, messages: Messages, language: string, onRetry: () => void): TemplateResult | typeof nothing {
  const isStale = agents.status === 'stale';
  const completeness = agents.status === 'ready' || isStale ? agents.value.completeness : 'full';
  if (full === '' && notices === nothing && !isStale && completeness === 'full') return nothing;
  return html`<div class="foot">
    ${isStale
      ? html`${stateGlyph('stale')}<span>${messages.state.stale} · ${reasonText(agents.reason, messages, language, agents.value.zone)}</span><button type="button" class="action" @click=${onRetry}>${messages.state.retry}</button>`
      : nothing}
    ${completeness === 'full' ? nothing : html`${stateGlyph('info')}<span>${messages.state[completeness]}</span>`}
    ${notices}
    ${full === '' ? nothing : html`<span class="full"><bdi>${full}</bdi></span>`}
  </div>`;
}
