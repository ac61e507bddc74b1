import { css } from 'lit';

/** Buttons and selects of the demo page, in the library's tokens. */
export const controls = css`
  button,
  select,
  input[type='datetime-local'],
  .button {
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  select:hover {
    border-color: var(--_ink-2);
  }
  button:disabled {
    color: var(--_ink-3);
    border-color: var(--_line);
    cursor: not-allowed;
  }
  button:focus-visible,
  select:focus-visible,
  input[type='datetime-local']:focus-visible,
  input:focus-visible + .button,
  a:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice {
    display: inline-flex;
  }
  .choice button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .choice button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  button[aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--_ink-2);
  }
`;
