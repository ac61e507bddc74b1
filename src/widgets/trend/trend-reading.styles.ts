import { css } from 'lit';

/** The card that reads a slot. */
export const trendReadingStyles = css`
  .reading {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: max-content;
    min-inline-size: calc(160px * var(--_scale));
    max-inline-size: 100%;
    padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
    pointer-events: none;
    will-change: transform;
    contain: layout style;
  }
  .reading-slot {
    font-weight: 600;
    white-space: nowrap;
  }
  .open {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .rows {
    position: relative;
    display: flex;
    white-space: pre;
  }
  .strip {
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(-2.5 * var(--_space));
    block-size: calc(20px * var(--_scale));
    border-inline-start: 3px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 5%, transparent);
  }
  .swatches,
  .names,
  .values,
  .samples {
    position: relative;
  }
  .swatches {
    flex: none;
    inline-size: calc(20px * var(--_scale));
    margin-inline-end: calc(2 * var(--_space));
  }
  .names {
    color: var(--_ink-2);
    unicode-bidi: plaintext;
  }
  .values {
    margin-inline-start: auto;
    padding-inline-start: calc(3 * var(--_space));
    text-align: end;
  }
  .samples {
    color: var(--_ink-3);
    text-align: end;
  }
  .swatches line {
    stroke: currentcolor;
  }
  .samples:not(:empty) {
    padding-inline-start: calc(2 * var(--_space));
  }
  .others {
    color: var(--_ink-3);
  }
  .happened {
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .happened.alert {
    color: var(--_critical-text);
  }
  @media (forced-colors: active) {
    .strip {
      outline: 1px solid Highlight;
    }
  }
`;
