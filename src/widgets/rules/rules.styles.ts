import { css } from 'lit';

export const rulesStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    container: cockpit-rules / inline-size;
    min-inline-size: 0;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h3,
  h4,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }
  h3,
  h4 {
    font-size: var(--_title);
    font-weight: 600;
    line-height: 1.4;
  }
  h4:focus-visible {
    outline-offset: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  button,
  .download {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: calc(32px * var(--_scale));
    padding: 0 calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:enabled,
  .download:hover {
    border-color: var(--_accent);
  }
  button:disabled {
    border-color: var(--_line);
    color: var(--_ink-3);
    cursor: default;
  }
  button.save,
  button.defaults {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  /* Still a button: pressed, it leads to what is missing. */
  button.save[aria-disabled='true'] {
    border-color: var(--_control);
    background: var(--_surface);
    color: var(--_ink-2);
    font-weight: 400;
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  button.icon {
    min-block-size: calc(28px * var(--_scale));
    padding: 0 var(--_space);
    border-color: transparent;
    background: none;
  }
  svg.tool {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.back:dir(rtl) {
    transform: scaleX(-1);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 4);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    font-size: var(--_table);
  }
  .notice:has([role='status']:not(:empty)) {
    padding-block: var(--_space);
    min-block-size: calc(40px * var(--_scale));
  }
  .remark {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 1.5);
    font-size: var(--_table);
  }
  .remark > button {
    flex: none;
  }
  .rules > .remark {
    align-items: center;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .hint {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  /* A text keeps its own direction in a page that runs the other way, but stands on the page's side. */
  .sentence,
  .text,
  .hint,
  .verdict,
  .over,
  .status > span,
  .problem > span,
  h4 > span,
  option,
  dt,
  dd,
  td,
  label,
  .meta > span {
    unicode-bidi: plaintext;
  }
  :is(.sentence, .hint, .verdict, .over, dt, dd, .field > label):dir(rtl) {
    text-align: right;
  }
  .desk {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  /* One thing at a time where there is little room: the list, or the rule that was opened. */
  .desk.open > .list,
  .desk.open > .empty {
    display: none;
  }
  .empty,
  .nothing-open {
    padding: calc(var(--_space) * 6) calc(var(--_space) * 4);
  }
  .nothing-open {
    display: none;
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
  }
  .bone {
    display: block;
    min-block-size: calc(48px * var(--_scale));
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0.6;
  }
  .list.bones {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }
  @container cockpit-rules (inline-size >= 760px) {
    .desk {
      grid-template-columns: minmax(220px, 300px) minmax(0, 1fr);
    }
    .desk.open > .list {
      display: block;
    }
    .desk.open > .list.bones {
      display: grid;
    }
    .desk > .empty:only-child {
      grid-column: 1 / -1;
    }
    .desk.open > .empty {
      display: grid;
      align-content: start;
    }
    .list {
      border-inline-end: 1px solid var(--_line);
    }
    .nothing-open {
      display: block;
      align-self: center;
      justify-self: center;
      max-inline-size: 28em;
      font-size: var(--_table);
      text-align: center;
    }
    .back {
      display: none;
    }
  }
  @media (forced-colors: active) {
    button.save {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button.save[aria-disabled='true'] {
      border-color: GrayText;
      background: Canvas;
      color: GrayText;
    }
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
