import { css, html, svg, type TemplateResult } from 'lit';

/** What a glyph can say. Each has a shape of its own; colour only repeats it. */
export type GlyphState = 'critical' | 'warning' | 'silenced' | 'ok' | 'info' | 'stale' | 'no-data';

/**
 * A state's shape as an `<svg>` of 1em, for text and captions. Hidden from assistive technology: the word beside it speaks.
 */
export function stateGlyph(state: GlyphState): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${glyphShape(state)}</svg>`;
}

/** The same as a fragment on a 16 x 16 grid, for charts that place it themselves. */
export function glyphShape(state: GlyphState): TemplateResult {
  switch (state) {
    case 'critical':
      return svg`<path class="critical" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5Z"/><path class="sign" d="M8 4v4.6M8 11.6v.1"/>`;
    case 'warning':
      return svg`<path class="warning" d="M8 1.6 15 14.2H1Z"/><path class="warning-sign" d="M8 6v3.6M8 12v.1"/>`;
    case 'silenced':
      return svg`<path class="outline" d="M3.4 12h9.2c-1-1-1.4-2.2-1.4-4.6a3.2 3.2 0 0 0-6.4 0C4.8 9.8 4.4 11 3.4 12ZM6.8 14h2.4"/><path class="hands" d="M1.8 2.2 14.2 14"/>`;
    case 'ok':
      return svg`<circle class="ok" cx="8" cy="8" r="7.2"/><path class="sign" d="m4.8 8.2 2.2 2.3 4.2-4.8"/>`;
    case 'info':
      return svg`<path class="info" d="M8 .6 15.4 8 8 15.4.6 8Z"/><path class="sign" d="M8 7.4v4M8 4.6v.1"/>`;
    case 'stale':
      // Hatched outside the hands, so that it reads as a clock at 12 px and as hatching at 32.
      return svg`<circle class="outline" cx="8" cy="8" r="6.8"/><path class="hatch" d="M2 9.5 9.5 2M3 12.4 12.4 3M5.2 14 14 5.2M8.6 14.4 14.4 8.6"/><path class="hands" d="M8 4v4.2l2.8 1.6"/>`;
    case 'no-data':
      return svg`<circle class="dashes" cx="8" cy="8" r="6.4"/>`;
  }
}

/** What the glyphs need in an element's styles. */
export const stateGlyphStyles = css`
  .glyph {
    /* Nothing of it lies outside; a clip would be one more thing to sort in every frame. */
    overflow: visible;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.6;
  }
  .glyph .critical {
    fill: var(--_critical);
  }
  .glyph .warning {
    fill: var(--_warning);
    stroke: var(--_warning-outline);
    stroke-width: 1.2;
  }
  .glyph .warning-sign {
    stroke: var(--_warning-sign, light-dark(#14181f, #14181f));
  }
  .glyph .ok {
    fill: var(--_ok);
  }
  .glyph .info {
    fill: var(--_info);
  }
  .glyph .sign {
    stroke: var(--_surface);
    stroke-width: 1.8;
  }
  .glyph .outline,
  .glyph .dashes,
  .glyph .hands {
    stroke: var(--_ink-2);
  }
  .glyph .hands {
    stroke-width: 1.8;
  }
  .glyph .hatch {
    stroke: var(--_ink-3);
    stroke-width: 0.7;
  }
  .glyph .dashes {
    stroke-dasharray: 2.6 2.4;
  }
  @media (forced-colors: active) {
    .glyph .warning-sign {
      stroke: CanvasText;
    }
  }
`;
