import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Reason } from '../../domain/loadable.js';
import { isOver, type PlanBook } from '../../domain/plan.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph, type GlyphState } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import { countText, type PlanTongue } from './plan-words.js';

/** Title, how many are at work, as of when. */
export function plansHeader(book: PlanBook | undefined, zone: Zone, { messages: { plans }, language }: PlanTongue): TemplateResult {
  const atWork = book?.runs.filter((run) => !isOver(run)).length ?? 0;
  return html`<header>
    <h3 class="title" id="title">${plans.title}</h3>
    ${atWork > 0 ? html`<span class="counts">${plans.running(countText(atWork, language))}</span>` : nothing}
    ${book ? html`<span class="as-of">${plans.asOf(formatClock(book.asOf, zone, language))}</span>` : nothing}
  </header>`;
}

export function plansLoading({ state }: Messages): TemplateResult {
  return html`<div class="loading"><span class="visually-hidden" role="status">${state.loading}</span>${[0, 1, 2].map(() => html`<div class="bone"></div>`)}</div>`;
}

/** A source that can only be read is no failure: there is nothing to try again. */
export function plansFailure({ code, detail }: Reason, retry: () => void, { plans, reasons, state }: Messages): TemplateResult {
  if (code === 'unsupported') return html`<p class="none">${stateGlyph('info')} ${plans.readOnly}</p>`;
  return html`<div class="message">
    <div role="alert">
      <p class="says">${stateGlyph('warning')} <strong>${plans.failed}</strong></p>
      <p>${reasons[code]}</p>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}
    </div>
    <button type="button" class="retry" @click=${retry}>${state.retry}</button>
  </div>`;
}

/** A line above the plans: what is old, or what was not done. */
export function plansNote(glyph: GlyphState, says: string, { code, detail }: Reason, { reasons }: Messages, isAlert = false): TemplateResult {
  return html`<p class="note" role=${ifDefined(isAlert ? 'alert' : undefined)}>${stateGlyph(glyph)} <strong>${says}</strong> ${[reasons[code], detail].filter(Boolean).join(' · ')}</p>`;
}
