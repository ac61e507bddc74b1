import { css } from 'lit';

/** What stands on the face: caption, value, difference, line and foot. */
export const tileFaceStyles = css`
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
  /* Numbers, signs and units keep their order on a page that runs to the left. */
  .value,
  .delta,
  .notes {
    direction: ltr;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .change {
    margin-inline-end: calc(1.5 * var(--_space));
  }
  /* Filled where the difference is more than chance, open where it is not: colour only repeats it. */
  .arrow {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.3em;
    fill: currentcolor;
    stroke: currentcolor;
    stroke-linejoin: round;
  }
  .neutral .arrow {
    fill: none;
  }
  .arrow.down {
    transform: scaleY(-1);
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
`;
