import { css } from 'lit';

export const filtersStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    position: relative;
    z-index: 1; /* Lists lie over the widgets that follow. */
    display: grid;
    container: cockpit-filters / inline-size;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  .bar,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  .choice {
    position: relative;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 100%;
    min-block-size: calc(32px * var(--_scale));
    padding: 0 calc(var(--_space) * 2.5);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_table);
    cursor: pointer;
  }
  button:hover:enabled,
  button[aria-expanded='true'] {
    border-color: var(--_accent);
  }
  button:disabled {
    color: var(--_ink-3);
    cursor: default;
  }
  .label {
    flex: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  /* A text keeps its own direction in a page that runs the other way: 30 分钟, not 分钟 30. */
  .text,
  .label,
  li > span {
    unicode-bidi: plaintext;
  }
  .text {
    overflow: hidden;
    max-inline-size: 24ch;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  svg.chevron,
  svg.cross {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .panel {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    display: grid;
    gap: calc(var(--_space) * 2);
    inline-size: max-content;
    min-inline-size: min(100%, 240px);
    max-inline-size: min(320px, 90vw);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  .panel[role='dialog'] {
    min-inline-size: min(240px, 90vw);
  }
  input {
    inline-size: 100%;
    min-block-size: calc(32px * var(--_scale));
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_table);
  }
  input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  ul {
    overflow: auto;
    max-block-size: calc(280px * var(--_scale));
    margin: 0;
    padding: 0;
    border-radius: var(--_radius);
    list-style: none;
    overscroll-behavior: contain;
  }
  li {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: calc(32px * var(--_scale));
    padding-inline: calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) - 2px);
    font-size: var(--_table);
    cursor: pointer;
  }
  li > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  li:hover {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  li.active {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 2px 0 var(--_accent);
  }
  /* The list has the focus, the option in hand shows it. */
  ul:focus-visible {
    outline: none;
  }
  ul:focus-visible li.active {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  li.active:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  svg.tick {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: transparent;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [aria-selected='true'] svg.tick {
    stroke: var(--_accent);
  }
  [aria-selected='true'] {
    font-weight: 600;
  }
  .foot {
    margin: 0;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .foot:empty {
    display: none;
  }
  .chip {
    min-block-size: calc(28px * var(--_scale));
    border-radius: 999px;
  }
  .chip.clear {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .failure {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    font-size: var(--_table);
  }
  .skeleton {
    inline-size: 112px;
    block-size: calc(32px * var(--_scale));
    border-radius: var(--_radius);
    background: var(--_line);
    opacity: 0.6;
  }
  @container cockpit-filters (inline-size < 480px) {
    /* A list takes the width of the bar, wherever its button stands. */
    .choice {
      position: static;
    }
    .panel {
      inset-block-start: auto;
      inset-inline: 0;
      inline-size: auto;
      max-inline-size: none;
      margin-block-start: 4px;
    }
  }
  @media (forced-colors: active) {
    li.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
