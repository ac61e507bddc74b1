import { css } from 'lit';

/** Steps are ink on paper; a bottleneck is outlined, what was picked takes the accent. */
export const flowPictureStyles = css`
  .stage {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(30px * var(--_scale));
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
  }
  .tools input {
    inline-size: 7em;
    accent-color: var(--_accent);
  }
  .canvas {
    block-size: calc(440px * var(--_scale));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_canvas);
    cursor: grab;
    direction: ltr;
    overscroll-behavior: contain;
  }
  .canvas:active {
    cursor: grabbing;
  }
  .graph,
  .sankey {
    display: block;
    min-inline-size: max-content;
    font-family: var(--_font);
    user-select: none;
  }
  .edge {
    fill: none;
    stroke: var(--_ink-3);
    stroke-opacity: 0.55;
  }
  .edge.back {
    stroke-dasharray: 6 4;
  }
  .edge.faint {
    stroke-opacity: 0.12;
  }
  .edge.worst {
    stroke: var(--_warning-outline);
    stroke-opacity: 0.9;
  }
  .edge.picked,
  .edge.now {
    stroke: var(--_accent);
    stroke-opacity: 0.9;
  }
  .tip {
    fill: var(--_ink-3);
    pointer-events: none;
  }
  .step {
    cursor: pointer;
    outline: none;
  }
  .step rect {
    fill: var(--_surface);
    stroke: var(--_control);
  }
  .step:hover rect {
    stroke: var(--_ink-2);
  }
  .step.picked rect {
    fill: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .step.now rect {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .step.now text {
    fill: var(--_surface);
  }
  .step:focus-visible rect {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .name {
    fill: var(--_ink);
    font-size: 13px;
  }
  .count {
    fill: var(--_ink-2);
    font-size: 12px;
  }
  .mark {
    cursor: pointer;
  }
  .mark rect {
    fill: var(--_surface);
    stroke: var(--_warning-outline);
    stroke-width: 1.5;
  }
  .mark text {
    fill: var(--_warning-text);
    font-size: 12px;
    font-weight: 600;
  }
  .band {
    fill: none;
    stroke: var(--_ink-3);
    stroke-opacity: 0.28;
  }
  .band:hover {
    stroke: var(--_accent);
    stroke-opacity: 0.55;
  }
  .channel rect {
    fill: var(--_ink-2);
  }
  .channel .name {
    font-size: 12px;
  }
  .tables {
    grid-column: 1 / -1;
    display: grid;
    gap: calc(4 * var(--_space));
    max-block-size: calc(470px * var(--_scale));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .twin {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_table);
    line-height: calc(28px * var(--_scale));
    white-space: nowrap;
  }
  .twin caption {
    padding: var(--_space) calc(3 * var(--_space));
    font-size: var(--_caption);
    font-weight: 600;
    text-align: start;
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
