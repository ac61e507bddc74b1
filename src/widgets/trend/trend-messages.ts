/** What stands in the plot's place while there is none: in the same box, so that nothing jumps when it comes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../domain/loadable.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';

/** @param progress - 0 to 1, where the source tells. */
export function loadingTemplate(progress: number | undefined, messages: Messages, language: string): TemplateResult {
  const percent = progress?.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  return html`<div class="skeleton"><span class=${percent ? 'progress' : 'visually-hidden'} role="status">${percent ? messages.tile.loaded(percent) : messages.state.loading}</span></div>`;
}

/** @param zone - On whose clock it is told since when; without one that is not told. */
export function failedTemplate({ code, detail, since }: Reason, zone: Zone | undefined, messages: Messages, language: string, onRetry: () => void): TemplateResult {
  if (code === 'unlike-thresholds') return html`<div class="message"><p class="says">${stateGlyph('info')} ${messages.reasons[code]}</p></div>`;
  return html`<div class="message">
    <div role="alert">
      <p class="says">${stateGlyph('warning')} ${messages.state.failed}</p>
      <p>${messages.reasons[code]}${since === undefined || zone === undefined ? nothing : html` · ${messages.state.since(formatClock(since, zone, language))}`}</p>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}
    </div>
    <p class="hint">${messages.trend.retryHint}</p>
    <button type="button" class="retry" @click=${onRetry}>${messages.state.retry}</button>
  </div>`;
}

export function emptyTemplate(messages: Messages): TemplateResult {
  return html`<div class="message">
    <p class="says">${stateGlyph('no-data')} ${messages.state.empty}</p>
    <p class="hint">${messages.trend.emptyHint}</p>
  </div>`;
}

/** An attribute that names nothing is told to its author where it stands. */
export function unknownTemplate(text: string): TemplateResult {
  return html`<div class="message"><p class="says">${stateGlyph('warning')} ${text}</p></div>`;
}
