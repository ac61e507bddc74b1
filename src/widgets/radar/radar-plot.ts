import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RadarLayout } from '../../geometry/radar-layout.js';
import type { RadarReading } from '../../people/radar-reading.js';

/** The polygon drawing; hidden from assistive technology, which has the sentence and the table. */
export function plotTemplate({ rings, target, band, median, spokes, outlines, chances, errors, labels }: RadarLayout, { axes }: RadarReading, [width, height]: readonly [number, number], textSize: number): TemplateResult {
  return html`<svg class="plot" aria-hidden="true" width=${width} height=${height} viewBox="${-width / 2} ${-height / 2} ${width} ${height}">
    ${rings.map(({ path }) => svg`<path class="ring" d=${path}></path>`)}
    ${spokes.map(({ x, y, isMeasured }) => svg`<path class=${isMeasured ? 'spoke' : 'spoke open'} d="M0 0L${x} ${y}"></path>`)}
    ${band ? svg`<path class="band" d=${band}></path><path class="median" d=${median}></path>` : nothing}
    <path class="target" d=${target}></path>
    ${chances.map(({ from, to }) => svg`<path class="chance" d="M${from.join(' ')}L${to.join(' ')}"></path>`)}
    ${errors.map(({ from, to }) => svg`<path class="error" d="M${from.join(' ')}L${to.join(' ')}"></path>`)}
    ${outlines.map(({ path, points }, profile) => svg`<g class="profile p${profile}"><path d=${path}></path>
      ${points.map((point, axis) => (point ? svg`<circle class=${axes[axis]?.scores[profile]?.isBeyond ? 'beyond' : ''} r=${profile === 0 ? 3.5 : 3} cx=${point[0]} cy=${point[1]}></circle>` : nothing))}</g>`)}
    ${labels.map(
      ({ x, y, anchor, lines, note }, axis) => svg`<text class=${axes[axis]?.problem || !axes[axis]?.scores[0] ? 'label off' : 'label'} text-anchor=${anchor} font-size=${textSize}>
        ${lines.map((line, index) => svg`<tspan x=${x} y=${y + textSize * (1.3 * index + 1)}>${line}</tspan>`)}<tspan class="note" x=${x} y=${y + textSize * (1.3 * lines.length + 1)}>${note}</tspan></text>`,
    )}
  </svg>`;
}
