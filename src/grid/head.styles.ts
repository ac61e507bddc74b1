import { css } from 'lit';

/** The header: titles that sort, the menu of each column, the grip that resizes it, headings over several. */
export const headStyles = css`
  .head button {
    display: flex;
    align-items: center;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .head .sort {
    gap: 4px;
    inline-size: 100%;
    block-size: 35px;
    padding: 0 12px;
  }
  .head .cell {
    padding: 0;
  }
  .head .end .sort {
    flex-direction: row-reverse;
  }
  .head button:hover {
    color: var(--_ink);
  }
  .head .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head [aria-sort='ascending'] .sort,
  .head [aria-sort='descending'] .sort {
    color: var(--_ink);
    font-weight: 600;
  }
  .arrow {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    fill: currentColor;
    opacity: 0;
  }
  .head [aria-sort] .sort:hover .arrow,
  .head [aria-sort] .sort:focus-visible .arrow {
    opacity: 0.4;
  }
  .arrow[data-sort='ascending'],
  .arrow[data-sort='descending'] {
    opacity: 1 !important;
  }
  .rank {
    flex: none;
    margin-inline: -2px;
    font-size: var(--_caption);
    font-variant-numeric: tabular-nums;
  }
  .arrow[data-sort='descending'] {
    transform: scaleY(-1);
  }
  /* Over the title's end, and only while somebody is there: figures in narrow columns need the room. */
  .head .more-menu {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 4px;
    justify-content: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border-radius: 4px;
    background: var(--_surface);
    opacity: 0;
  }
  .head .end .more-menu {
    inset-inline: 4px auto;
  }
  .head .more-menu svg {
    inline-size: 12px;
    block-size: 12px;
    fill: currentColor;
  }
  .head .cell:hover .more-menu,
  .head .cell:focus-within .more-menu,
  .more-menu[aria-expanded='true'] {
    opacity: 1;
  }
  .head .more-menu:hover,
  .more-menu[aria-expanded='true'] {
    background: var(--_canvas);
  }
  .head .more-menu:focus-visible {
    outline-offset: -2px;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    z-index: 2;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
  }
  .grip.at-end {
    inset-inline-end: -4px;
  }
  .grip.at-start {
    inset-inline-start: -4px;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset-block: 9px;
    inset-inline-start: 4px;
    inline-size: 1px;
    background: var(--_line);
  }
  .grip:hover::after,
  .grip:active::after {
    inset-block: 0;
    inset-inline-start: 3px;
    inline-size: 2px;
    background: var(--_accent);
  }
  .head [data-dragged] {
    opacity: 0.5;
    cursor: grabbing;
  }
  .head [data-dragged] * {
    cursor: inherit;
  }
  .drop {
    position: absolute;
    z-index: 5;
    inset-block: 0;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--_accent);
    pointer-events: none;
  }
  .headings {
    border-block-end: 1px solid var(--_line);
    block-size: 36px;
  }
  .headings .cell {
    padding-inline: 12px;
    overflow: hidden;
    text-align: center;
    text-overflow: ellipsis;
  }
  .heading {
    border-inline: 1px solid var(--_line);
    color: var(--_ink-2);
    font-weight: 600;
  }
  .heading + .heading {
    border-inline-start: 0;
  }
  @media (hover: none) {
    .head .more-menu {
      opacity: 1;
    }
    .grip {
      inline-size: 16px;
    }
  }
  @media (forced-colors: active) {
    .drop {
      background: Highlight;
      forced-color-adjust: none;
    }
    .grip::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
