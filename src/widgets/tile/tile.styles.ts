import { css } from 'lit';

/**
 * Every changing number has a fixed box: rows have fixed heights, figures one width, and what has no room is cut.
 * Without a height from the page a tile is 136 px high, 96 when compact; given one, it rearranges itself inside.
 */
export const tileStyles = css`
  :host {
    display: grid;
    grid-template: minmax(calc(96px * var(--_scale)), 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    contain: layout style;
  }
  .tile {
    position: relative;
    container-type: size;
    contain-intrinsic-size: calc(158px * var(--_scale)) calc(136px * var(--_scale) - 2px);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .tile.compact {
    contain-intrinsic-block-size: calc(96px * var(--_scale) - 2px);
  }
  .face {
    --row: calc(18px * var(--_scale));
    display: grid;
    grid-template:
      'caption caption' calc(20px * var(--_scale))
      'value value' calc(34px * var(--_scale))
      'delta delta' var(--row)
      'spark spark' minmax(0, 1fr)
      'notes notes' var(--row)
      / auto minmax(0, 1fr);
    column-gap: calc(3 * var(--_space));
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space)) calc(1.5 * var(--_space));
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_caption);
    line-height: var(--row);
    text-align: start;
  }
  button.face {
    cursor: pointer;
  }
  button.face:hover {
    background: color-mix(in srgb, var(--_ink) 3%, transparent);
  }
  .caption {
    grid-area: caption;
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding-inline-end: calc(6 * var(--_space));
    color: var(--_ink-2);
    line-height: calc(20px * var(--_scale));
    white-space: pre;
  }
  .caption .glyph {
    margin-inline-end: var(--_space);
    font-size: calc(14px * var(--_scale));
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    flex: 0 0 auto;
    max-inline-size: 100%;
  }
  .name:not(:last-child) {
    /* Only once the scope has shrunk to its end: any less and a hair's breadth would cost the name a letter. */
    flex-shrink: 0.0001;
  }
  .dot,
  .tail {
    flex: none;
  }
  .scope {
    display: flex;
    flex: 0 4 auto;
    min-inline-size: 5em;
  }
  .scope:not(:has(.head:not(:empty))) {
    min-inline-size: auto;
  }
  .head {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .value {
    grid-area: value;
    align-self: center;
    overflow: hidden;
    font-size: var(--_figure);
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }
  .value.long {
    font-size: calc(var(--_figure) * 0.72);
  }
  .unit {
    font-size: 0.5em;
    font-weight: 400;
    color: var(--_ink-2);
  }
  .delta,
  .notes {
    overflow: hidden;
    color: var(--_ink-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .delta {
    grid-area: delta;
  }
  .notes {
    grid-area: notes;
  }
  .change {
    margin-inline-end: calc(1.5 * var(--_space));
  }
  .arrow {
    display: inline-block;
    inline-size: 1.2em;
    font-size: 0.75em;
    vertical-align: 0.1em;
  }
  .better {
    color: var(--_ok-text);
    font-weight: 600;
  }
  .worse,
  .notes .warning {
    color: var(--_warning-text);
    font-weight: 600;
  }
  .spark {
    grid-area: spark;
    min-block-size: 0;
    margin-block: calc(1.5 * var(--_space));
    margin-inline: 2px 9px;
    /* Time runs to the right in every script. */
    direction: ltr;
  }
  .stale .value,
  .stale .unit,
  .stale .change {
    color: var(--_ink-3);
  }
  .stale .spark {
    opacity: 0.6;
  }
  .details {
    position: absolute;
    inset-block-start: calc(1.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: var(--_ink-3);
    cursor: pointer;
  }
  .details svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.8;
  }
  .details:hover,
  .details:focus-visible,
  .details:has(+ .card:popover-open) {
    border-color: var(--_control);
    color: var(--_ink);
  }
  .details:focus-visible {
    outline-offset: 0;
  }
  .bone,
  .spark-bone {
    border-radius: 3px;
    background: var(--_line);
  }
  .bone {
    display: inline-block;
    vertical-align: middle;
  }
  .value .bone {
    inline-size: 4ch;
    block-size: 0.72em;
  }
  .delta .bone {
    inline-size: 8em;
    block-size: 0.7em;
  }
  .spark-bone {
    grid-area: spark;
    align-self: center;
    block-size: 2px;
  }
  .face.failed {
    grid-template:
      'caption' calc(20px * var(--_scale))
      'reason' minmax(0, 1fr)
      'retry' auto
      / minmax(0, 1fr);
  }
  .reason {
    grid-area: reason;
    overflow: hidden;
    color: var(--_ink);
    font-size: var(--_table);
    overflow-wrap: anywhere;
  }
  .retry {
    grid-area: retry;
    justify-self: start;
    min-block-size: 24px;
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }

  /* Flat: the line stands beside the value, the foot beside the difference. */
  @container (height < 120px) {
    .face {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(0, 1fr)
        'delta notes' var(--row)
        / auto minmax(0, 1fr);
    }
    .face.failed {
      grid-template: 'caption' calc(20px * var(--_scale)) 'reason' minmax(0, 1fr) 'retry' auto / minmax(0, 1fr);
    }
    .notes {
      text-align: end;
    }
    .against {
      display: none;
    }
  }
  /* Small and flat: what is wrong matters more than how it moved. */
  @container (height < 120px) and (width < 220px) {
    .face:has(.notes:not(:empty)) .delta {
      display: none;
    }
    .face:has(.notes:not(:empty)) .notes {
      grid-column: 1 / -1;
      text-align: start;
    }
  }
  /* Wide: the line takes the whole height beside a larger value. */
  @container (width >= 300px) and (height >= 120px) {
    .face:not(.failed) {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(calc(48px * var(--_scale)), 1fr)
        'delta spark' var(--row)
        'notes spark' var(--row)
        / minmax(calc(140px * var(--_scale)), max-content) minmax(0, 1fr);
    }
    .value {
      font-size: var(--_figure-wide);
    }
    .spark {
      align-self: center;
      block-size: min(100%, calc(72px * var(--_scale)));
      margin-block: 0;
    }
  }
  @container (width >= 300px) {
    .against {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    button.face:hover {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
    .stale .spark {
      opacity: 1;
    }
    .bone,
    .spark-bone {
      border: 1px solid GrayText;
      background: none;
    }
    .retry {
      color: ButtonText;
    }
  }
`;
