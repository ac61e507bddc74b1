import { css } from 'lit';

/** Lanes and columns of the map, the emotion curve across them, and the table twin. */
export const journeyMapStyles = css`
  .map {
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_table);
    line-height: 1.45;
    table-layout: fixed;
  }
  .map th,
  .map td {
    position: relative;
    inline-size: 136px;
    min-inline-size: 136px;
    max-inline-size: 136px;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  .map .lane {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    inline-size: 108px;
    min-inline-size: 108px;
    max-inline-size: 108px;
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .map .stage,
  .map .mood,
  .map .line td {
    max-inline-size: none;
    inline-size: auto;
  }
  .map .stage {
    padding: 0;
    border-inline-end: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_ink) 4%, var(--_surface));
  }
  .map .stage button,
  .map .touchpoint button {
    inline-size: 100%;
    min-block-size: calc(34px * var(--_scale));
    padding: var(--_space) calc(2 * var(--_space));
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .map .touchpoint {
    padding: 0;
  }
  .map .touchpoint button {
    font-weight: 400;
  }
  .map button:hover {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  [data-stage][aria-pressed='true'],
  [data-touchpoint][aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .failure {
    display: block;
    color: var(--_warning-text);
  }
  .map .mood {
    padding: 0;
  }
  .map .line th,
  .map .line td {
    padding-block: 1px;
    border-block-end: 2px dashed var(--_control);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .map li::before {
    content: '· ';
  }
  .metric {
    display: block;
    white-space: nowrap;
  }
  /* Of one line whatever it says, so that a new figure lays out itself and not the table around it. */
  .map .figure {
    display: block;
    block-size: 1.45em;
    content-visibility: auto;
    white-space: nowrap;
  }
  .metric.critical {
    color: var(--_critical-text);
    font-weight: 600;
  }
  .metric.warning {
    color: var(--_warning-text);
    font-weight: 600;
  }
  .curve {
    contain: strict;
    display: block;
    direction: ltr;
    font-size: 12px;
  }
  .zero {
    stroke: var(--_line);
    stroke-dasharray: 3 3;
  }
  .spine {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .ghost {
    fill: none;
    stroke: var(--_ink-3);
    stroke-dasharray: 4 4;
    stroke-width: 1.5;
  }
  .point,
  .point circle,
  .point path {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 2;
    paint-order: stroke;
  }
  .point.drawn circle {
    fill: var(--_surface);
    stroke: var(--_ink-2);
  }
  .point text {
    fill: var(--_ink-2);
  }
  .point.trough path,
  circle.trough {
    fill: var(--_warning-outline);
  }
  .point.trough text {
    fill: var(--_ink);
    font-weight: 600;
  }
  .twin {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_table);
    line-height: calc(28px * var(--_scale));
    white-space: nowrap;
  }
  .twin th,
  .twin td {
    padding: 0 calc(3 * var(--_space));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .twin thead th {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .twin .figure {
    text-align: end;
  }
`;
