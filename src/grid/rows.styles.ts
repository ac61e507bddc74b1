import { css } from 'lit';

/** Header, rows, totals; what becomes of them while picked, awaited or out of date is in `row-states.styles.ts`. Rows are of one height and contain everything, so that none is ever measured. */
export const rowsStyles = css`
  :host {
    --_row: 36px;
    --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_hover: color-mix(in srgb, var(--_ink) 4%, var(--_surface));
  }
  :host(:dir(rtl)) {
    --_start: right;
    --_end: left;
  }
  .compact {
    --_row: 28px;
  }
  .scroller {
    position: absolute;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 36px 0;
  }
  .head,
  .totals {
    position: sticky;
    z-index: 3;
    inline-size: max-content;
    min-block-size: 36px;
    background: var(--_surface);
  }
  .line {
    position: relative;
    block-size: 35px;
    background: inherit;
  }
  .head {
    inset-block-start: 0;
    border-block-end: 1px solid var(--_line);
    color: var(--_ink-2);
  }
  .totals {
    inset-block-end: 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .sheet {
    position: relative;
    min-block-size: 0;
    contain: strict;
  }
  /* Without a colour of its own: what a row does not paint, nobody waits for. */
  .row {
    position: absolute;
    inset-inline: 0;
    block-size: calc(var(--_row) + var(--_below, 0px));
    --_cell: calc(var(--_row) - 1px);
    border-block-end: 1px solid var(--_line);
    contain: strict;
    cursor: default;
  }
  /* Firefox forgets to move what is sticky where such a box is laid out on its own: without "size" it is not. */
  @supports (-moz-appearance: none) {
    .sheet,
    .wide .row {
      contain: layout paint style;
    }
  }
  .row:hover {
    background: var(--_hover);
  }
  .cell {
    position: absolute;
    inset-block-start: 0;
    padding-inline: 12px;
    line-height: calc(var(--_row) - 1px);
    white-space: nowrap;
  }
  /* Each clip costs a frame, so texts are cut to fit; these are the few that may not. */
  .cell.clipped {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }
  .line .cell {
    line-height: 35px;
  }
  .cell:is(.number, .sample, .bar, .end) {
    text-align: end;
  }
  .wide .row {
    background: var(--_surface);
  }
  .wide .row:hover {
    background: var(--_hover);
  }
  /* Others that are pinned are in the sheet that places the columns. */
  .wide .c0 {
    background: inherit;
    position: sticky;
    flex: none;
    z-index: 1;
    block-size: var(--_cell, 100%);
  }
  .wide.shifted .c0::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 8px;
    background: linear-gradient(to var(--_start, left), color-mix(in srgb, var(--_ink) 12%, transparent), transparent);
  }
  /* Over the scroller and not in it, so that no row is longer for it. */
  .more::after {
    content: '';
    position: absolute;
    z-index: 4;
    inset-block: 0;
    inline-size: 12px;
    background: linear-gradient(to var(--_end, right), transparent, color-mix(in srgb, var(--_ink) 14%, transparent));
    pointer-events: none;
  }
  .cell:focus-visible {
    outline-offset: -3px;
  }
  .note {
    margin-inline-start: 6px;
    font-weight: 400;
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .note:empty {
    display: none;
  }
  .cell.state .note {
    color: var(--_ink-2);
  }
  .cell .glyph {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-end: 6px;
    vertical-align: -1px;
    fill: var(--_ink-2);
    fill-rule: evenodd;
  }
  .share {
    position: absolute;
    inset-block-end: 5px;
    inset-inline: 12px;
    block-size: 3px;
    border-radius: 1px;
    background: color-mix(in srgb, var(--_ink-3) 55%, transparent);
    transform: scaleX(0);
    transform-origin: left;
  }
  :host(:dir(rtl)) .share {
    transform-origin: right;
  }
  .spark-line {
    inline-size: 100%;
    block-size: calc(100% - 10px);
    margin-block-start: 5px;
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1.5;
    stroke-linecap: round;
    overflow: visible;
  }
  .spark-line path {
    vector-effect: non-scaling-stroke;
  }
  .chip {
    display: inline-block;
    margin-inline-end: 4px;
    padding-inline: 6px;
    border-radius: 3px;
    background: var(--_canvas);
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: 20px;
  }
  .cell.chips {
    overflow: hidden;
  }
  .cell[data-mark='failed'] {
    color: var(--_critical-text);
  }
`;
