import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyFlow } from '../../journeys/journey-flow.js';
import type { Loadable, Reason } from '../../domain/loadable.js';
import { formatClock } from '../../locale/clock.js';
import { formatSpan } from '../../locale/span.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { countText } from './flow-texts.js';
import type { Messages } from './messages.js';

export type FlowMode = 'graph' | 'channels' | 'table';

export const FLOW_MODES: readonly FlowMode[] = ['graph', 'channels', 'table'];

/** Title, what it covers, and the ways to look at it. */
export function headTemplate(title: string, flow: JourneyFlow | undefined, mode: FlowMode, onMode: (mode: FlowMode) => void, { flow: messages, state }: Messages, language: string): TemplateResult {
  const facts = flow && messages.facts(countText(flow.graph.cases, language), countText(flow.graph.events, language), countText(flow.variants.length, language));
  return html`<figcaption class="head">
    <div class="words"><h3 id="title" class="title">${title}</h3>
      <p class="range">${flow ? html`${formatSpan(flow.range, flow.zone, language)} <span>${flow.zone === 'floating' ? state.sourceClock : flow.zone}</span> · ${facts}` : nothing}</p></div>
    <div class="views" role="group" aria-label=${messages.viewsLabel}>
      ${FLOW_MODES.map((each) => html`<button type="button" aria-pressed=${each === mode} @click=${() => onMode(each)}>${messages.views[each]}</button>`)}
    </div>
  </figcaption>`;
}

export function failedTemplate({ code, detail }: Reason, messages: Messages, onRetry: () => void): TemplateResult {
  return html`<div class="message">
    <div role="alert"><p>${stateGlyph('warning')} ${messages.state.failed}</p><p>${messages.reasons[code]}</p>${detail ? html`<p class="detail">${detail}</p>` : nothing}</div>
    <p class="hint">${messages.trend.retryHint}</p>
    <button type="button" class="retry" @click=${onRetry}>${messages.state.retry}</button>
  </div>`;
}

export function emptyTemplate(messages: Messages): TemplateResult {
  return html`<div class="message"><p>${stateGlyph('no-data')} ${messages.state.empty}</p><p class="hint">${messages.flow.emptyHint}</p></div>`;
}

/** How fresh and how whole it is, where it comes from, and where circles were cut. */
export function footTemplate(state: Loadable<JourneyFlow>, backs: number, messages: Messages, language: string): TemplateResult {
  if (state.status === 'loading' || state.status === 'failed') return html`<p class="foot"></p>`;
  const { asOf, zone, completeness, source } = state.value;
  return html`<p class="foot">
    ${state.status === 'stale' ? html`<span>${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[state.reason.code]}</span>` : nothing}
    ${completeness === 'full' ? nothing : html`<span>${stateGlyph('info')} ${messages.state[completeness]}</span>`}
    <span>${messages.trend.asOf(formatClock(asOf, zone, language))}</span>
    ${source ? html`<span>${source}</span>` : nothing}
    ${backs > 0 ? html`<span>${messages.flow.cutNote(countText(backs, language))}</span>` : nothing}
  </p>`;
}
