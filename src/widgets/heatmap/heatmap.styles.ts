import { css, unsafeCSS, type CSSResult } from 'lit';
import { HEAT_PALETTES } from '../../theme/heat-palette.js';

/** A class a step, for the legend and for the probes that the painter reads. */
function steps(kind: 'sequential' | 'diverging'): CSSResult {
  const rules = HEAT_PALETTES.light[kind].map((light, step) => `.${kind}-${step} { color: light-dark(${light}, ${HEAT_PALETTES.dark[kind][step] ?? light}); }`);
  return unsafeCSS(rules.join('\n'));
}

export const heatmapStyles: CSSResult = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
  }
  ${steps('sequential')}
  ${steps('diverging')}
  .body {
    margin-block-start: calc(2 * var(--_space));
  }
  .scroller {
    position: relative;
    overflow: hidden auto;
    border-radius: 2px;
  }
  .space {
    display: grid;
    position: relative;
    grid-template-columns: var(--_names, 112px) minmax(0, 1fr);
    align-items: start;
  }
  .name {
    overflow: hidden;
    block-size: var(--_row, 22px);
    padding-inline-end: calc(2 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: var(--_row, 22px);
    white-space: nowrap;
  }
  .name[data-read] {
    color: var(--_ink);
    font-weight: 600;
  }
  /* Time runs from left to right in every script, as on every chart of the house. */
  :host(:dir(rtl)) .space {
    direction: ltr;
  }
  canvas {
    display: block;
    position: sticky;
    inset-block-start: 0;
    inline-size: 100%;
    block-size: var(--_pane, 22px);
    cursor: crosshair;
    touch-action: pan-y;
  }
  .stale canvas {
    opacity: 0.6;
  }
  .cursor,
  .picked,
  .open {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }
  .cursor {
    outline: 2px solid var(--_ink);
    outline-offset: -1px;
  }
  .picked {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
  }
  .open {
    border-inline: 1px dashed var(--_ink);
  }
  .axis {
    position: sticky;
    inset-block-end: 0;
    block-size: 26px;
    padding-inline-start: var(--_names, 112px);
    background: var(--_surface);
    direction: ltr;
  }
  .axis svg {
    display: block;
    overflow: visible;
  }
  .inks {
    position: absolute;
    visibility: hidden;
    forced-color-adjust: none;
  }
  .inks i {
    transition: color 1ms;
  }
  .inks .surface {
    color: var(--_surface);
  }
  .inks .hatch {
    color: var(--_line);
  }
  .reading {
    min-block-size: calc(24px * var(--_scale));
    margin-block-start: var(--_space);
    font-size: var(--_table);
    line-height: calc(24px * var(--_scale));
    unicode-bidi: plaintext;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(3 * var(--_space));
    margin: var(--_space) 0 0;
    padding: 0;
    color: var(--_ink-2);
    font-size: var(--_caption);
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    white-space: nowrap;
  }
  .step {
    inline-size: calc(14px * var(--_scale));
    block-size: calc(12px * var(--_scale));
    border-radius: 2px;
    background: currentcolor;
    forced-color-adjust: none;
  }
  .step.none {
    border: 1px solid var(--_control);
    background: repeating-linear-gradient(-45deg, var(--_line) 0 1px, transparent 1px 4px);
  }
  .twin-scroller {
    max-block-size: calc(420px * var(--_scale));
    overflow: auto;
  }
  .twin {
    border-collapse: collapse;
    font-size: var(--_table);
  }
  .twin th,
  .twin td {
    padding: 0 calc(2 * var(--_space));
    block-size: calc(28px * var(--_scale));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .twin .figure {
    text-align: end;
  }
  .twin thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .twin tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  .more {
    margin-block-start: calc(2 * var(--_space));
  }
  @media (forced-colors: active) {
    .cursor,
    .picked {
      outline-color: Highlight;
    }
  }
`;
