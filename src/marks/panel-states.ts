/** What stands in the place of a drawing while there is none: in the same box, so that nothing jumps when it comes. */
import { html, nothing, type TemplateResult } from 'lit';
import { stateGlyph, type GlyphState } from './state-glyph.js';

/** The box before anything is here; the caller has the word in the user's language. */
export function panelLoading(text: string): TemplateResult {
  return html`<div class="skeleton"><span class="visually-hidden" role="status">${text}</span></div>`;
}

export interface PanelFailure {
  readonly says: string;
  readonly reason: string;
  readonly detail: string | undefined;
  readonly retry: string;
  readonly onRetry: () => void;
}

export function panelFailed({ says, reason, detail, retry, onRetry }: PanelFailure): TemplateResult {
  return html`<div class="message">
    <div role="alert">
      <p class="says">${stateGlyph('warning')} ${says}</p>
      <p>${reason}</p>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}
    </div>
    <button type="button" class="retry" @click=${onRetry}>${retry}</button>
  </div>`;
}

/** Something that is not drawn, and why. */
export function panelMessage(glyph: GlyphState, says: string, hint?: string): TemplateResult {
  return html`<div class="message">
    <p class="says">${stateGlyph(glyph)} ${says}</p>
    ${hint ? html`<p class="detail">${hint}</p>` : nothing}
  </div>`;
}
