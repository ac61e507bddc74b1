import { css } from 'lit';

/** The inputs beside or below the chart. */
export const staffingFormStyles = css`
  .form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(106px, 1fr));
    gap: 0 calc(3 * var(--_space));
    align-items: end;
    margin-block-start: calc(3 * var(--_space));
  }
  .beside .form {
    margin-block-start: 0;
    padding-inline-start: 24px;
    border-inline-start: 1px solid var(--_line);
  }
  /* A label of two lines beside one of one: their inputs stand in one line. */
  .field {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    min-inline-size: 0;
    padding-block-end: calc(2 * var(--_space));
  }
  .field label {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .control {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .control input {
    inline-size: 100%;
    max-inline-size: 8em;
    font-size: var(--_table);
    text-align: end;
  }
  .unit {
    flex: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .remark {
    min-block-size: 1.5em;
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .problem {
    color: var(--_warning-text);
    font-size: var(--_caption);
  }
  [aria-invalid='true'] {
    border-color: var(--_warning-outline);
    box-shadow: inset 0 0 0 1px var(--_warning-outline);
  }
  .reset {
    grid-row: span 3;
    justify-self: start;
    margin-block-end: calc(2 * var(--_space));
  }
  .reset:disabled {
    opacity: 0.5;
    cursor: default;
  }
`;
