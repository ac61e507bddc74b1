import { css } from 'lit';

/** What stands on the face: caption, value, difference, line and foot. */
export const tileFaceStyles = css`
  .figures,
  .sign {
    display: contents;
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
  /* Short enough for every tile but the smallest. */
  .name.brief {
    overflow: visible;
  }
  .name:not(:last-child) {
    flex-shrink: 1;
  }
  .dot,
  .tail {
    flex: none;
  }
  .scope {
    display: flex;
    /* The name shrinks only once the scope has: a hair's breadth would cost it a letter. */
    flex: 0 100000 auto;
    min-inline-size: 5em;
  }
  .scope.short {
    min-inline-size: auto;
  }
  .head {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .value {
    grid-area: value;
    align-self: center;
    min-inline-size: 0;
    font-size: var(--_figure);
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }
  .value.long {
    overflow: hidden;
    font-size: calc(var(--_figure) * 0.72);
  }
  .unit {
    font-size: 0.5em;
    font-weight: 400;
    color: var(--_ink-2);
  }
  /* What clips is a layer to be sorted in every frame: only what may be too long does. */
  .delta,
  .notes {
    min-inline-size: 0;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .delta,
  .notes.noted {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .delta {
    grid-area: delta;
  }
  /* With what it is compared stands whole or, where there is no room, on a second line that nobody sees. */
  .tile .face .delta {
    white-space: normal;
  }
  .change,
  .against {
    display: inline-block;
    white-space: nowrap;
  }
  .change {
    margin-inline-end: calc(1.5 * var(--_space));
  }
  .notes {
    grid-area: notes;
  }
  /* Numbers, signs and units keep their order on a page that runs to the left. */
  .value,
  .delta,
  .notes {
    direction: ltr;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /*
   * Filled where the difference is more than chance, open where it is not: colour only repeats it. Made of borders, because
   * an arrow's letter is missing from many fonts, and an svg is a layer of its own to be sorted in every frame.
   */
  .arrow {
    display: inline-block;
    inline-size: 0;
    margin-inline-end: 0.3em;
    border-inline: 0.375em solid transparent;
    border-block-end: 0.68em solid currentcolor;
    forced-color-adjust: none;
  }
  .arrow.down {
    border-block-start: 0.68em solid currentcolor;
    border-block-end: 0;
  }
  .neutral .arrow::after {
    content: '';
    display: block;
    inline-size: 0;
    margin: 0.13em -0.27em -0.62em;
    border-inline: 0.27em solid transparent;
    border-block-end: 0.49em solid var(--_surface);
  }
  .neutral .arrow.down::after {
    margin-block: -0.62em 0.13em;
    border-block-start: 0.49em solid var(--_surface);
    border-block-end: 0;
  }
  .arrow.level {
    display: none;
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
    margin-inline-start: calc(2px * max(1, var(--_scale)));
    /* Room for the target's tick. */
    padding-inline-end: calc(9px * max(1, var(--_scale)));
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
`;
