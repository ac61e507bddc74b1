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
    fill: var(--_ink);
    stroke: none;
    shape-rendering: crispEdges;
    transform: translate(3px, -1px);
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
