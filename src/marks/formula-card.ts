import { css, html, nothing, type TemplateResult } from 'lit';

/** One line of the card: what it is and what it says. */
export interface CardRow {
  readonly term: string;
  readonly text: string;
}

/** What lies behind one number, in words; the caller has them in the user's language. */
export interface FormulaCard {
  readonly title: string;
  /** The formula in words; absent for what has none. */
  readonly formula?: string;
  readonly rows: readonly CardRow[];
}

/**
 * The details card, the same wherever a number can be asked what it is made of.
 *
 * A fragment without a frame of its own: the caller puts it into a popover with `class="card"`.
 */
export function formulaCard({ title, formula, rows }: FormulaCard): TemplateResult {
  return html`
    <p class="card-title">${title}</p>
    ${formula ? html`<p class="card-formula">${formula}</p>` : nothing}
    <dl class="card-rows">
      ${rows.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}
    </dl>
  `;
}

/** The card and its frame. */
export const formulaCardStyles = css`
  .card {
    box-sizing: border-box;
    inset: auto;
    max-inline-size: min(calc(340px * var(--_scale)), calc(100vw - 16px));
    max-block-size: calc(100vh - 16px);
    margin: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    overflow: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    color: var(--_ink);
    font-size: var(--_table);
    line-height: 1.5;
  }
  .card:focus {
    outline: none;
  }
  .card-title {
    margin: 0;
    font-size: var(--_body);
    font-weight: 600;
  }
  .card-formula {
    margin: var(--_space) 0 0;
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .card-rows {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space) calc(3 * var(--_space));
    margin: calc(2 * var(--_space)) 0 0;
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .card-rows dt {
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
    white-space: nowrap;
  }
  .card-rows dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
