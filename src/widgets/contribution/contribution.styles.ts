import { css } from 'lit';

/** Bars are ink: the sign stands in the text and in the side they go to, not in a colour. */
export const contributionStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
  }
  .splits {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }
  .splits > div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .asked {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .body {
    margin-block-start: calc(2 * var(--_space));
  }
  .sentence {
    margin-block-end: calc(2 * var(--_space));
    max-inline-size: 100ch;
    unicode-bidi: plaintext;
  }
  /* Words keep their contrast: they are what is read while numbers age. */
  .stale .plot {
    opacity: 0.55;
  }
  .scroller {
    max-block-size: calc(480px * var(--_scale));
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_table);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--_space) calc(1.5 * var(--_space));
    background: var(--_surface);
    box-shadow: inset 0 -1px var(--_line);
    color: var(--_ink-2);
    font-size: var(--_caption);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  tbody tr {
    block-size: calc(32px * var(--_scale));
    box-shadow: inset 0 -1px var(--_line);
  }
  tbody tr[data-picked='true'] {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    box-shadow: inset 3px 0 var(--_accent);
  }
  th,
  td {
    padding: 0 calc(1.5 * var(--_space));
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .figure {
    text-align: end;
  }
  thead .figure {
    text-align: end;
  }
  thead small {
    color: var(--_ink-3);
    font-size: calc(11px * var(--_scale));
    white-space: nowrap;
  }
  .total {
    font-weight: 600;
  }
  .more {
    display: none;
    color: var(--_ink-2);
  }
  .bar {
    inline-size: 50%;
    min-inline-size: calc(120px * var(--_scale));
    padding: 0;
  }
  .plot {
    display: block;
    overflow: visible;
    inline-size: 100%;
    block-size: 28px;
  }
  .rate {
    fill: var(--_ink-2);
  }
  .mix {
    fill: var(--_surface);
    stroke: var(--_ink-2);
    stroke-width: 1;
  }
  .step {
    stroke: var(--_control);
    stroke-dasharray: 2 2;
  }
  .level-mark {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .level {
    color: var(--_ink-2);
  }
  .level .name {
    font-weight: 600;
  }
  .legend {
    display: inline-flex;
    gap: 0 calc(3 * var(--_space));
  }
  .legend span {
    white-space: nowrap;
  }
  .swatch {
    inline-size: 12px;
    block-size: 8px;
  }
  button.name,
  .drill {
    min-block-size: calc(26px * var(--_scale));
    margin: 0;
    padding: 0 var(--_space);
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button.name:hover,
  .drill:hover {
    background: color-mix(in srgb, var(--_ink) 6%, transparent);
  }
  button.name[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 600;
  }
  span.name {
    padding: 0 var(--_space);
  }
  .tag {
    padding: 0 var(--_space);
    border: 1px solid var(--_control);
    border-radius: 3px;
    color: var(--_ink-2);
    font-size: calc(11px * var(--_scale));
  }
  .action {
    inline-size: calc(32px * var(--_scale));
    padding: 0;
  }
  .drill {
    display: grid;
    place-items: center;
    inline-size: calc(28px * var(--_scale));
  }
  .drill svg {
    inline-size: calc(14px * var(--_scale));
    block-size: calc(14px * var(--_scale));
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.8;
  }
  .drill:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .paging {
    display: flex;
    gap: var(--_space);
    margin-block-start: calc(2 * var(--_space));
  }
  [data-table] .more {
    display: table-cell;
  }
  @container (inline-size >= 800px) {
    .bar {
      inline-size: 40%;
    }
    .more {
      display: table-cell;
    }
    .toggle {
      display: none;
    }
  }
  @container (inline-size < 800px) {
    [data-table] .bar {
      display: none;
    }
  }
  @container (inline-size < 420px) {
    /* The figures have their room first: what is left over is the bars'. */
    .bar {
      inline-size: auto;
      min-inline-size: calc(72px * var(--_scale));
    }
    th,
    td,
    thead th {
      padding-inline: 2px;
    }
    thead .figure,
    .legend span {
      white-space: normal;
    }
    .legend {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    tbody tr[data-picked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
