import { css } from 'lit';

/** Rows in groups: the lines above them, how far rows stand behind, and what says by what they are grouped. */
export const groupsStyles = css`
  .row.group {
    background: var(--_canvas);
    font-weight: 600;
    cursor: pointer;
  }
  .row.group:hover {
    background: color-mix(in srgb, var(--_ink) 6%, var(--_canvas));
  }
  .row.group[aria-selected='true'] {
    background: var(--_tint);
  }
  .row.group .note {
    font-weight: 400;
  }
  .row.group :is(.glyph, .spark-line) {
    display: none;
  }
  .row[aria-level='2'] .c0 {
    padding-inline-start: 44px;
  }
  .row[aria-level='2'] .expander {
    inset-inline-start: 17px;
  }
  .row.group .expander::after {
    border-color: var(--_ink-2);
    border-width: 0 2px 2px 0;
  }
  .row.group[aria-expanded='true'] .expander::after {
    inset-block-start: calc(50% - 6px);
    transform: rotate(45deg);
  }
  p.grouping {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  @media (forced-colors: active) {
    .row.group {
      border-block-end: 2px solid CanvasText;
    }
  }
`;
