import { css } from 'lit';

export const simulationStyles = css`
  .simulation {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    min-inline-size: 0;
    padding: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .simulation .retry {
    justify-self: start;
  }
  .over {
    margin-block-start: calc(var(--_space) * -2);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: calc(var(--_space) * 2);
  }
  .figures > div {
    display: grid;
    align-content: start;
  }
  .figures dt,
  .figures .saved {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .figures .value {
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
    line-height: 1.35;
    word-break: keep-all;
  }
  /* Words stay readable; what is drawn steps back. */
  .outdated .figures .value,
  .outdated .verdict,
  .outdated .lane {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .outdated .firing-strip {
    opacity: 0.5;
  }
  .figures.bones .bone {
    min-block-size: calc(56px * var(--_scale));
  }
  .strips.bones {
    gap: calc(var(--_space) * 1.5);
  }
  .strips.bones .bone {
    min-block-size: 24px;
  }
  .verdict {
    padding-inline-start: calc(var(--_space) * 2.5);
    border-inline-start: 3px solid var(--_accent);
    font-size: var(--_table);
  }
  .strips {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .lane {
    display: grid;
    grid-template-columns: minmax(0, 9em) minmax(0, 1fr) 4.5em;
    align-items: center;
    gap: calc(var(--_space) * 2);
    font-size: var(--_table);
  }
  .scope {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .times {
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    gap: calc(var(--_space) * 1.5);
    font-weight: 600;
  }
  .times small {
    min-inline-size: 1.5em;
    color: var(--_ink-2);
    font-size: var(--_caption);
    font-weight: 400;
    text-align: end;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--_space);
    color: var(--_ink-3);
    font-size: var(--_caption);
    direction: ltr;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .key {
    inline-size: 16px;
    block-size: 10px;
    border-radius: 2px;
  }
  .key.critical {
    background: var(--_critical);
  }
  .key.warning {
    border: 1px solid var(--_warning-outline);
    background: var(--_warning);
  }
  .key.other {
    block-size: 5px;
    margin-inline-start: calc(var(--_space) * 2);
    background: var(--_ink-3);
  }
  .folded.table {
    border-block: 1px solid var(--_line);
  }
  .scroller {
    overflow: auto;
    max-block-size: calc(360px * var(--_scale));
    margin-block-end: calc(var(--_space) * 3);
  }
  table {
    border-collapse: collapse;
    min-inline-size: 100%;
    font-size: var(--_table);
    white-space: nowrap;
  }
  th,
  td {
    padding: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .number {
    text-align: end;
  }
  @container cockpit-rules (inline-size < 420px) {
    .lane {
      grid-template-columns: minmax(0, 1fr) auto;
      row-gap: 0;
    }
    .lane .firing-strip {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .lane.axis > span:empty {
      display: none;
    }
    .lane.axis > .ends {
      grid-column: 1 / -1;
    }
    .figures .value {
      font-size: var(--_title);
    }
  }
  @container cockpit-rules (inline-size >= 1080px) {
    .columns {
      grid-template-columns: minmax(360px, 460px) minmax(0, 1fr);
    }
    .columns > form {
      border-inline-end: 1px solid var(--_line);
    }
    .foot .trial {
      display: none;
    }
    .simulation {
      position: sticky;
      inset-block-start: 0;
      border-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .key.critical,
    .key.warning {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .key.other {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
