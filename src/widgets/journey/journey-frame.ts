import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import type { Loadable, Reason } from '../../domain/loadable.js';
import { formatClock } from '../../locale/clock.js';
import { formatSpan } from '../../locale/span.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { JourneyKind } from './journey-map.js';
import { countText } from './journey-texts.js';
import type { Messages } from './messages.js';

export interface HeadView {
  readonly title: string;
  readonly flow: JourneyFlow | undefined;
  readonly kind: JourneyKind;
  /** Name of the stage that is zoomed into. */
  readonly stage: string | undefined;
  readonly isEditable: boolean;
  readonly onKind: (kind: JourneyKind) => void;
  readonly onAllStages: () => void;
  readonly onEdit: () => void;
}

/** Title, what it covers, the stage zoomed into, and the ways to look at it. */
export function headTemplate({ title, flow, kind, stage, isEditable, onKind, onAllStages, onEdit }: HeadView, { journey, state }: Messages, language: string): TemplateResult {
  return html`<figcaption class="head">
    <div class="words"><h3 id="title" class="title">${title}</h3>
      <p class="note">${flow ? html`${formatSpan(flow.range, flow.zone, language)} <span>${flow.zone === 'floating' ? state.sourceClock : flow.zone}</span>` : nothing}${stage === undefined ? nothing : html` <button type="button" class="quiet" @click=${onAllStages}>${journey.zoomed(stage)} ✕<span class="visually-hidden">${journey.allStages}</span></button>`}</p></div>
    ${isEditable ? html`<button type="button" class="quiet" @click=${onEdit}>${journey.edit}</button>` : nothing}
    <div class="views" role="group" aria-label=${journey.kindsLabel}>
      ${(['map', 'blueprint', 'table'] as const).map((each) => html`<button type="button" aria-pressed=${each === kind} @click=${() => onKind(each)}>${journey.kinds[each]}</button>`)}
    </div>
  </figcaption>`;
}

export function failedTemplate({ code, detail }: Reason, messages: Messages, onRetry: () => void): TemplateResult {
  return html`<div class="message">
    <div role="alert"><p>${stateGlyph('warning')} ${messages.state.failed}</p><p>${messages.reasons[code]}</p>${detail ? html`<p class="note">${detail}</p>` : nothing}</div>
    <p class="note">${messages.trend.retryHint}</p>
    <button type="button" class="quiet retry" @click=${onRetry}>${messages.state.retry}</button>
  </div>`;
}

export function emptyTemplate(messages: Messages): TemplateResult {
  return html`<div class="message"><p>${stateGlyph('no-data')} ${messages.state.empty}</p><p class="note">${messages.journey.emptyHint}</p></div>`;
}

/** What the map does not hold, said with its count. */
const LEFT_OUT = ['unreadable', 'setAside', 'beyond', 'offScale'] as const;

/** How fresh and how whole the live part is, and that moods are no verdict on anybody. */
export function footTemplate(state: Loadable<JourneyFlow>, isOtherScale: boolean, messages: Messages, language: string): TemplateResult {
  const value = state.status === 'ready' || state.status === 'stale' ? state.value : undefined;
  return html`<p class="foot">
    ${state.status === 'stale' ? html`<span>${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[state.reason.code]}</span>` : nothing}
    ${state.status === 'failed' ? html`<span>${stateGlyph('warning')} ${messages.reasons[state.reason.code]}</span>` : nothing}
    ${value && value.completeness !== 'full' ? html`<span>${stateGlyph('info')} ${messages.state[value.completeness]}</span>` : nothing}
    ${value ? html`<span>${messages.trend.asOf(formatClock(value.asOf, value.zone, language))}</span>${value.source ? html`<span>${value.source}</span>` : nothing}` : nothing}
    ${value ? LEFT_OUT.filter((name) => value.faults[name] > 0).map((name) => html`<span class="left-out">${stateGlyph('info')} ${messages.flow.oddity[name]} ${countText(value.faults[name], language)}</span>`) : nothing}
    ${isOtherScale ? html`<span class="left-out">${stateGlyph('warning')} ${messages.journey.otherScale}</span>` : nothing}
    <span>${messages.journey.caution}</span>
  </p>`;
}
