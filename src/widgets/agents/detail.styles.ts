import { css } from 'lit';

/** What expands a row, and what stands below it. */
export const detailStyles = css`
  .row .c0 {
    padding-inline-start: 30px;
  }
  .head .c0 .sort,
  .totals .c0 {
    padding-inline-start: 30px;
  }
  .expander {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 3px;
    inline-size: 27px;
    cursor: pointer;
  }
  .waiting .expander {
    display: none;
  }
  .expander::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 4px);
    inset-inline-start: 9px;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--_ink-3);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  :host(:dir(rtl)) .expander::after {
    transform: rotate(135deg);
  }
  .c0[aria-expanded='true'] > .expander::after {
    inset-block-start: calc(50% - 6px);
    transform: rotate(45deg);
  }
  .expander:hover::after {
    border-color: var(--_ink);
  }
  .row.expanded {
    border-block-end-color: var(--_control);
  }
  .detail {
    position: absolute;
    inset-block-start: calc(var(--_row) - 1px);
    inset-inline: 0;
    white-space: normal;
  }
  /* In view whatever is scrolled sideways. */
  .detail-in {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100%;
    padding: 8px 12px 14px 30px;
    background: var(--_canvas);
    color: var(--_ink);
    cursor: auto;
  }
  .detail-in:dir(rtl) {
    padding: 8px 30px 14px 12px;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
    gap: 6px 24px;
    margin: 0;
  }
  .facts div {
    min-inline-size: 0;
  }
  .facts dt {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .facts .note {
    color: var(--_ink-2);
  }
  @media (forced-colors: active) {
    .detail-in {
      border: 1px solid CanvasText;
    }
  }
`;
