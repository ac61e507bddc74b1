import { css } from 'lit';
import { twinTableStyles } from '../../marks/twin-table.styles.js';

/** The table twin: head and first column stay in view. */
export const trendTableStyles = css`
  ${twinTableStyles}
  .scroller {
    block-size: 100%;
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
  .twin .ghost {
    color: var(--_ink-2);
  }
  .event {
    margin: 0;
    white-space: nowrap;
  }
  .more {
    display: block;
    margin: calc(2 * var(--_space)) auto;
  }
`;
