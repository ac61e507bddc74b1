import { css } from 'lit';

/** The frame: head, picture, lists beside it; one column where there is little room. */
export const flowStyles = css`
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
    container: cockpit-flow / inline-size;
  }
  figure,
  p,
  h3,
  h4,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    min-block-size: calc(44px * var(--_scale));
  }
  .title {
    font-size: var(--_title);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
  }
  .range,
  .none,
  .facts small,
  .entry small,
  .foot {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .words {
    flex: 1 1 12em;
    min-inline-size: 0;
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
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .views [aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    color: var(--_ink);
    font-weight: 600;
  }
  .quiet,
  .retry {
    min-block-size: calc(28px * var(--_scale));
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .quiet:disabled {
    color: var(--_ink-3);
    cursor: default;
    opacity: 0.6;
  }
  .retry {
    border-color: var(--_control);
    color: var(--_accent);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(210px, 270px);
    gap: calc(4 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .side {
    display: grid;
    align-content: start;
    gap: calc(3 * var(--_space));
    max-block-size: calc(470px * var(--_scale));
    overflow: auto;
  }
  h4 {
    font-size: var(--_caption);
    font-weight: 600;
    line-height: calc(22px * var(--_scale));
  }
  .entry {
    display: grid;
    inline-size: 100%;
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_table);
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }
  .entry:hover {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  .entry[aria-pressed='true'],
  .entry[aria-current='step'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .path {
    overflow-wrap: anywhere;
  }
  /* No CSS counter: Chromium keeps the shadow root of one in a cache of styles, and with it the element, long after it has gone. */
  .ranked .path::before {
    content: attr(data-rank) ' ';
    color: var(--_ink-3);
  }
  .facts li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(2 * var(--_space));
    padding: 2px calc(1.5 * var(--_space));
    font-size: var(--_table);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    min-block-size: calc(22px * var(--_scale));
    margin-block-start: calc(2 * var(--_space));
    line-height: calc(22px * var(--_scale));
  }
  .message,
  .skeleton {
    display: grid;
    place-content: center;
    gap: var(--_space);
    min-block-size: calc(420px * var(--_scale));
    border-radius: 4px;
    text-align: center;
  }
  .skeleton {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
    color: var(--_ink-2);
  }
  .message .retry {
    justify-self: center;
  }
  .hint,
  .detail {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .cases header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_space));
    margin-block-end: var(--_space);
  }
  .cases header .quiet {
    margin-inline-start: auto;
  }
  .keys {
    display: flex;
    gap: var(--_space);
    margin-block-end: var(--_space);
  }
  @container cockpit-flow (inline-size < 640px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      max-block-size: none;
    }
  }
`;
