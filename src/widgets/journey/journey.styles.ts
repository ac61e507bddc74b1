import { css } from 'lit';

/** Lanes are hairlines on paper; the emotion curve is the one thing drawn in ink. */
export const journeyStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    position: relative;
    min-inline-size: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space)) !important;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    contain: layout style;
    container: cockpit-journey / inline-size;
  }
  figure,
  p,
  h3,
  h4,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .head,
  .bar,
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
  }
  .head {
    min-block-size: calc(44px * var(--_scale));
  }
  .words {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .title {
    font-size: var(--_title);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
  }
  h4 {
    font-size: var(--_caption);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
  }
  .note,
  .foot,
  small,
  dt {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  button {
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .quiet {
    min-block-size: calc(26px * var(--_scale));
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .quiet:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .quiet[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  .retry {
    justify-self: center;
    border-color: var(--_control);
    color: var(--_accent);
  }
  .views {
    display: flex;
    border: 1px solid var(--_control);
    border-radius: 4px;
  }
  .views button {
    min-block-size: calc(28px * var(--_scale));
    padding: 0 calc(2.5 * var(--_space));
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .views [aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    color: var(--_ink);
    font-weight: 600;
  }
  .bar {
    margin-block-start: calc(2 * var(--_space));
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-radius: 4px;
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
    font-size: var(--_caption);
  }
  .bar input {
    inline-size: 10em;
    min-block-size: calc(26px * var(--_scale));
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 260px;
    gap: calc(4 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .scroller {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .side {
    display: grid;
    align-content: start;
    min-inline-size: 0;
    max-block-size: calc(520px * var(--_scale));
    overflow: auto;
  }
  header .quiet {
    margin-inline-start: auto;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    inline-size: 100%;
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: var(--_table);
    text-align: start;
  }
  .entry:hover {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  .entry small {
    grid-column: 1 / -1;
  }
  .turns li {
    display: grid;
    padding: var(--_space) 0;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_table);
  }
  .judge {
    display: flex;
    gap: var(--_space);
    margin-block-start: 2px;
  }
  .caution {
    margin-block-start: calc(2 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .list > li + li {
    margin-block-start: calc(3 * var(--_space));
  }
  .card {
    position: relative;
    margin-block-start: calc(2 * var(--_space));
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .card dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(2 * var(--_space));
    font-size: var(--_caption);
  }
  .message,
  .skeleton {
    display: grid;
    place-content: center;
    gap: var(--_space);
    min-block-size: calc(320px * var(--_scale));
    border-radius: 4px;
    text-align: center;
  }
  .skeleton {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
    color: var(--_ink-2);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    line-height: calc(22px * var(--_scale));
  }
  @container cockpit-journey (inline-size < 760px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      max-block-size: none;
    }
  }
`;
