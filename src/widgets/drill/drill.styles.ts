import { css } from 'lit';

/** The frame around a level: breadcrumb, sentence, messages. */
export const drillStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    container-type: inline-size;
    overflow: hidden;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    --_text: var(--_table);
  }
  .closed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    padding: 10px 12px;
  }
  .closed p {
    margin: 0;
    color: var(--_ink-2);
  }
  header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 44px;
    box-sizing: border-box;
    padding: 8px 12px 4px;
    padding-inline-end: 48px;
  }
  h2 {
    margin: 0;
    font-size: var(--_body);
    font-weight: 600;
  }
  nav {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  li + li::before {
    content: '';
    inline-size: 5px;
    block-size: 5px;
    margin-inline: 4px 6px;
    border: solid var(--_ink-3);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }
  li:dir(rtl) + li::before {
    transform: rotate(225deg);
  }
  .crumb {
    overflow: hidden;
    max-inline-size: 28ch;
    min-block-size: 24px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  button.crumb {
    cursor: pointer;
  }
  button.crumb:hover {
    text-decoration: underline;
  }
  .here {
    color: var(--_ink);
    font-weight: 600;
  }
  .order {
    display: inline-flex;
  }
  .order button,
  .more-rows,
  .action {
    min-block-size: 26px;
    padding: 1px 10px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .order button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .order button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .order [aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .close {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 8px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink-2);
    cursor: pointer;
  }
  .close svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .close:hover,
  .more-rows:hover,
  .action:hover {
    background: var(--_canvas);
  }
  .summary {
    min-block-size: 1.5em;
    margin: 0;
    padding: 0 12px 8px;
    color: var(--_ink-2);
    unicode-bidi: plaintext;
  }
  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    border-block-start: 1px solid var(--_line);
  }
  .list {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    outline: none;
  }
  .pending .list {
    opacity: 0.6;
  }
  .count {
    margin: 0;
    padding: 6px 12px;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .frame {
    position: relative;
    flex: 1;
    min-block-size: 0;
    border-block-start: 1px solid var(--_line);
  }
  .skeleton {
    display: grid;
    gap: 14px;
    padding: 16px 12px;
  }
  .skeleton span {
    block-size: 18px;
    border-radius: 4px;
    background: var(--_line);
    opacity: 0.6;
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
  }
  .message .glyph {
    font-size: 24px;
  }
  .message p {
    margin: 0;
    max-inline-size: 36em;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    padding: 6px 12px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
`;
