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
  .sparkline polyline {
    vector-effect: non-scaling-stroke;
  }
  .sparkline .open {
    stroke-dasharray: 1.5 3;
  }
  .sparkline .lone {
    stroke-width: 3;
  }
  .sparkline .last {
    stroke: var(--_ink-2);
    stroke-width: 5;
  }
  /* Drawn where the last slot is still open: a ring. */
  .sparkline .hole {
    stroke: var(--_surface);
    stroke-width: 2.5;
  }
  .aimed {
    background: linear-gradient(var(--_ink), var(--_ink)) right / var(--tick, 6px) 2px no-repeat;
    print-color-adjust: exact;
  }
`;
