import { css, svg, type TemplateResult } from 'lit';
import type { TrendMarker } from '../domain/trend.js';

/** Something that happened at an instant: a thin line through the plot with a shape of its own on top, an octagon for an alert, a flag for a plan, a sheet for a note, a wedge for where a drift began. */
export function markerMark(kind: TrendMarker['kind'], x: number, height: number): TemplateResult {
  return svg`<g class="marker ${kind}" transform="translate(${Math.round(x)} 0)">
    <line x1="0.5" x2="0.5" y1="5" y2=${height}></line>
    ${shapeOf(kind)}
  </g>`;
}

function shapeOf(kind: TrendMarker['kind']): TemplateResult {
  switch (kind) {
    case 'alert':
      return svg`<path d="M-2-5.5h5L6-2.5v5L3 5.5h-5L-5 2.5v-5Z"></path>`;
    case 'plan':
      return svg`<path d="M0.5-5.5h8L6-2l2.5 3.5h-8Z"></path>`;
    case 'note':
      return svg`<path d="M-4-5.5h6L5.5-2v7.5H-4Z"></path>`;
    case 'drift':
      return svg`<path d="M0.5-5.5L9 5.5h-8.5Z"></path>`;
  }
}

/** What markers need in an element's styles. */
export const trendMarkerStyles = css`
  .marker line {
    stroke: currentcolor;
    stroke-width: 1;
    stroke-dasharray: 1 2;
  }
  .marker path {
    fill: currentcolor;
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .marker {
    color: var(--_ink-2);
  }
  .marker.alert {
    color: var(--_critical);
  }
  .marker.plan {
    color: var(--_accent);
  }
`;
