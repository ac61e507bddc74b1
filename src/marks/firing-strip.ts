import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { StripBar } from '../geometry/firing-strip.js';

/** What one strip shows: when a rule fired, and below it when another version of it did. */
export interface FiringStrip {
  /** Said by assistive technology instead of the picture. */
  readonly label: string;
  readonly severity: 'critical' | 'warning';
  readonly bars: readonly StripBar[];
  /** Absent where there is only one version. */
  readonly others: readonly StripBar[] | undefined;
  /** Where days begin, percent. */
  readonly days: readonly number[];
}

/** A strip of time with a bar for each firing; the other version's are lower, hollow and beneath. */
export function firingStrip({ label, severity, bars, others, days }: FiringStrip): TemplateResult {
  const percent = (value: number) => `${value.toFixed(3)}%`;
  return html`<svg class="firing-strip" role="img" aria-label=${label} focusable="false">
    <rect class="ground" x="0" y="0" width="100%" height="100%"></rect>
    ${days.map((x) => svg`<line class="day" x1=${percent(x)} x2=${percent(x)} y1="0" y2="100%"></line>`)}
    ${bars.map(({ x, width }) => svg`<rect class=${severity} x=${percent(x)} y=${others ? 3 : 5} width=${percent(width)} height="12" rx="1.5"></rect>`)}
    ${others ? others.map(({ x, width }) => svg`<rect class="other" x=${percent(x)} y="17.5" width=${percent(width)} height="4" rx="1"></rect>`) : nothing}
  </svg>`;
}

/** What the strips need in an element's styles. */
export const firingStripStyles = css`
  .firing-strip {
    display: block;
    inline-size: 100%;
    block-size: 24px;
    overflow: visible;
    direction: ltr;
  }
  .firing-strip .ground {
    fill: var(--_canvas);
  }
  .firing-strip .day {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .firing-strip .critical {
    fill: var(--_critical);
  }
  .firing-strip .warning {
    fill: var(--_warning);
    stroke: var(--_warning-outline);
    stroke-width: 1;
  }
  .firing-strip .other {
    fill: var(--_ink-3);
  }
  @media (forced-colors: active) {
    .firing-strip {
      forced-color-adjust: none;
    }
    .firing-strip .critical,
    .firing-strip .warning {
      fill: CanvasText;
    }
    .firing-strip .other {
      fill: Highlight;
    }
  }
`;
