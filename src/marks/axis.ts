import { css, nothing, svg, type TemplateResult } from 'lit';

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

/** Grid lines with their labels outside, left of the plot; the lowest is the base line. */
export function valueAxisMark(marks: readonly ValueMark[], width: number): TemplateResult {
  return svg`<g class="value-axis">${marks.map(
    ({ y, text }, index) => svg`
      <line class=${index === 0 ? 'base' : 'grid'} x1="0" x2=${width} y1=${crisp(y)} y2=${crisp(y)}></line>
      <text x="-8" y=${y} dy="0.35em" text-anchor="end">${text}</text>`,
  )}</g>`;
}

/** Short ticks below the plot with their labels; a day's begins a faint line through the plot. */
export function timeAxisMark(marks: readonly TimeMark[], height: number): TemplateResult {
  return svg`<g class="time-axis">${marks.map(
    ({ x, labelX, text, isMajor }) => svg`
      ${isMajor ? svg`<line class="day" x1=${crisp(x)} x2=${crisp(x)} y1="0" y2=${height}></line>` : nothing}
      <line class="tick" x1=${crisp(x)} x2=${crisp(x)} y1=${height} y2=${height + 4}></line>
      <text class=${isMajor ? 'major' : ''} x=${labelX} y=${height + 6} dy="0.95em" text-anchor="middle">${text}</text>`,
  )}</g>`;
}

/** A line across the plot at the target. */
export function targetMark(y: number, width: number): TemplateResult {
  return svg`<line class="target" x1="0" x2=${width} y1=${crisp(y)} y2=${crisp(y)}></line>`;
}

/** The target's name at its left end, over the lines: above it or, where that would leave the plot, below. */
export function targetLabel(y: number, text: string): TemplateResult {
  return svg`<text class="target-label" x="4" y=${y} dy=${y < 18 ? '1.2em' : '-0.4em'}>${text}</text>`;
}

/** On the middle of a pixel, where a hairline is one pixel wide rather than two half ones. */
function crisp(at: number): number {
  return Math.floor(at) + 0.5;
}

/** What the axes need in an element's styles. */
export const axisStyles = css`
  .value-axis text,
  .time-axis text,
  .target-label {
    fill: var(--_ink-3);
    font-size: var(--_caption);
    font-variant-numeric: tabular-nums;
  }
  .time-axis .major {
    fill: var(--_ink-2);
    font-weight: 600;
  }
  .value-axis line,
  .time-axis line {
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
  .target-label {
    paint-order: stroke;
    fill: var(--_ink-2);
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
`;
