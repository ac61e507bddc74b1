import { html, svg, type TemplateResult } from 'lit';
import type { SandboxScene } from '../../domain/sandbox.js';
import type { SurgeBars } from '../../geometry/surge-bars.js';
import { formatClock } from '../../locale/clock.js';
import { numberFormat } from '../../locale/number.js';
import type { Messages } from './messages.js';
import type { SurgeDrawing } from './surge-drawing.js';

export const SURGE_MARGIN = { left: 48, right: 8, top: 8, bottom: 24 };
const LABEL_APART = 48;

/** The calls as bars to be drawn, under the line of what the agents can handle: one slider, which tells of the chosen bar. */
export function surgePlot(bars: SurgeBars, { start, zone, intervalSeconds }: SandboxScene, calls: readonly number[], drawing: SurgeDrawing, { sandbox }: Messages, language: string): TemplateResult {
  const number = numberFormat(language, { most: 0 });
  const clock = (index: number) => formatClock(start + index * intervalSeconds * 1000, zone, language);
  const { left, right, top, bottom } = SURGE_MARGIN;
  const [width, height] = [bars.width + left + right, bars.height + top + bottom];
  const each = Math.max(1, Math.ceil(LABEL_APART / (bars.width / Math.max(1, calls.length))));
  const here = calls[drawing.at] ?? 0;
  return html`<div
    class="surge focus-inset"
    role="slider"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${sandbox.surge}
    aria-describedby="hint"
    aria-valuemin="0"
    aria-valuemax=${Math.max(here, Math.round(bars.valueAt(0)))}
    aria-valuenow=${here}
    aria-valuetext=${sandbox.interval(clock(drawing.at), sandbox.calls(number.format(here)))}
    @keydown=${drawing.onKey}
    @pointerdown=${drawing.onDown}
    @pointermove=${drawing.onMove}
    @pointerup=${drawing.onUp}
    @pointercancel=${drawing.onUp}
  >
    <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
      <g transform="translate(${left} ${top})">
        <rect class="area" width=${bars.width} height=${bars.height}></rect>
        ${bars.ticks.map(({ y, value }) => svg`<line class="grid" x1="0" x2=${bars.width} y1=${Math.floor(y) + 0.5} y2=${Math.floor(y) + 0.5}></line><text class="tick" x="-8" y=${y} dy="0.35em" text-anchor="end">${number.format(value)}</text>`)}
        ${bars.bars.map((bar, index) => svg`<rect class=${index === drawing.at ? 'bar at' : 'bar'} x=${bar.x} y=${bar.y} width=${bar.width} height=${Math.max(0, bar.height)}></rect>`)}
        <path class="capacity" d=${bars.capacity}></path>
        ${bars.bars.map(({ x, width: wide }, index) => (index % each === 0 ? svg`<text class="tick" x=${x + wide / 2} y=${bars.height + 17} text-anchor="middle">${clock(index)}</text>` : svg``))}
      </g>
    </svg>
  </div>`;
}
