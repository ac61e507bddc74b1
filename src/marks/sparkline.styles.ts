import { css } from 'lit';

/**
 * How a sparkline looks; the painter sets no colours. The target is a tick at the edge, outside the last point's way.
 */
export const sparklineStyles = css`
  .sparkline {
    display: block;
    overflow: visible;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: calc(1.5px * max(1, var(--_scale)));
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sparkline polyline {
    vector-effect: non-scaling-stroke;
  }
  .sparkline .open {
    stroke-dasharray: calc(1.5px * max(1, var(--_scale))) calc(3px * max(1, var(--_scale)));
  }
  .sparkline .lone {
    stroke-width: calc(3px * max(1, var(--_scale)));
  }
  .sparkline .last {
    stroke: var(--_ink-2);
    stroke-width: calc(5px * max(1, var(--_scale)));
  }
  /* Drawn where the last slot is still open: a ring. */
  .sparkline .hole {
    stroke: var(--_surface);
    stroke-width: calc(2.5px * max(1, var(--_scale)));
  }
  .room {
    display: block;
    block-size: 100%;
  }
  .aimed {
    background: linear-gradient(var(--_ink), var(--_ink)) right / var(--tick, calc(6px * max(1, var(--_scale)))) calc(2px * max(1, var(--_scale))) no-repeat;
    print-color-adjust: exact;
  }
`;

/** The same on a wall, which is drawn in tenths of a CSS px. */
export const wallStyles = css`
  /* Over the widgets and as large as their grid, so that its size tells when they have moved. */
  .wall {
    position: relative;
    z-index: 1;
    grid-area: 1 / 1;
    pointer-events: none;
  }
  /* Of canvases: what of a wall is too small for elements. */
  .sheet,
  .sheet div {
    position: absolute;
    inset: 0;
  }
  .sheet div {
    inset-block-end: auto;
    contain: strict;
  }
  .sheet canvas {
    position: absolute;
  }
  /* All that blinks, as one; its opacity is the clock's. */
  .blinks {
    position: absolute;
    contain: strict;
    opacity: 0;
    pointer-events: none;
  }
  .blinks > * {
    position: absolute;
  }
  .blinks .blink {
    inset: auto;
    opacity: 1;
  }
  /* The colours of what is drawn there; how it changes them tells that it did. */
  .ink {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0 solid;
    border-color: var(--_ink-2) var(--_ink-3) var(--_ok-text) var(--_warning-text);
    background-color: var(--_surface);
    color: var(--_ink);
    visibility: hidden;
    forced-color-adjust: none;
    transition: 1ms;
    transition-property: color, background-color, border-color;
  }
  /* An svg without a size draws nothing. */
  .wall svg {
    display: block;
    inline-size: 100%;
    block-size: 1px;
    overflow: visible;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: calc(15px * max(1, var(--_scale)));
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .wall .strong {
    stroke: var(--_ink-2);
  }
  .wall .faint {
    stroke-opacity: 0.6;
  }
  .wall .open {
    stroke-dasharray: calc(15px * max(1, var(--_scale))) calc(30px * max(1, var(--_scale)));
  }
  .wall .lone {
    stroke-width: calc(30px * max(1, var(--_scale)));
  }
  .wall .last {
    stroke: var(--_ink-2);
    stroke-width: calc(50px * max(1, var(--_scale)));
  }
  .wall .hole {
    stroke: var(--_surface);
    stroke-width: calc(25px * max(1, var(--_scale)));
  }
`;
