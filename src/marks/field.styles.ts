import { css } from 'lit';

/** A field for a line of text or a number in a form of a widget, as wide as its label. Part of a widget's own styles. */
export const fieldStyles = css`
  input {
    inline-size: 100%;
    min-block-size: calc(32px * var(--_scale));
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
`;
