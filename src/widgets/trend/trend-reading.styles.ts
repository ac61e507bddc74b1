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
  .reading table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .reading th,
  .reading td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .reading .line {
    padding-inline-end: calc(2 * var(--_space));
  }
  .reading .swatch {
    display: block;
  }
  .reading th {
    color: var(--_ink-2);
  }
  .reading .value {
    padding-inline-start: calc(3 * var(--_space));
    text-align: end;
  }
  .reading .sample {
    padding-inline-start: calc(2 * var(--_space));
    color: var(--_ink-3);
    text-align: end;
  }
  .reading .read th,
  .reading .read .value {
    color: var(--_ink);
    font-weight: 600;
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
`;
