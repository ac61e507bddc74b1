import { css, html, svg, type TemplateResult } from 'lit';
import { stateGlyph } from './state-glyph.js';

/**
 * An alert's state as a shape: the outline says how bad it is (octagon critical, triangle warning), the inside where
 * it stands: full while firing, three dots while pending, a tick while recovering. The word beside it speaks.
 */
export function alertGlyph(state: 'ok' | 'pending' | 'firing' | 'recovering', severity: 'critical' | 'warning'): TemplateResult {
  if (state === 'ok') return stateGlyph('no-data');
  if (state === 'firing') return stateGlyph(severity);
  const outline = severity === 'critical' ? svg`<path class="rim" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z"/>` : svg`<path class="rim" d="M8 1.2 15.2 14.6H.8Z"/>`;
  const inside = state === 'pending' ? svg`<path class="dots" d="${severity === 'critical' ? 'M4.6 8v.1M8 8v.1M11.4 8v.1' : 'M5.3 11.4v.1M8 11.4v.1M10.7 11.4v.1'}"/>` : svg`<path class="tick" d=${severity === 'critical' ? 'm4.8 8.2 2.2 2.3 4.2-4.8' : 'm5.8 10.4 1.7 1.8 2.8-3.4'}/>`;
  return html`<svg class="glyph alert-glyph ${severity}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${outline}${inside}</svg>`;
}

/** What the glyphs need beside `stateGlyphStyles`. */
export const alertGlyphStyles = css`
  .alert-glyph .rim,
  .alert-glyph .dots,
  .alert-glyph .tick {
    fill: none;
    stroke: var(--_critical-text);
  }
  .alert-glyph.warning .rim,
  .alert-glyph.warning .dots,
  .alert-glyph.warning .tick {
    stroke: var(--_warning-text);
  }
  .alert-glyph .dots {
    stroke-width: 2;
  }
`;
