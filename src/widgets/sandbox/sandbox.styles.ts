import { css } from 'lit';
import { twinTableStyles } from '../../marks/twin-table.styles.js';

/** Bars in ink under a dashed capacity; strategies as columns. */
export const sandboxStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
  }
  .body {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .presets,
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
  }
  .status {
    min-block-size: calc(30px * var(--_scale));
    font-size: var(--_table);
  }
  .model {
    color: var(--_ink-2);
  }
  .model[data-model='fluid'] {
    color: var(--_ink);
    font-weight: 600;
  }
  progress {
    inline-size: 120px;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  .percent {
    min-inline-size: 7em;
    color: var(--_ink-2);
  }
  .surge {
    overflow: hidden;
    cursor: ns-resize;
    /* Time runs from left to right in every script, as on every chart of the house. */
    direction: ltr;
    touch-action: none;
    user-select: none;
  }
  .surge svg {
    display: block;
  }
  .area {
    fill: transparent;
  }
  .grid {
    stroke: var(--_line);
  }
  .tick {
    fill: var(--_ink-3);
    font-size: 12px;
  }
  .bar {
    fill: var(--_ink-3);
  }
  .surge:focus-visible .bar.at,
  .surge:hover .bar.at {
    fill: var(--_accent);
  }
  .capacity {
    fill: none;
    stroke: var(--_ink);
    stroke-dasharray: 6 4;
    stroke-width: 1.5;
  }
  .legend {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .key {
    display: inline-block;
    inline-size: 18px;
    margin-inline-end: 6px;
    border-block-start: 1.5px dashed var(--_ink);
    vertical-align: middle;
  }
  .settings {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  .setting {
    display: grid;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .control {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  input {
    inline-size: 5.2em;
    min-block-size: calc(28px * var(--_scale));
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
    font-variant-numeric: inherit;
    text-align: end;
  }
  select {
    min-block-size: calc(30px * var(--_scale));
    padding: 0 var(--_space);
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
  }
  .groups {
    align-items: end;
  }
  .groups .hint {
    align-self: center;
  }
  [aria-invalid='true'] {
    border-color: var(--_warning-outline);
    box-shadow: inset 0 0 0 1px var(--_warning-outline);
  }
  .sentence {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  ${twinTableStyles}
  .twin {
    inline-size: 100%;
    line-height: calc(30px * var(--_scale));
  }
  .twin tr:last-child > * {
    border-block-end: 0;
    padding-block: var(--_space);
  }
  .twin th:first-child,
  .twin td:first-child {
    position: sticky;
    inset-inline-start: 0;
    color: var(--_ink-2);
  }
  /* Two facts in one cell: they stand below one another rather than push the next strategy out of sight. */
  .twin [data-row='donor'] td {
    max-inline-size: 11em;
    line-height: calc(20px * var(--_scale));
    white-space: normal;
  }
  .twin [data-row='serviceLevel'] td {
    font-weight: 600;
  }
  .levels {
    inline-size: 100px;
    block-size: 24px;
    direction: ltr;
    vertical-align: middle;
  }
  .levels path {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .levels .goal {
    stroke: var(--_control);
    stroke-dasharray: 3 3;
  }
  .stale .twin td {
    color: var(--_ink-2);
  }
`;
