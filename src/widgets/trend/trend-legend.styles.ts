import { css } from 'lit';

/** A swatch that shows or hides its line, and a name that makes it stand out. */
export const trendLegendStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    min-block-size: calc(28px * var(--_scale));
    max-block-size: calc(60px * var(--_scale));
    margin-block-start: calc(2 * var(--_space));
    margin-inline: calc(-2 * var(--_space));
    padding-block: 2px;
    overflow-y: auto;
  }
  .pair {
    display: inline-flex;
  }
  .show,
  .key {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(24px * var(--_scale));
    margin: 0;
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .key span {
    white-space: nowrap;
  }
  .off .show {
    opacity: 0.45;
  }
  .off .key {
    color: var(--_ink-3);
    text-decoration: line-through;
  }
  .show:hover,
  .key:hover {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
    color: var(--_ink);
  }
  .key[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    color: var(--_ink);
    font-weight: 600;
  }
  .show:focus-visible,
  .key:focus-visible {
    outline-offset: 0;
  }
  .swatch {
    flex: none;
    inline-size: 20px;
    block-size: 8px;
  }
  .swatch line {
    stroke: currentcolor;
  }
  @media (forced-colors: active) {
    .key[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
