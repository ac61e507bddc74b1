import { css } from 'lit';

export { detailStyles } from './detail.styles.js';
export { groupsStyles } from './groups.styles.js';
export { filtersStyles } from './filters.styles.js';
export { headStyles } from '../../grid/head.styles.js';
export { rowsStyles } from '../../grid/rows.styles.js';
export { rowStatesStyles } from '../../grid/row-states.styles.js';
export { menuStyles } from '../../marks/menu.styles.js';

/** The frame around the rows; the rows themselves are in `rows.styles.ts`. */
export const agentsStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: flex;
    flex-direction: column;
    /* No higher than the screen, as on a page enlarged to 200 %: its header and its rows are seen together. */
    block-size: min(480px, 100vh);
    min-block-size: 200px;
    contain: layout style;
    container-type: inline-size;
    overflow: hidden;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    --_text: var(--_table);
  }
  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 12px;
  }
  h2 {
    margin: 0;
    font-size: var(--_body);
    font-weight: 600;
  }
  .count {
    color: var(--_ink-2);
  }
  .more-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .search {
    position: relative;
    flex: 0 1 220px;
    margin-inline-start: auto;
  }
  .search svg {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 9px;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.5;
    stroke-linecap: round;
    pointer-events: none;
  }
  input {
    inline-size: 100%;
    block-size: 30px;
    padding: 0 30px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  input:focus-visible {
    outline-offset: 0;
  }
  .clear {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 3px;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    cursor: pointer;
  }
  .action,
  .tool {
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .action {
    padding: 4px 14px;
  }
  .tool {
    min-block-size: 30px;
    padding: 0 10px;
  }
  .menus {
    display: flex;
    gap: 8px;
  }
  .count:last-of-type + .menus {
    margin-inline-start: auto;
  }
  .clear:hover,
  .tool:hover,
  .tool[aria-expanded='true'],
  .action:hover {
    background: var(--_canvas);
  }
  .frame {
    position: relative;
    flex: 1;
    min-block-size: 0;
    border-block-start: 1px solid var(--_line);
  }
  .message {
    position: absolute;
    inset: 36px 0 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 10px;
    padding: 16px;
    color: var(--_ink-2);
    text-align: center;
    pointer-events: none;
  }
  .message .glyph {
    font-size: 24px;
  }
  .message p {
    margin: 0;
    max-inline-size: 36em;
    overflow-wrap: anywhere;
  }
  .message .action {
    pointer-events: auto;
  }
  .foot {
    flex: none;
    display: flex;
    align-items: center;
    gap: 6px;
    max-block-size: 5.2em;
    overflow: auto;
    margin: 0;
    padding: 6px 12px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: var(--_caption);
    overflow-wrap: anywhere;
  }
  .reorder {
    min-block-size: 24px;
    margin: -3px -6px;
    padding: 0 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .reorder:hover {
    background: var(--_canvas);
  }
  .reorder .take {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .exporting progress {
    flex: 1 1 120px;
    max-inline-size: 320px;
    accent-color: var(--_accent);
  }
  .foot .action {
    margin-inline-start: auto;
  }
  @container (max-width: 420px) {
    .search {
      flex-basis: 100%;
    }
  }
`;
