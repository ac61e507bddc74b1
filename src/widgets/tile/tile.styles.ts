import { css, unsafeCSS } from 'lit';
import { DENSITIES, type Density } from '../../theme/density.js';

/**
 * Every changing number has a fixed box: rows have fixed heights, figures one width, and what has no room is cut.
 * Without a height from the page a tile is 136 px high, 96 when compact; given one, it rearranges itself inside.
 */
export const tileStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    /* A size known from outside: a number that changes in here lays out nothing out there. */
    contain: size style;
    contain-intrinsic-size: calc(160px * var(--_scale)) ${height('comfortable')};
  }
  :host([data-compact]) {
    contain-intrinsic-block-size: ${height('compact')};
  }
  .tile {
    /* Out of the flow: the browser lays out again the tiles that changed, not the board that they stand on. */
    position: absolute;
    inset: 0;
    contain: size layout style;
    container-type: size;
    /* "auto" on a wall of hundreds: what is off screen is not laid out, but a picture of the whole page lacks it. */
    content-visibility: var(--cockpit-tile-visibility, visible);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .face {
    --row: calc(18px * var(--_scale));
    display: grid;
    grid-template:
      'caption' calc(20px * var(--_scale))
      'value' calc(34px * var(--_scale))
      'delta' var(--row)
      'spark' minmax(0, 1fr)
      'notes' var(--row)
      / minmax(0, 1fr);
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
  .details {
    position: absolute;
    inset-block-start: calc(1.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
    display: grid;
    gap: calc(1px * max(1, var(--_scale)));
    place-content: center;
    inline-size: calc(24px * max(1, var(--_scale)));
    block-size: calc(24px * max(1, var(--_scale)));
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: var(--_ink-3);
    cursor: pointer;
  }
  /* An i of two borders: an svg would be a layer of its own to be sorted in every frame. */
  .details::before,
  .details::after {
    content: '';
    border: calc(1px * max(1, var(--_scale))) solid currentcolor;
    border-radius: 1px;
  }
  .details::after {
    block-size: calc(6px * max(1, var(--_scale)));
  }
  .details:hover,
  .details:focus-visible {
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
    block-size: calc(2px * max(1, var(--_scale)));
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
    min-block-size: calc(24px * max(1, var(--_scale)));
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
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

/** A tile of that density, at the scale of its page. */
function height(density: Density) {
  return unsafeCSS(`calc(${DENSITIES[density].tile}px * var(--_scale))`);
}
