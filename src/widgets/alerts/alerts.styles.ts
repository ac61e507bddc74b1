import { css } from 'lit';

/** Frame, header, groups and states of the list. */
export const alertsStyles = css`
  .counts,
  .kept,
  .as-of,
  .hint,
  .text,
  button {
    unicode-bidi: plaintext;
  }
  .hint {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    container: cockpit-alerts / inline-size;
    min-inline-size: 0;
  }
  section {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  .title {
    margin: 0;
    border-radius: 2px;
    font-size: var(--_title);
    font-weight: 600;
  }
  .counts {
    color: var(--_ink-2);
    font-size: var(--_table);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    margin-inline-start: auto;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .kept {
    padding-inline: calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  button {
    min-block-size: calc(24px * var(--_scale));
    margin: 0;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_accent);
  }
  .switch[aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .swings {
    border-block-start: 1px solid var(--_line);
  }
  .group-title {
    margin: 0;
    padding: calc(2 * var(--_space)) calc(4 * var(--_space)) 0;
    color: var(--_ink-2);
    font-size: var(--_table);
  }
  .swings > .alerts > .alert:first-child {
    border-block-start: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .calm {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    margin: 0;
    padding: calc(2 * var(--_space)) calc(4 * var(--_space)) calc(4 * var(--_space));
    color: var(--_ink);
  }
  .hint {
    color: var(--_ink-2);
    font-size: var(--_table);
  }
  .message {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
    font-size: var(--_table);
  }
  .message p {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .message strong {
    font-weight: 600;
  }
  .message .glyph {
    font-size: calc(16px * var(--_scale));
  }
  .message .hint {
    display: block;
  }
  .stale-banner {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
  }
  .retry {
    flex: none;
    color: var(--_accent);
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_table);
    cursor: pointer;
  }
  summary:hover {
    color: var(--_ink);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary .glyph {
    margin-inline-end: var(--_space);
  }
  .troubles {
    color: var(--_ink);
  }
  .troubles ul {
    padding: 0 calc(4 * var(--_space)) calc(2 * var(--_space));
    font-size: var(--_table);
  }
  .troubles strong {
    font-weight: 600;
  }
  .problem {
    display: inline-block;
    margin-inline-end: calc(3 * var(--_space));
  }
  code {
    color: var(--_ink-2);
    font-size: var(--_caption);
    overflow-wrap: anywhere;
  }
  .ghost {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: center;
    block-size: calc(64px * var(--_scale));
    padding-inline: calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .bone {
    block-size: 12px;
    border-radius: 3px;
    background: var(--_line);
  }
  .bone.mark {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
  }
  .bone.long {
    flex: 0 1 16em;
  }
  .bone.short {
    inline-size: 4em;
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
      background: none;
    }
    .switch[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
