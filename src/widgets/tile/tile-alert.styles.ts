import { css, type CSSResult } from 'lit';
import { blinkStyles } from '../../theme/blink.js';

/** How a tile rearranges itself around an alert; after the layout of a calm one. */
export const tileAlertStyles: CSSResult = css`
  ${blinkStyles}
  .tile {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .tile.alarmed {
    overflow: hidden;
  }
  .tile.firing {
    border-color: transparent;
    --_ink-3: var(--_ink-2);
  }
  /* Above the words, with a tint that leaves them their contrast: below, every word would need a layer of its own while it blinks. */
  .blink,
  .stop {
    z-index: 1;
  }
  .alarmed .caption {
    padding-inline-end: calc(4.5 * var(--_space));
  }
  .cause {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    align-items: baseline;
    /* Two lines; what has no room on them is left out whole. */
    max-block-size: calc(36px * var(--_scale));
    column-gap: calc(2 * var(--_space));
    min-inline-size: 0;
    margin: 0 0 calc(2 * var(--_space));
    padding: 0 calc(3 * var(--_space));
    overflow: hidden;
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
    text-align: start;
    cursor: pointer;
  }
  .cause:hover .what {
    text-decoration: underline;
  }
  .what,
  .facts {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .what,
  .since,
  .judged,
  .facts {
    white-space: nowrap;
  }
  .what {
    font-weight: 600;
  }
  .what.short {
    display: none;
  }
  .what.long {
    flex: 1 1 100%;
  }
  .firing .what {
    color: light-dark(var(--_critical-partner), var(--_critical-text));
  }
  .firing.warning .what {
    color: color-mix(in srgb, var(--_warning-text), var(--_ink) 35%);
  }
  .since,
  .judged {
    flex: none;
  }
  .judged {
    color: var(--_ink-2);
  }
  .facts {
    flex: 1 1 0;
    min-inline-size: 0;
    color: var(--_ink-2);
  }
  .ask,
  .alarmed .delta,
  .alarmed .notes {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .alarmed > .face {
    padding-block-end: 0;
    grid-template:
      'caption caption' calc(20px * var(--_scale))
      'value value' calc(34px * var(--_scale))
      'spark spark' minmax(0, 1fr)
      / auto minmax(0, 1fr);
  }
  .alarmed > .face .spark {
    margin-block: 2px;
  }
  .glyph + .glyph {
    margin-inline-start: calc(-0.75 * var(--_space));
  }
  .stop {
    position: absolute;
    inset-block-start: calc(8.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
    display: grid;
    place-items: center;
    inline-size: calc(24px * max(1, var(--_scale)));
    block-size: calc(24px * max(1, var(--_scale)));
    margin: 0;
    padding: 0;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    cursor: pointer;
  }
  .stop svg {
    inline-size: calc(16px * max(1, var(--_scale)));
    block-size: calc(16px * max(1, var(--_scale)));
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 2.4;
  }
  @container (height < 120px) {
    .alarmed > .face {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(0, 1fr)
        / auto minmax(0, 1fr);
    }
    .cause {
      flex-wrap: nowrap;
    }
    .what.long {
      flex: 0 1 auto;
    }
  }
  /* One line, and since when must be on it: for how long follows from that. A limit that has no room is left out whole: 8… is not 80 %. */
  @container (height < 120px) and (width < 300px) {
    .what.long {
      display: none;
    }
    .what.short {
      display: block;
    }
    .cause.noted .what.short {
      display: none;
    }
    .cause {
      flex-wrap: wrap;
      max-block-size: calc(18px * var(--_scale));
      padding-inline-end: calc(1.5 * var(--_space));
      column-gap: calc(1.5 * var(--_space));
    }
    .since {
      order: -1;
    }
  }
  /* On a wall of small tiles the line is as low as its letters; what is pressed reaches up over the face, to 24 px. */
  @container (height < 64px) {
    .cause {
      position: relative;
      z-index: 1;
      block-size: calc(24px * max(1, var(--_scale)));
      max-block-size: none;
      margin-block-start: min(0px, 18px * var(--_scale) - 24px);
      padding-block-start: max(0px, 24px - 18px * var(--_scale));
    }
  }
  @container (width >= 300px) {
    .cause {
      max-block-size: calc(18px * var(--_scale));
    }
    .what.long {
      flex: 0 1 auto;
    }
    .ask {
      position: static;
      flex: none;
      inline-size: auto;
      block-size: auto;
      margin-inline-start: auto;
      clip-path: none;
      color: var(--_accent);
    }
  }
  @container (width >= 300px) and (width < 440px) {
    .cause.noted .ask {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
  }
  @container (width >= 300px) and (height >= 120px) {
    .alarmed > .face:not(.failed) {
      grid-template:
        'caption caption' calc(20px * var(--_scale))
        'value spark' minmax(calc(34px * var(--_scale)), 1fr)
        'delta spark' var(--row)
        'notes notes' auto
        / minmax(0, 11fr) minmax(0, 9fr);
    }
    .alarmed .delta,
    .alarmed .notes {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
  }
  /* The swing's line says the difference, both ways. */
  .tile.swung .delta {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
  }
  .swung .what {
    flex: none;
  }
  @container (width < 440px) {
    .swung .judged {
      display: none;
    }
  }
  .alarmed > .face.failed {
    grid-template: 'caption' calc(20px * var(--_scale)) 'reason' minmax(0, 1fr) 'retry' auto / minmax(0, 1fr);
  }
  @media (forced-colors: active) {
    .firing .what,
    .ask {
      color: CanvasText;
    }
  }
`;
