import { css } from 'lit';
import { twinTableStyles } from '../../marks/twin-table.styles.js';

/** One curve in ink, what is read on it in accent, the marks by their own dashes and words. */
export const staffingStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
  }
  .body {
    margin-block-start: calc(2 * var(--_space));
  }
  .body.beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 276px;
    gap: 24px;
    align-items: start;
  }
  .sentence {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .meets,
  .note {
    color: var(--_ink-2);
    font-size: var(--_table);
    overflow-wrap: anywhere;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(4 * var(--_space));
    margin-block: calc(2 * var(--_space)) var(--_space);
  }
  .curves {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .choice span {
    flex: none;
  }
  select,
  input {
    min-inline-size: 0;
    min-block-size: calc(28px * var(--_scale));
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_caption);
    font-variant-numeric: inherit;
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .plot {
    overflow: hidden;
    cursor: crosshair;
    /* Agents grow from left to right in every script, as on every chart of the house. */
    direction: ltr;
    touch-action: pan-y;
  }
  .plot svg {
    display: block;
  }
  .stale .curve {
    opacity: 0.6;
  }
  .stale .figures dd,
  .stale .twin {
    color: var(--_ink-2);
  }
  .area {
    fill: transparent;
  }
  .tick {
    fill: var(--_ink-3);
    font-size: 12px;
  }
  .grid,
  .base {
    stroke: var(--_line);
  }
  .base {
    stroke: var(--_control);
  }
  .curve {
    fill: none;
    stroke: var(--_ink);
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .curve.staff,
  .key.staff {
    stroke: var(--_ink-2);
    stroke-dasharray: 6 3;
    stroke-width: 1.5;
  }
  .curve.loss,
  .key.loss {
    stroke: var(--_ink-2);
    stroke-dasharray: 2 3;
    stroke-width: 1.5;
  }
  .mark line {
    stroke: var(--_ink-3);
  }
  .mark text {
    fill: var(--_ink-2);
    font-size: 12px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  .mark.current line {
    stroke: var(--_ink);
  }
  .mark.current text {
    fill: var(--_ink);
    font-weight: 600;
  }
  .mark.required line {
    stroke-dasharray: 6 4;
  }
  .mark.optimum line {
    stroke-dasharray: 2 3;
  }
  .reading line {
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .reading circle {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(92px, 1fr));
    gap: calc(2 * var(--_space));
    margin: var(--_space) 0 0;
  }
  .figures dt {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .figures dd {
    margin: 0;
    font-size: var(--_title);
    line-height: 1.2;
    white-space: nowrap;
  }
  .figures [data-drawn] dd,
  .figures .who dd {
    font-weight: 600;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    margin-block-start: var(--_space);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .key {
    display: inline-block;
    inline-size: 18px;
    margin-inline-end: 6px;
    border-block-start: 2px solid var(--_ink);
    vertical-align: middle;
  }
  .key.staff {
    border-block-start: 2px dashed var(--_ink-2);
  }
  .key.loss {
    border-block-start: 2px dotted var(--_ink-2);
  }
  ${twinTableStyles}
  .scroller {
    max-block-size: 360px;
  }
  .twin tr:not([data-marks='']) > * {
    font-weight: 600;
  }
`;
