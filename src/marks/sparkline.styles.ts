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
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sparkline .open {
    stroke-dasharray: 1.5 3;
  }
  .sparkline .lone {
    stroke-width: 3;
  }
  .sparkline .target {
    /* Drawn by its stroke alone, 6 px by 2 about its place; a transform would be one more thing to sort in every frame. */
    x: calc(100% + 4px);
    stroke: var(--_ink);
    stroke-linejoin: miter;
    stroke-width: 2;
    shape-rendering: crispEdges;
  }
  .sparkline .last {
    fill: var(--_ink-2);
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .sparkline .last.hollow {
    fill: var(--_surface);
    stroke: var(--_ink-2);
    stroke-width: 1.5;
  }
`;
