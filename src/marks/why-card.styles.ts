import { css, type CSSResult } from 'lit';
import { slotShapeStyles } from './slot-shape.js';

/** What the card "why is this red?" needs beside the frame and rows of `formulaCardStyles`. */
export const whyCardStyles: CSSResult = css`
  ${slotShapeStyles}
  .why {
    container: why / inline-size;
    min-inline-size: 0;
  }
  .why p {
    margin-block-start: 0;
    margin-block-end: var(--_space);
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .why-summary {
    font-weight: 600;
  }
  .why-outlook,
  .why-empty {
    color: var(--_ink-2);
  }
  .why-evidence {
    display: grid;
    gap: calc(2 * var(--_space));
    margin-block: calc(2 * var(--_space));
  }
  .evidence {
    display: block;
    inline-size: 100%;
    max-inline-size: 380px;
    /* Time runs to the right in every script. */
    direction: ltr;
    overflow: visible;
  }
  .evidence text {
    fill: var(--_ink-2);
    font-size: 12px;
  }
  .evidence .name.threshold {
    fill: var(--_ink);
    font-weight: 600;
  }
  .evidence .clock.end {
    text-anchor: end;
  }
  .evidence .bad-side {
    fill: color-mix(in srgb, var(--_critical) 9%, transparent);
  }
  .evidence .limit {
    stroke: var(--_ink-2);
    stroke-width: 1.2;
  }
  .evidence .limit.resolve {
    stroke: var(--_ink-3);
    stroke-dasharray: 3 3;
  }
  .evidence .course {
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.2;
  }
  .evidence .stem {
    stroke: var(--_line);
  }
  .why-scroll {
    overflow: auto;
    max-block-size: calc(220px * var(--_scale));
    border-block: 1px solid var(--_line);
  }
  .why-table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_table);
  }
  .why-table th,
  .why-table td {
    padding-block: 2px;
    padding-inline: 0 calc(3 * var(--_space));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .why-table tbody th {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  .why-table tbody tr:last-child > * {
    border-block-end: 0;
  }
  .why-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_raised);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .why-table .figure {
    text-align: end;
    unicode-bidi: plaintext;
  }
  .why-revised {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .why-facts .card-rows {
    margin-block-start: var(--_space);
  }
  .why-facts dd {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  /* The drawing shrinks with its box; its letters must not. */
  @container why (inline-size < 290px) {
    .evidence text {
      font-size: 15px;
    }
  }
  @container why (inline-size >= 620px) {
    .why-evidence {
      grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
      align-items: start;
      gap: calc(6 * var(--_space));
    }
    .why-facts .card-rows {
      grid-template-columns: auto minmax(0, 1fr) auto minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .evidence .bad-side {
      fill: none;
      stroke: GrayText;
      stroke-dasharray: 1 3;
    }
    .says.breach {
      fill: Highlight;
    }
  }
`;
