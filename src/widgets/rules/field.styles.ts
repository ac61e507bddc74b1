import { css } from 'lit';

export const fieldStyles = css`
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 132px), 1fr));
    align-items: start;
    gap: calc(var(--_space) * 3);
  }
  .row.lengths {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 176px), 1fr));
  }
  .row.limits {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 104px), 1fr));
  }
  .row.lengths > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    align-content: start;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .field > label,
  .radios > legend,
  .members > legend,
  .days > legend {
    color: var(--_ink-2);
    font-size: var(--_caption);
    font-weight: 400;
  }
  .control {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
  }
  input[type='text'],
  select,
  textarea {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: calc(32px * var(--_scale));
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
    font-variant-numeric: inherit;
  }
  textarea {
    padding-block: calc(var(--_space) * 1.5);
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: var(--_caption);
    direction: ltr;
    resize: vertical;
  }
  input[type='file'] {
    max-inline-size: 100%;
    font: inherit;
    font-size: var(--_table);
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .short .control > input {
    flex: 1 1 3.5em;
    max-inline-size: 8em;
  }
  .short .control > select {
    flex: 0 1 8em;
    min-inline-size: 6.5em;
    inline-size: auto;
  }
  .unit {
    flex: none;
    color: var(--_ink-2);
    font-size: var(--_table);
  }
  [aria-invalid='true'] {
    border-color: var(--_warning-outline);
    box-shadow: inset 0 0 0 1px var(--_warning-outline);
  }
  .problem {
    display: flex;
    align-items: baseline;
    gap: var(--_space);
    color: var(--_warning-text);
    font-size: var(--_caption);
    overflow-wrap: anywhere;
  }
  .problems {
    display: grid;
    gap: var(--_space);
  }
  .condition,
  .hours {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .condition:not(:only-of-type),
  .hours {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_line);
  }
  .condition-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .hours-list {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
  }
  .hours {
    inline-size: 100%;
  }
  .add {
    justify-self: start;
    margin-inline-start: calc(var(--_space) * -2);
    padding-inline: calc(var(--_space) * 2);
  }
  .radios > legend,
  .members > legend,
  .days > legend {
    margin-block-end: var(--_space);
  }
  .options {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: calc(var(--_space) * 2);
  }
  .option .hint {
    grid-column: 2;
  }
  .option label,
  .tick {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: calc(24px * var(--_scale));
    font-size: var(--_table);
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 136px), 1fr));
    gap: 0 calc(var(--_space) * 3);
    max-block-size: calc(176px * var(--_scale));
    overflow: auto;
    margin-inline: -3px;
    padding: 3px;
  }
  .days .ticks {
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  }
  .tick > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    display: inline-block;
    min-inline-size: 1.6em;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_surface);
    text-align: center;
  }
`;
