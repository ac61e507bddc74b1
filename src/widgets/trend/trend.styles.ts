import { css } from 'lit';

/** Axes, lines and names are ink; the only other colours are those that tell lines apart. */
export const trendStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    position: relative;
    min-inline-size: 0;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space)) !important;
    border: 1px solid var(--_line) !important;
    border-radius: var(--_radius);
    background: var(--_surface);
    contain: layout style;
  }
  /* The reading card may reach over a neighbour. */
  :host(:hover),
  :host(:focus-within) {
    z-index: 1;
  }
  figure {
    container-type: inline-size;
    margin: 0;
  }
  p {
    margin: 0;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(3 * var(--_space));
  }
  .title {
    overflow: hidden;
    margin: 0;
    font-size: var(--_title);
    font-weight: 600;
    line-height: calc(24px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .by,
  .range {
    color: var(--_ink-2);
    font-size: var(--_caption);
    font-weight: 400;
  }
  .by {
    margin-inline-start: var(--_space);
  }
  .range {
    grid-row: 2;
    overflow: hidden;
    min-block-size: calc(18px * var(--_scale));
    line-height: calc(18px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .show-all {
    margin: 0 0 0 calc(2 * var(--_space));
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  .zone {
    margin-inline-start: var(--_space);
    color: var(--_ink-3);
  }
  .actions {
    display: flex;
    grid-row: 1 / 3;
    grid-column: 2;
    align-items: center;
    gap: var(--_space);
    align-self: start;
  }
  .quiet,
  .retry,
  .more {
    min-block-size: calc(28px * var(--_scale));
    margin: 0;
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    cursor: pointer;
  }
  .quiet:hover {
    border-color: var(--_control);
    color: var(--_ink);
  }
  .details {
    display: grid;
    place-items: center;
    inline-size: calc(28px * var(--_scale));
    padding: 0;
  }
  .details svg {
    inline-size: calc(16px * var(--_scale));
    block-size: calc(16px * var(--_scale));
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.8;
  }
  .retry,
  .more {
    border-color: var(--_control);
    color: var(--_accent);
  }

  .body {
    margin-block-start: calc(2 * var(--_space));
  }
  .skeleton {
    display: grid;
    place-items: center;
    block-size: 100%;
    background: repeating-linear-gradient(to bottom, var(--_line) 0 1px, transparent 1px 25%);
    border-block-end: 1px solid var(--_line);
  }
  .progress {
    padding: 0 calc(2 * var(--_space));
    background: var(--_surface);
    color: var(--_ink-2);
  }
  .bone {
    display: inline-block;
    inline-size: 12em;
    block-size: 0.7em;
    border-radius: 3px;
    background: var(--_line);
    vertical-align: middle;
  }
  /* A panel of small multiples: a name over a plot. */
  :host([bare]) {
    padding: 0 !important;
    border: 0 !important;
  }
  :host([bare]) :is(.actions, .range, .foot) {
    display: none;
  }
  :host([bare]) .title {
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
  }
  :host([bare]) .body {
    margin-block-start: 0;
  }
  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(200px * var(--_scale))), 1fr));
    align-content: start;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    block-size: 100%;
    overflow-y: auto;
  }
  .message {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_space);
    block-size: 100%;
    padding: calc(4 * var(--_space));
    overflow: auto;
    border: 1px dashed var(--_line);
    border-radius: 4px;
    color: var(--_ink-2);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .says {
    color: var(--_ink);
    font-weight: 600;
  }
  .detail,
  .hint {
    color: var(--_ink-3);
    font-size: var(--_caption);
  }
  .retry {
    margin-block-start: calc(2 * var(--_space));
  }

  .drift {
    margin-block-start: calc(1.5 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
    text-wrap: pretty;
  }
  .drift + .foot {
    margin-block-start: 0;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    min-block-size: calc(20px * var(--_scale));
    margin-block-start: calc(1.5 * var(--_space));
    color: var(--_ink-3);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
  }
  .state {
    color: var(--_ink-2);
  }
  .source {
    overflow: hidden;
    max-inline-size: 20em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @container (inline-size < 420px) {
    .by {
      display: none;
    }
    .range {
      grid-column: 1 / -1;
    }
    .actions {
      grid-row: 1;
    }
  }
`;
