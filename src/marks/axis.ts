import { css, svg, type TemplateResult } from 'lit';
import { tickLabels } from './tick-labels.js';

/** A tick of a horizontal axis; lengths in px from the plot's left edge. */
export interface TimeMark {
  readonly x: number;
  readonly labelX: number;
  readonly text: string;
  /** Whether it begins a day or a month, which is set heavier. */
  readonly isMajor: boolean;
}

/** A tick of a vertical axis; px from the plot's top edge. */
export interface ValueMark {
  readonly y: number;
  readonly text: string;
}

/** Grid lines with their labels outside, left of the plot; the lowest is the base line. All lines are one path: a chart has few elements. */
export function valueAxisMark([base, ...rest]: readonly ValueMark[], width: number): TemplateResult {
  const line = ({ y }: ValueMark) => `M0 ${crisp(y)}H${width}`;
  const labels = (base ? [base, ...rest] : []).map(({ y, text }) => ({ text, x: -8, y }));
  return svg`<g class="value-axis" ${tickLabels(labels, '0.35em')}><path class="grid" d=${rest.map(line).join('')}></path><path class="base" d=${base ? line(base) : ''}></path></g>`;
}

/** Short ticks below the plot with their labels; a day's begins a faint line through the plot. */
export function timeAxisMark(marks: readonly TimeMark[], height: number): TemplateResult {
  const days = marks.filter(({ isMajor }) => isMajor);
  const labels = marks.map(({ labelX, text, isMajor }) => ({ text, x: labelX, y: height + 6, isMajor }));
  return svg`<g class="time-axis" ${tickLabels(labels, '0.95em')}><path class="day" d=${days.map(({ x }) => `M${crisp(x)} 0V${height}`).join('')}></path><path class="tick" d=${marks.map(({ x }) => `M${crisp(x)} ${height}v4`).join('')}></path></g>`;
}

/** A line across the plot at the target. */
export function targetMark(y: number, width: number): TemplateResult {
  return svg`<line class="target" x1="0" x2=${width} y1=${crisp(y)} y2=${crisp(y)}></line>`;
}

/** A name and how wide it is about, px. */
export interface TargetName {
  readonly text: string;
  readonly width: number;
  /** Px of the text. */
  readonly size: number;
}

/** The target's name at its left end, on a patch over the lines: above it or, where that would leave the plot, below. */
export function targetLabel(y: number, { text, width, size }: TargetName): TemplateResult {
  const middle = y >= 1.5 * size ? y - 0.8 * size : y + 0.9 * size;
  return svg`<g class="target-label">
    <rect x="2" y=${middle - 0.6 * size} width=${width + 6} height=${1.2 * size} rx="2"></rect>
    <text x="5" y=${middle} dy="0.35em">${text}</text>
  </g>`;
}

/** From one edge to another along an axis, px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where values should stand, behind the lines. */
export function bandMark({ from, to }: Stretch, width: number): TemplateResult {
  return svg`<rect class="band" x="0" y=${from} width=${width} height=${Math.max(0, to - from)}></rect>`;
}

/** When an alert was in breach, behind the lines; even a moment shows. */
export function breachMark({ from, to }: Stretch, height: number): TemplateResult {
  return svg`<rect class="breach" x=${from} y="0" width=${Math.max(2, to - from)} height=${height}></rect>`;
}

/** On the middle of a pixel, where a hairline is one pixel wide rather than two half ones. */
function crisp(at: number): number {
  return Math.floor(at) + 0.5;
}

/** What the axes need in an element's styles. */
export const axisStyles = css`
  .value-axis text,
  .time-axis text,
  .target-label text {
    fill: var(--_ink-3);
    font-size: var(--_caption);
    font-variant-numeric: tabular-nums;
  }
  .value-axis {
    text-anchor: end;
  }
  .time-axis {
    text-anchor: middle;
  }
  .time-axis .major {
    fill: var(--_ink-2);
    font-weight: 600;
  }
  .value-axis path,
  .time-axis path {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
  }
  .value-axis .base,
  .time-axis .tick {
    stroke: var(--_control);
  }
  .time-axis .day {
    stroke-dasharray: 2 3;
  }
  .target {
    stroke: var(--_ink-2);
    stroke-width: 1;
    stroke-dasharray: 6 4;
  }
  .band {
    fill: color-mix(in srgb, var(--_ok) 14%, transparent);
  }
  .breach {
    fill: color-mix(in srgb, var(--_critical) 11%, transparent);
  }
  .target-label text {
    fill: var(--_ink-2);
  }
  .target-label rect {
    fill: color-mix(in srgb, var(--_surface) 85%, transparent);
  }
`;
