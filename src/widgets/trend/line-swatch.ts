import { html, type TemplateResult } from 'lit';
import type { LineStyle } from './line-style.js';

/** A short piece of a line, drawn as the line is. */
export function lineSwatch(style: LineStyle | undefined): TemplateResult {
  return html`<svg class="swatch ${style?.ink ?? ''}" viewBox="0 0 20 8" aria-hidden="true">
    <line x1="0" x2="20" y1="4" y2="4" stroke-width=${style?.weight ?? 1} stroke-dasharray=${style && style.dash.length > 0 ? style.dash.join(' ') : 'none'}></line>
  </svg>`;
}
