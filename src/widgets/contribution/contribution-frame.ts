import { html, nothing, type TemplateResult } from 'lit';
import type { Contribution, ContributionBy } from '../../domain/contribution.js';
import type { Loadable } from '../../domain/loadable.js';
import { FLOATING } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatSpan } from '../../locale/span.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { byName } from './contribution-texts.js';
import type { Messages } from './messages.js';

export interface HeadView {
  readonly title: string;
  readonly contribution: Loadable<Contribution>;
  readonly by: ContributionBy;
  /** Ways to split that the source offers; buttons where there are several. */
  readonly splits: readonly ContributionBy[];
  readonly onSplit: (by: ContributionBy) => void;
  /** Whether the columns that a narrow view leaves out are shown; absent while there is no table. */
  readonly table?: { readonly isOpen: boolean; readonly toggle: () => void };
  /** Present while a change is shown that somebody asked about. */
  readonly letGo: (() => void) | undefined;
}

/** Title, what is compared with what, and by what it is split. */
export function headTemplate({ title, contribution, by, splits, onSplit, table, letGo }: HeadView, messages: Messages, language: string): TemplateResult {
  const value = contribution.status === 'ready' || contribution.status === 'stale' ? contribution.value : undefined;
  const texts = messages.contribution;
  const span = (range: Contribution['rangeNow'], zone: string) => formatSpan(range, zone, language);
  return html`<figcaption class="head">
      <h3 id="title" class="title" title=${title} tabindex="-1">${title}</h3>
      <div class="actions">${table ? html`<button type="button" class="quiet toggle" aria-pressed=${table.isOpen} @click=${table.toggle}>${texts.table}</button>` : nothing}</div>
      <p class="range">
        ${value
          ? html`${texts.stretches(span(value.rangeNow, value.zone), span(value.rangeBefore, value.zone))} <span class="zone">${value.zone === FLOATING ? messages.state.sourceClock : value.zone}</span>`
          : contribution.status === 'loading'
            ? html`<span class="bone"></span>`
            : nothing}
      </p>
    </figcaption>
    ${splits.length > 1 || letGo
      ? html`<div class="splits">
          ${splits.length > 1
            ? html`<div role="group" aria-label=${texts.splitBy}>
                ${splits.map((split) => html`<button type="button" class="quiet" aria-pressed=${split === by} @click=${() => onSplit(split)}>${byName(split, messages)}</button>`)}
              </div>`
            : nothing}
          ${letGo ? html`<p class="asked">${stateGlyph('info')} ${texts.asked} <button type="button" class="quiet let-go" @click=${letGo}>${texts.letGo}</button></p>` : nothing}
        </div>`
      : nothing}`;
}

/** How fresh and how whole the numbers are, and where they come from. */
export function footTemplate(contribution: Loadable<Contribution>, messages: Messages, language: string): TemplateResult {
  if (contribution.status === 'loading') return html`<p class="foot"><span class="bone"></span></p>`;
  if (contribution.status === 'failed') return html`<p class="foot"></p>`;
  const { asOf, zone, completeness, source } = contribution.value;
  const { code, since } = contribution.status === 'stale' ? contribution.reason : {};
  return html`<p class="foot">
    ${code === undefined
      ? nothing
      : html`<span class="state">${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[code]}${since === undefined ? nothing : html` · ${messages.state.since(formatClock(since, zone, language))}`}</span>`}
    ${completeness === 'full' ? nothing : html`<span class="state">${stateGlyph('info')} ${messages.state[completeness]}</span>`}
    <span>${messages.trend.asOf(formatClock(asOf, zone, language))}</span>
    ${source ? html`<span class="source" title=${source}>${source}</span>` : nothing}
  </p>`;
}
