import { css } from 'lit';

/** The drawing, the card that reads it, and the colours of lines. */
export const trendPlotStyles = css`
  .plot {
    position: relative;
    block-size: 100%;
    /* Time runs to the right in every script. */
    direction: ltr;
    border-radius: 4px;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .ground,
  .cover,
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .ground,
  .cover {
    overflow: visible;
  }
  [data-status='stale'] canvas,
  [data-status='stale'] .leader {
    opacity: 0.55;
  }
  .name {
    fill: var(--_ink-2);
    font-size: var(--_caption);
  }
  .leader {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1;
  }
  .crosshair {
    stroke: var(--_control);
    stroke-width: 1;
  }
  .point {
    fill: currentcolor;
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .point.read {
    fill: var(--_surface);
    stroke: currentcolor;
    stroke-width: 2.5;
  }

  .reading {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: max-content;
    min-inline-size: calc(160px * var(--_scale));
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
    pointer-events: none;
    will-change: transform;
  }
  .reading-slot {
    font-weight: 600;
    white-space: nowrap;
  }
  .open {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .reading table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .reading th,
  .reading td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .reading .line {
    padding-inline-end: calc(2 * var(--_space));
  }
  .reading .swatch {
    display: block;
  }
  .reading th {
    color: var(--_ink-2);
  }
  .reading .value {
    padding-inline-start: calc(3 * var(--_space));
    text-align: end;
  }
  .reading .sample {
    padding-inline-start: calc(2 * var(--_space));
    color: var(--_ink-3);
    text-align: end;
  }
  .reading .read th,
  .reading .read .value {
    color: var(--_ink);
    font-weight: 600;
  }
  .others {
    color: var(--_ink-3);
  }

  /* Colours of lines, for marks by currentcolor and for the probes that the canvas reads. */
  .inks {
    position: absolute;
    visibility: hidden;
  }
  .inks i {
    transition: color 1ms;
  }
  .series-1 {
    color: var(--_series-1);
  }
  .series-2 {
    color: var(--_series-2);
  }
  .series-3 {
    color: var(--_series-3);
  }
  .series-4 {
    color: var(--_series-4);
  }
  .series-5 {
    color: var(--_series-5);
  }
  .series-6 {
    color: var(--_series-6);
  }
  .accent {
    color: var(--_accent);
  }
  .muted {
    color: var(--_control);
  }
  .surface {
    color: var(--_surface);
  }
  @media (forced-colors: active) {
    .inks i,
    .swatch,
    .leader,
    .point {
      forced-color-adjust: none;
    }
    [data-status='stale'] canvas,
    [data-status='stale'] .leader {
      opacity: 1;
    }
  }
`;
