import { css } from 'lit';

export const ruleFormStyles = css`
  .editor-head {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .editor-head h4 {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 1.5);
    overflow-wrap: anywhere;
  }
  .back {
    margin-inline-start: calc(var(--_space) * -2);
    padding-inline: var(--_space);
  }
  .columns,
  .editor {
    min-inline-size: 0;
  }
  .columns {
    display: grid;
    align-items: start;
  }
  form {
    min-inline-size: 0;
    padding: 0 calc(var(--_space) * 4);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .subhead {
    padding: 0;
    color: var(--_ink);
    font-size: var(--_table);
    font-weight: 600;
  }
  .group {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .group > legend {
    float: inline-start;
    font-size: var(--_body);
  }
  .group > legend + * {
    clear: both;
  }
  .folded {
    border-block-end: 1px solid var(--_line);
  }
  .folded > .group {
    padding-block-start: 0;
    border-block-end: 0;
  }
  /* The summary above says the same; the legend stays for those who listen. */
  .folded > .group > legend {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
  }
  summary {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: calc(44px * var(--_scale));
    font-size: var(--_body);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 3px;
    border: solid var(--_ink-2);
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(-45deg);
    transition: transform var(--_motion);
  }
  summary:dir(rtl)::before {
    transform: rotate(135deg);
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  .to-mend {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    color: var(--_warning-text);
    font-size: var(--_caption);
    font-weight: 400;
  }
  .foot {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-inline: calc(var(--_space) * -4);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_raised);
  }
  .folded + .foot {
    margin-block-start: -1px;
  }
  .status {
    display: flex;
    align-items: baseline;
    gap: var(--_space);
    color: var(--_ink-2);
    font-size: var(--_table);
    overflow-wrap: anywhere;
  }
  .foot .remove {
    margin-inline-start: auto;
    color: var(--_critical-text);
  }
  .import {
    padding: calc(var(--_space) * 4);
    border-block-end: 0;
  }
  .download {
    justify-self: start;
  }
`;
