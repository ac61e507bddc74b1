import { css } from 'lit';

export const boardStyles = css`
  :host {
    --_span: auto;
    display: block;
    container: cockpit-board / inline-size;
    background: var(--_canvas);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  section {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
  }
  section.compact {
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 4);
    min-inline-size: 0;
    min-block-size: 28px;
  }
  h2,
  ::slotted([slot='title']) {
    margin: 0;
    font-size: var(--_title);
    font-weight: 600;
    line-height: 1.25;
  }
  .source {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
    min-inline-size: 0;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .name {
    overflow: hidden;
    max-inline-size: 32ch;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding: 1px calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: 999px;
    color: var(--_ink);
    white-space: nowrap;
  }
  .notice {
    flex: 0 1 auto;
  }
  /* A text keeps its own direction in a page that runs the other way: 7 个组件, not 个组件 7. */
  .name,
  .notice,
  .state span,
  .banner p,
  .problems li {
    unicode-bidi: plaintext;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 4);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .freshness {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }
  .freshness.stale,
  .freshness.critical {
    color: var(--_ink);
    font-weight: 600;
  }
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_critical);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .banner > div {
    flex: 1 1 24ch;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .banner .glyph {
    font-size: calc(20px * var(--_scale));
  }
  .banner strong {
    font-weight: 600;
  }
  .banner p {
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .problems {
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_warning-outline);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_table);
    list-style: none;
    overflow-wrap: anywhere;
  }
  button {
    padding: 3px calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_accent);
  }
  .still {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 24px;
    padding-block: 1px;
    font-size: var(--_caption);
  }
  .still svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .still[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    color: var(--_accent);
    font-weight: 600;
  }
  .stand {
    display: grid;
    gap: inherit;
    grid-template: auto / minmax(0, 1fr);
  }
  .grid {
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(calc(160px * var(--_scale)), 100%), 1fr));
    gap: inherit;
    align-items: stretch;
  }
  ::slotted(*) {
    min-inline-size: 0;
  }
  /* What is wide by nature says so itself, by --_span, unless the page says otherwise. */
  ::slotted(*) {
    grid-column: var(--_span, auto);
  }
  ::slotted([span='full']) {
    grid-column: 1 / -1;
  }
  ::slotted([span='1']) {
    grid-column: span 1;
  }
  @container cockpit-board (inline-size >= 376px) {
    ::slotted([span='2']) {
      grid-column: span 2;
    }
  }
  @container cockpit-board (inline-size >= 720px) {
    ::slotted([span='3']) {
      grid-column: span 3;
    }
    ::slotted([span='4']) {
      grid-column: span 4;
    }
  }
  @container cockpit-board (inline-size < 720px) {
    ::slotted([span='3']),
    ::slotted([span='4']) {
      grid-column: 1 / -1;
    }
  }
  @container cockpit-board (inline-size < 376px) {
    section {
      padding: calc(var(--_space) * 2);
    }
    ::slotted([span='2']) {
      grid-column: 1 / -1;
    }
  }
`;
