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

  .overlay {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .echo,
  .brush {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
    will-change: transform;
  }
  .echo {
    inline-size: 1px;
    background: var(--_control);
  }
  .brush {
    border: solid var(--_accent);
    border-width: 0 2px;
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .brush.draft {
    border-style: dashed;
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
    .swatches,
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
