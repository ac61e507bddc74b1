import { html, nothing, type TemplateResult } from 'lit';
import type { Heatmap } from '../../domain/heatmap.js';
import type { Loadable, Reason } from '../../domain/loadable.js';
import { FLOATING, type Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatSpan } from '../../locale/span.js';
import { targetText } from '../../locale/target-text.js';
import { frameMessage, frameSkeleton } from '../../marks/figure-frame.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { METRICS } from '../../metrics/index.js';
import type { Messages } from './messages.js';

/** A button that is on or off. */
export interface Toggle {
  readonly isOn: boolean;
  readonly press: () => void;
}

export interface HeadView {
  readonly title: string;
  readonly heatmap: Loadable<Heatmap>;
  /** Absent while there is nothing to show. */
  readonly toggles?: { readonly values: Toggle; readonly table: Toggle };
}

export function headTemplate({ title, heatmap, toggles }: HeadView, messages: Messages, language: string): TemplateResult {
  const value = heatmap.status === 'ready' || heatmap.status === 'stale' ? heatmap.value : undefined;
  const button = (name: string, text: string, { isOn, press }: Toggle) => html`<button type="button" class="quiet ${name}" aria-pressed=${isOn} @click=${press}>${text}</button>`;
  return html`<figcaption class="head">
    <h3 id="title" class="title" title=${title}>${title}</h3>
    <div class="actions">${toggles ? html`${toggles.table.isOn ? nothing : button('values', messages.heatmap.values, toggles.values)} ${button('table', messages.trend.showTable, toggles.table)}` : nothing}</div>
    <p class="range">
      ${value
        ? html`${formatSpan(value.range, value.zone, language)} <span class="zone">${value.zone === FLOATING ? messages.state.sourceClock : value.zone}</span>`
        : heatmap.status === 'loading'
          ? html`<span class="bone"></span>`
          : nothing}
    </p>
  </figcaption>`;
}

/** How fresh and how whole the numbers are, where they come from, and what the colours turn around. */
export function footTemplate(heatmap: Loadable<Heatmap>, target: number | undefined, note: string, messages: Messages, language: string): TemplateResult {
  if (heatmap.status === 'loading') return html`<p class="foot"><span class="bone"></span></p>`;
  if (heatmap.status === 'failed') return html`<p class="foot"></p>`;
  const { asOf, zone, completeness, source, metric } = heatmap.value;
  const { code, since } = heatmap.status === 'stale' ? heatmap.reason : {};
  return html`<p class="foot">
    ${code === undefined
      ? nothing
      : html`<span class="state">${stateGlyph('stale')} ${messages.state.stale} · ${messages.reasons[code]}${since === undefined ? nothing : html` · ${messages.state.since(formatClock(since, zone, language))}`}</span>`}
    ${completeness === 'full' ? nothing : html`<span class="state">${stateGlyph('info')} ${messages.state[completeness]}</span>`}
    ${note ? html`<span class="state">${stateGlyph('info')} ${note}</span>` : nothing}
    ${target === undefined ? nothing : html`<span>${messages.heatmap.target(targetText(target, METRICS[metric].unit, language))}</span>`}
    <span>${messages.trend.asOf(formatClock(asOf, zone, language))}</span>
    ${source ? html`<span class="source" title=${source}>${source}</span>` : nothing}
  </p>`;
}

/** @param progress - 0 to 1, where the source tells. */
export function loadingTemplate(progress: number | undefined, messages: Messages, language: string): TemplateResult {
  const percent = progress?.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  return frameSkeleton(percent ? messages.tile.loaded(percent) : messages.state.loading, percent !== undefined);
}

/** @param zone - On whose clock it is told since when; without one that is not told. */
export function failedTemplate({ code, detail, since }: Reason, zone: Zone | undefined, messages: Messages, language: string, onRetry: () => void): TemplateResult {
  if (code === 'unlike-thresholds') return frameMessage({ glyph: 'info', says: messages.reasons[code] });
  const lines = [messages.reasons[code], ...(since !== undefined && zone !== undefined ? [messages.state.since(formatClock(since, zone, language))] : [])];
  return frameMessage({ glyph: 'warning', says: messages.state.failed, lines, ...(detail !== undefined && { detail }), hint: messages.trend.retryHint, retry: { text: messages.state.retry, press: onRetry }, isAlert: true });
}
