import { html, nothing, svg, type TemplateResult } from 'lit';
import type { EvidenceChart } from '../geometry/evidence-chart.js';
import { slotShape } from './slot-shape.js';

/** What stands beside the lines and below the ends of the chart. */
export interface EvidenceNames {
  readonly threshold: string;
  readonly resolve: string;
  readonly from: string;
  readonly to: string;
}

/** Slots as points on stems from their limit. Hidden from assistive technology: the table beside it says the same. */
export function evidenceFigure(chart: EvidenceChart, names: EvidenceNames): TemplateResult {
  const { width, height, plot, threshold, resolve, breach, line, points, namesBoth } = chart;
  const rule = (kind: string, y: number, name: string) => svg`<path class="limit ${kind}" d="M${plot.left} ${y}H${plot.right + 4}"/><text class="name ${kind}" x=${plot.right + 7} y=${y + 4}>${name}</text>`;
  return html`<svg class="evidence" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    ${svg`<rect class="bad-side" x=${plot.left} y=${breach.top} width=${plot.right - plot.left} height=${breach.height}/>`}
    ${resolve === undefined ? nothing : rule('resolve', resolve, namesBoth ? names.resolve : '')}
    ${rule('threshold', threshold, names.threshold)}
    ${svg`<path class="course" d=${line}/>`}
    ${points.map(({ x, y, says, hasValue }) => svg`${hasValue ? svg`<path class="stem" d="M${x} ${threshold}V${y}"/>` : nothing}<g transform="translate(${x} ${y})">${slotShape(says)}</g>`)}
    ${svg`<text class="clock" x=${plot.left} y=${height - 3}>${names.from}</text><text class="clock end" x=${plot.right} y=${height - 3}>${names.to}</text>`}
  </svg>`;
}
