import { html, nothing, svg, type TemplateResult } from 'lit';
import { bandMark, breachMark, targetLabel, targetMark, timeAxisMark, valueAxisMark } from '../../marks/axis.js';
import { markerMark } from '../../marks/trend-marker.js';
import type { Messages } from './messages.js';
import type { PlotControls } from './plot-controls.js';
import { inkProbes } from './trend-painter.js';
import type { TrendPicture } from './trend-picture.js';

export interface PlotView {
  readonly title: string;
  readonly summary: string;
  readonly onTheme: () => void;
}

/** The drawing: a figure that is walked through by keyboard, told in a sentence, and read slot by slot. */
export function plotTemplate(picture: TrendPicture, controls: PlotControls, { title, summary, onTheme }: PlotView, messages: Messages): TemplateResult {
  return html`
    <div
      class="plot"
      tabindex="0"
      role="application"
      aria-roledescription=${messages.trend.plot}
      aria-label=${title}
      aria-describedby="summary instructions"
      @keydown=${controls.onKey}
      @pointermove=${controls.onPointerMove}
      @pointerdown=${controls.onPointerDown}
      @pointerup=${controls.onPointerUp}
      @pointercancel=${controls.onPointerCancel}
      @pointerleave=${controls.onLeave}
      @blur=${controls.onLeave}
      @click=${controls.onClick}
      @wheel=${controls.onWheel}
    >
      ${plotGround(picture)}
      <canvas aria-hidden="true"></canvas>
      ${plotCover(picture)}
      <div class="brush" hidden></div>
      <div class="echo" hidden></div>
      <div class="overlay"></div>
      ${inkProbes(onTheme)}
    </div>
    <p id="summary" class="visually-hidden">${summary}</p>
    <p id="instructions" hidden>${messages.trend.instructions}</p>
  `;
}

/** Everything under the lines: bands, grid, axes, target. */
function plotGround({ layout, origin, timeMarks, valueMarks, target, band, breaches }: TrendPicture): TemplateResult {
  const [x, y] = origin;
  return html`<svg class="ground" aria-hidden="true">
    <g transform="translate(${x} ${y})">
      ${band ? bandMark(band, layout.width) : nothing} ${breaches.map((breach) => breachMark(breach, layout.height))} ${valueAxisMark(valueMarks, layout.width)}
      ${timeAxisMark(timeMarks, layout.height)} ${target ? targetMark(target.y, layout.width) : nothing}
    </g>
  </svg>`;
}

/** Everything over the lines: what happened, and names at the lines' ends. */
function plotCover({ layout, origin, labels, styles, target, markers }: TrendPicture): TemplateResult {
  const [x, y] = origin;
  return html`<svg class="cover" aria-hidden="true">
    <g transform="translate(${x} ${y})">
      ${markers.map(({ x: at, kind }) => markerMark(kind, at, layout.height))} ${target ? targetLabel(target.y, target) : nothing}
      ${labels.map(
        ({ text, y: labelY, lineY, line }) => svg`
          <path class="leader ${styles[line]?.ink ?? ''}" d="M${layout.width + 4} ${lineY}h3L${layout.width + 14} ${labelY}h3"></path>
          <text class="name" x=${layout.width + 20} y=${labelY} dy="0.35em">${text}</text>`,
      )}
    </g>
  </svg>`;
}
