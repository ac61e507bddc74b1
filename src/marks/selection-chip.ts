import { css, html, nothing, type TemplateResult } from 'lit';

/** Words of a selection's chip. */
export interface ChipTexts {
  /** Before what was picked. */
  readonly picked: string;
  readonly what: string;
  /** In which widget; empty where no widget is named. */
  readonly where: string;
  /** What pressing it does. */
  readonly remove: string;
}

export const selectionChipStyles = css`
  .selection {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 100%;
    min-block-size: calc(28px * var(--_scale));
    padding: 0 calc(var(--_space) * 2.5);
    border: 1px dashed var(--_accent);
    border-radius: 999px;
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
    cursor: pointer;
  }
  .selection .picked,
  .selection .where {
    flex: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .selection .where {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .selection .what {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .selection svg {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
`;

/** What is selected, where, and the press that lets it go: one button. */
export function selectionChip({ picked, what, where, remove }: ChipTexts, tabIndex: number, onRemove: () => void): TemplateResult {
  return html`<button type="button" class="chip selection" tabindex=${tabIndex} title=${where ? `${what} · ${where}` : what} @click=${onRemove}>
    <span class="picked">${picked}</span><span class="what">${what}</span>${where ? html`<span class="where">· ${where}</span>` : nothing}
    <span class="visually-hidden">${remove}</span>
    <svg viewBox="0 0 12 12" aria-hidden="true"><path d="m3 3 6 6M9 3 3 9" /></svg>
  </button>`;
}
