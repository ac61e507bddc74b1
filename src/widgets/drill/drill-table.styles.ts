import { css } from 'lit';

/** Groups and slots as rows with bars, and what they leave out where there is little room. */
export const drillTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    block-size: 32px;
    background: var(--_surface);
    box-shadow: inset 0 -1px var(--_line);
    color: var(--_ink-2);
    font-weight: 400;
  }
  th,
  td {
    block-size: 34px;
    padding: 0 12px;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  tbody tr {
    border-block-end: 1px solid var(--_line);
  }
  tbody tr[data-key] {
    cursor: pointer;
  }
  tbody tr[data-key]:hover {
    background: color-mix(in srgb, var(--_ink) 4%, var(--_surface));
  }
  tbody tr.chosen {
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    box-shadow: inset 3px 0 var(--_accent);
  }
  tbody th {
    max-inline-size: 0;
    inline-size: 34%;
    padding: 0;
  }
  .others th {
    max-inline-size: none;
    padding-inline-start: 12px;
    color: var(--_ink-2);
  }
  .whole th .name,
  .whole td {
    font-weight: 600;
  }
  .into {
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 34px;
    padding: 0 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .into .name {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .into::after {
    content: '';
    flex: none;
    inline-size: 5px;
    block-size: 5px;
    margin-inline-start: 8px;
    border: solid var(--_ink-3);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }
  .into:dir(rtl)::after {
    transform: rotate(225deg);
  }
  .figure {
    inline-size: 16%;
    text-align: end;
  }
  .missed {
    color: var(--_warning-text);
    font-weight: 600;
  }
  .missed .glyph {
    margin-inline-end: 4px;
    vertical-align: -2px;
  }
  .effect,
  .volume {
    inline-size: 25%;
  }
  td.effect,
  td.volume {
    position: relative;
    text-align: end;
  }
  .words {
    unicode-bidi: plaintext;
  }
  .effect .words,
  .volume .words {
    display: inline-block;
    inline-size: 9.5em;
    text-align: end;
  }
  .effect .words:dir(rtl),
  .volume .words:dir(rtl) {
    text-align: left;
  }
  td.volume .words {
    inline-size: 5em;
  }
  th.effect,
  th.volume {
    text-align: end;
  }
  .bar {
    position: absolute;
    inset-block: 13px;
    inset-inline: 12px calc(9.5em + 16px);
    inline-size: calc(100% - 9.5em - 28px);
    block-size: 8px;
    fill: color-mix(in srgb, var(--_ink-3) 55%, transparent);
  }
  td.volume .bar {
    inset-inline-end: calc(5em + 16px);
    inline-size: calc(100% - 5em - 28px);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar .worse {
    fill: var(--_ink-2);
  }
  .bar path {
    stroke: var(--_control);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  @container (inline-size < 620px) {
    .bar {
      display: none;
    }
    .effect .words,
    td.volume .words {
      inline-size: auto;
    }
    .figure,
    .effect,
    .volume {
      inline-size: auto;
    }
    th,
    td {
      padding-inline: 8px;
    }
  }
  @container (inline-size < 420px) {
    tbody th {
      inline-size: 40%;
    }
    .into::after {
      display: none;
    }
    .into {
      padding-inline: 8px;
    }
    .volume {
      display: none;
    }
  }
`;
