import { css } from 'lit';

/** The table twin: head and first column stay in view. */
export const trendTableStyles = css`
  .scroller {
    block-size: 100%;
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
  .twin th:first-child {
    position: sticky;
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--_line);
    color: var(--_ink-2);
  }
  .twin thead th:first-child {
    z-index: 2;
  }
  .twin small {
    display: inline-block;
    min-inline-size: 4em;
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .missed {
    color: var(--_warning-text);
    font-weight: 600;
  }
  .more {
    display: block;
    margin: calc(2 * var(--_space)) auto;
  }
`;
