import { css } from 'lit';
import { twinTableStyles } from './twin-table.styles.js';

/** The frame of a drawing with a title, actions, a table twin and a foot: radar and matrix. */
export const panelStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space)) !important;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    contain: layout style;
  }
  figure {
    contain: inline-size;
    margin: 0;
  }
  p,
  ul,
  h3,
  h4 {
    margin: 0;
    padding: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space) calc(3 * var(--_space));
    min-block-size: calc(44px * var(--_scale));
  }
  .names {
    min-inline-size: 0;
    flex: 1 1 12em;
  }
  .title {
    overflow: hidden;
    font-size: var(--_title);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sub {
    overflow: hidden;
    min-block-size: calc(18px * var(--_scale));
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .quiet,
  .retry,
  .more {
    min-block-size: calc(28px * var(--_scale));
    margin: 0;
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    white-space: nowrap;
    cursor: pointer;
  }
  .quiet:hover {
    border-color: var(--_control);
    color: var(--_ink);
  }
  .quiet[aria-pressed='true'],
  .primary {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    color: var(--_ink);
  }
  .retry,
  .more {
    border-color: var(--_control);
    color: var(--_accent);
  }
  .body {
    margin-block-start: calc(2 * var(--_space));
  }
  .skeleton {
    block-size: 100%;
    border: 1px dashed var(--_line);
    border-radius: 4px;
    background: color-mix(in srgb, var(--_line) 40%, transparent);
  }
  .bone {
    display: inline-block;
    inline-size: 12em;
    block-size: 0.7em;
    border-radius: 3px;
    background: var(--_line);
    vertical-align: middle;
  }
  .message {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_space);
    block-size: 100%;
    padding: calc(4 * var(--_space));
    overflow: auto;
    border: 1px dashed var(--_line);
    border-radius: 4px;
    color: var(--_ink-2);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .says {
    color: var(--_ink);
    font-weight: 600;
  }
  .detail {
    max-inline-size: 40em;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .retry {
    margin-block-start: calc(2 * var(--_space));
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    min-block-size: calc(20px * var(--_scale));
    margin-block-start: calc(1.5 * var(--_space));
    color: var(--_ink-3);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
  }
  .state {
    color: var(--_ink-2);
  }
  .source {
    overflow: hidden;
    max-inline-size: 20em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  ${twinTableStyles}
  .scroller {
    block-size: 100%;
  }
  .twin small {
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .more {
    display: block;
    margin: calc(2 * var(--_space)) auto;
  }
  @media (forced-colors: active) {
    .quiet[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
