import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FunnelLayout } from '../../geometry/funnel-layout.js';
import type { FunnelPerson, FunnelPlace } from '../../people/funnel-reading.js';
import { SHAPES } from './funnel-shapes.js';
import { countText, rateText } from './funnel-texts.js';
import type { Messages } from './messages.js';

/** Room for the axes around the plot, px. */
export const MARGIN = { left: 52, right: 12, top: 10, bottom: 24 };

export interface FunnelPlotView {
  readonly layout: FunnelLayout;
  readonly people: readonly FunnelPerson[];
  readonly target: number;
  /** Of the person read, and of those picked, in `people`. */
  readonly read: number | undefined;
  readonly picked: readonly number[];
}

/** Hidden from assistive technology, which has the line below it and the table. */
export function plotTemplate({ layout, people, target, read, picked }: FunnelPlotView, { funnel }: Messages, language: string): TemplateResult {
  const { width, height, x, y, lines, volumes, rates } = layout;
  const pathOf = (places: readonly FunnelPlace[]) => people.map(({ place }, at) => (places.includes(place) ? `M${(x[at] ?? 0).toFixed(1)} ${(y[at] ?? 0).toFixed(1)}${SHAPES[place]}` : '')).join('');
  const ring = (at: number, name: string) => svg`<circle class=${name} r="8" cx=${x[at] ?? 0} cy=${y[at] ?? 0}></circle>`;
  return html`<svg class="drawing" aria-hidden="true" width=${width + MARGIN.left + MARGIN.right} height=${height + MARGIN.top + MARGIN.bottom}>
    <g transform="translate(${MARGIN.left} ${MARGIN.top})">
      ${rates.map(({ value, y: at }) => svg`<path class="grid" d="M0 ${at}H${width}"></path><text class="tick" x="-8" y=${at} dy="0.35em" text-anchor="end">${rateText(value, language)}</text>`)}
      ${volumes.map(({ value, x: at }) => svg`<text class="tick" x=${at} y=${height + 17} text-anchor="middle">${countText(value, language)}</text>`)}
      <path class="frame" d="M0 0V${height}H${width}"></path>
      <path class="outer" d=${lines.lower3}></path><path class="outer" d=${lines.upper3}></path>
      <path class="inner" d=${lines.lower2}></path><path class="inner" d=${lines.upper2}></path>
      <path class="target" d="M0 ${layout.target}H${width}"></path>
      <text class="name" x=${width} y=${layout.target - 5} text-anchor="end">${funnel.target(rateText(target, language))}</text>
      <path class="within" d=${pathOf(['within'])}></path>
      <path class="unusual" d=${pathOf(['unusual-low', 'unusual-high'])}></path>
      <path class="beyond" d=${pathOf(['beyond-low', 'beyond-high'])}></path>
      ${picked.map((at) => ring(at, 'picked'))} ${read === undefined ? nothing : ring(read, 'read')}
    </g>
  </svg>`;
}
