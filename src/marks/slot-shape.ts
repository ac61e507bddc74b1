import { css, html, svg, type TemplateResult } from 'lit';
import type { SlotClass } from '../domain/alert.js';

/** What a slot says of a rule, as a shape of its own around the origin, 10 px across; colour only repeats it. */
export function slotShape(says: SlotClass): TemplateResult {
  switch (says) {
    case 'breach':
      return svg`<path class="says breach" d="M-2-5h4L5-2v4L2 5h-4L-5 2v-4Z"/>`;
    case 'between':
      return svg`<path class="says between" d="M0-5 5 0 0 5-5 0Z"/>`;
    case 'clear':
      return svg`<circle class="says clear" r="4"/>`;
    case 'neutral':
      return svg`<circle class="says neutral" r="4"/>`;
  }
}

/** The same for a line of text. Hidden from assistive technology: the word beside it speaks. */
export function slotGlyph(says: SlotClass): TemplateResult {
  return html`<svg class="slot-glyph" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">${slotShape(says)}</svg>`;
}

/** What the shapes need in an element's styles. */
export const slotShapeStyles = css`
  .slot-glyph {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: var(--_space);
    vertical-align: -0.1em;
  }
  .says {
    fill: var(--_raised);
    stroke: var(--_ink-2);
    stroke-width: 1.6;
  }
  .says.breach {
    fill: var(--_critical);
    stroke: var(--_critical);
  }
  .says.clear {
    fill: var(--_ok);
    stroke: var(--_ok-text);
  }
  .says.neutral {
    stroke-dasharray: 2 2.2;
  }
`;
