import { css } from 'lit';

/** The table twin of a picture, in a scroller of its own: the head stays in view. Part of a widget's own styles, which say how high it may grow. */
export const twinTableStyles = css`
  .scroller {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .twin {
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--_table);
    line-height: calc(28px * var(--_scale));
    white-space: nowrap;
  }
  .twin th,
  .twin td {
    padding: 0 calc(3 * var(--_space));
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    font-weight: 400;
    text-align: start;
  }
  .twin .figure {
    text-align: end;
  }
  .twin thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
`;
