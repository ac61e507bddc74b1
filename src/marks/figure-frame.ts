import { css, html, nothing, type TemplateResult } from 'lit';
import { stateGlyph, type GlyphState } from './state-glyph.js';

/** What stands in a figure's place while there is none; every text in the user's language. */
export interface FrameMessage {
  readonly glyph: GlyphState;
  readonly says: string;
  readonly lines?: readonly string[];
  /** The source's own words. */
  readonly detail?: string;
  readonly hint?: string;
  readonly retry?: { readonly text: string; readonly press: () => void };
  /** Spoken at once: a failure. */
  readonly isAlert?: boolean;
}

/** A message in the figure's box, so that nothing jumps when the figure comes. */
export function frameMessage({ glyph, says, lines = [], detail, hint, retry, isAlert }: FrameMessage): TemplateResult {
  const words = html`<p class="says">${stateGlyph(glyph)} ${says}</p>
    ${lines.map((line) => html`<p>${line}</p>`)} ${detail ? html`<p class="detail">${detail}</p>` : nothing}`;
  return html`<div class="message">
    ${isAlert ? html`<div role="alert">${words}</div>` : html`<div>${words}</div>`}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${retry ? html`<button type="button" class="retry" @click=${retry.press}>${retry.text}</button>` : nothing}
  </div>`;
}

/** A box of the figure's size with what is spoken while it loads. */
export function frameSkeleton(text: string, isShown: boolean): TemplateResult {
  return html`<div class="skeleton"><span class=${isShown ? 'progress' : 'visually-hidden'} role="status">${text}</span></div>`;
}

/** Title, what it covers, and buttons, the same around every figure; messages and foot. */
export const figureFrameStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space)) !important;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    contain: layout style;
  }
  figure {
    container-type: inline-size;
    margin: 0;
  }
  p {
    margin: 0;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(3 * var(--_space));
  }
  .title {
    overflow: hidden;
    margin: 0;
    font-size: var(--_title);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .range {
    grid-row: 2;
    grid-column: 1 / -1;
    min-block-size: calc(18px * var(--_scale));
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
  }
  .zone {
    color: var(--_ink-3);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space);
  }
  .quiet,
  .retry {
    min-block-size: calc(28px * var(--_scale));
    margin: 0;
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .quiet:hover {
    border-color: var(--_control);
    color: var(--_ink);
  }
  .quiet[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    color: var(--_ink);
    font-weight: 600;
  }
  .retry {
    margin-block-start: calc(2 * var(--_space));
    border-color: var(--_control);
    color: var(--_accent);
  }
  .skeleton,
  .message {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_space);
    min-block-size: calc(200px * var(--_scale));
    padding: calc(4 * var(--_space));
    color: var(--_ink-2);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .skeleton {
    background: repeating-linear-gradient(to bottom, var(--_line) 0 1px, transparent 1px 25%);
    border-block-end: 1px solid var(--_line);
  }
  .progress {
    padding: 0 calc(2 * var(--_space));
    background: var(--_surface);
  }
  .message {
    border: 1px dashed var(--_line);
    border-radius: 4px;
  }
  .says {
    color: var(--_ink);
    font-weight: 600;
  }
  .detail,
  .hint {
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .bone {
    display: inline-block;
    inline-size: 12em;
    block-size: 0.7em;
    border-radius: 3px;
    background: var(--_line);
    vertical-align: middle;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    min-block-size: calc(20px * var(--_scale));
    margin-block-start: calc(1.5 * var(--_space));
    color: var(--_ink-3);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
  }
  .foot .state {
    color: var(--_ink-2);
  }
  .foot .source {
    overflow: hidden;
    max-inline-size: 20em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .quiet[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
