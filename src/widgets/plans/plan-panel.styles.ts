import { css } from 'lit';
import { fieldStyles } from '../../marks/field.styles.js';

/** What opens below a plan: the preview, and the form that confirms it. */
export const planPanelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    margin-block-start: calc(2.5 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: 640px;
  }
  th,
  td {
    padding: 3px calc(3 * var(--_space)) 3px 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .figure {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .was {
    color: var(--_ink-2);
  }
  small {
    color: var(--_ink-2);
  }
  dl {
    display: grid;
    gap: var(--_space) calc(4 * var(--_space));
  }
  dl > div {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }
  dt {
    color: var(--_ink-2);
  }
  .block {
    color: var(--_critical-text);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .confirm-title,
  form > .hint {
    flex: 1 0 100%;
  }
  .confirm-title {
    font-weight: 600;
  }
  label {
    display: grid;
    flex: 0 1 12em;
    min-inline-size: 8em;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  label.wide {
    flex: 1 1 16em;
  }
  ${fieldStyles}
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(2 * var(--_space));
    margin-inline-start: auto;
  }
`;
