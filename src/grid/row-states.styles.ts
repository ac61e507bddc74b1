import { css } from 'lit';

/** Rows that are picked, awaited, out of date or of an older question; all of it in forced colours. */
export const rowStatesStyles = css`
  /* What a changed cell is lit with: as opaque as a pinned cell has to be. */
  .sheet {
    --_changed: color-mix(in srgb, var(--_accent) 24%, var(--_surface));
  }
  .row[aria-selected='true'] {
    background: var(--_tint);
  }
  .row[aria-selected='true'] .c0::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_accent);
  }
  /* Outside what chance explains: up for better, down for worse, hollow beyond 95 %, filled beyond 99.8 %; its title says it. */
  .cell[data-mark$='unusual']::before,
  .cell[data-mark$='beyond']::before {
    margin-inline-end: 6px;
    font-size: 10px;
    content: '◇' / '';
  }
  .cell[data-mark$='beyond']::before {
    content: '◆' / '';
  }
  .cell[data-mark^='better']::before {
    color: var(--_ok-text);
    content: '△' / '';
  }
  .cell[data-mark='better beyond']::before {
    content: '▲' / '';
  }
  .cell[data-mark^='worse']::before {
    color: var(--_critical-text);
    content: '▽' / '';
  }
  .cell[data-mark='worse beyond']::before {
    content: '▼' / '';
  }
  /* Words for those who cannot see: the bar stands in the middle of the cell. */
  .waiting .cell {
    font-size: 0;
  }
  .waiting .cell::before {
    content: '';
    display: inline-block;
    vertical-align: middle;
    inline-size: 60%;
    block-size: 10px;
    border-radius: 3px;
    background: var(--_line);
  }
  .waiting :is(.note, .glyph, .share, .spark-line, .chip, slot) {
    display: none;
  }
  .stale :is(.row, .note),
  .asking :is(.row, .note) {
    color: var(--_ink-3);
  }
  /* On the tint the lightest ink falls short of 4.5. */
  .row[aria-selected='true'] .note,
  :is(.stale, .asking) .row[aria-selected='true'] {
    color: var(--_ink-2);
  }
  .stale .cell .glyph,
  .asking .cell .glyph {
    fill: var(--_ink-3);
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] .cell {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .row[aria-selected='true'] .note {
      color: HighlightText;
    }
    .row[aria-selected='true'] .cell .glyph {
      fill: HighlightText;
    }
    /* Shades are not drawn. */
    .shifted .c0::after,
    .more::after {
      border-inline-end: 2px dotted CanvasText;
    }
    .share {
      background: CanvasText;
    }
    .row[aria-selected='true'] .share {
      background: HighlightText;
    }
  }
`;
