import { css } from 'lit';
import { fieldStyles } from '../../marks/field.styles.js';

/** What a row opens below itself: forms, history, and the frame of the card. */
export const alertFormStyles = css`
  .panel {
    --_raised: var(--_surface);
    padding: calc(2 * var(--_space)) calc(4 * var(--_space)) calc(4 * var(--_space));
    padding-inline-start: calc(20px * var(--_scale) + 6 * var(--_space));
    font-size: var(--_table);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
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
    max-inline-size: 32em;
  }
  ${fieldStyles}
  .choices,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  form button {
    min-block-size: calc(32px * var(--_scale));
    padding-inline: calc(3 * var(--_space));
    font-size: var(--_table);
  }
  form .primary {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  form .plain {
    border-color: transparent;
    background: none;
    color: var(--_ink-2);
  }
  .advice {
    flex: 1 0 100%;
    max-inline-size: 60em;
    margin: 0;
    color: var(--_ink-2);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .scroll {
    overflow: auto;
    max-block-size: calc(260px * var(--_scale));
  }
  .history {
    min-inline-size: min(100%, 560px);
    border-collapse: collapse;
  }
  .history th,
  .history td {
    padding: 3px 0;
    padding-inline-end: calc(4 * var(--_space));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .history th[scope='row'],
  .history .figure {
    white-space: nowrap;
  }
  .history thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .history .figure {
    text-align: end;
    unicode-bidi: plaintext;
  }
  .history .from,
  .history .arrow,
  .history .to {
    unicode-bidi: isolate;
  }
  .history .from,
  .history .arrow {
    color: var(--_ink-2);
  }
  .history .arrow {
    display: inline-block;
  }
  .history .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
  .history .to {
    white-space: nowrap;
  }
  .history .to .glyph {
    margin-inline-end: var(--_space);
  }
  .history .retracted .to,
  .history .retracted .figure {
    text-decoration: line-through;
  }
  .revised {
    display: inline-block;
    padding-inline: var(--_space);
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  @media (forced-colors: active) {
    form .primary {
      border-width: 2px;
      color: ButtonText;
    }
  }
`;
