import { css } from 'lit';

/** Neutral throughout: who lies beyond the limits is told by shape and word, the accent marks who is picked. */
export const funnelStyles = css`
  .plot {
    position: relative;
    direction: ltr;
    touch-action: pan-y;
  }
  .drawing {
    display: block;
    overflow: visible;
  }
  .grid,
  .frame {
    fill: none;
    stroke: var(--_line);
  }
  .tick {
    fill: var(--_ink-3);
    font-size: var(--_caption);
  }
  .name {
    fill: var(--_ink-2);
    font-size: var(--_caption);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }
  .inner,
  .outer,
  .target {
    fill: none;
    stroke: var(--_ink-2);
  }
  .inner {
    stroke-dasharray: 5 3;
  }
  .target {
    stroke-width: 1.5;
  }
  .within {
    fill: var(--_ink-3);
    fill-opacity: 0.55;
  }
  .unusual {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .beyond {
    fill: var(--_ink);
    stroke: var(--_surface);
  }
  .picked,
  .read {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .picked {
    fill: color-mix(in srgb, var(--_accent) 25%, transparent);
  }
  .axis,
  .reading,
  .legend {
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
  }
  .axis.x {
    text-align: end;
  }
  .reading {
    overflow: hidden;
    min-block-size: calc(18px * var(--_scale));
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
  }
  .key {
    display: inline-block;
    inline-size: 18px;
    margin-inline-end: 6px;
    border-block-start: 1px solid var(--_ink-2);
    vertical-align: middle;
  }
  .key.inner {
    border-block-start-style: dashed;
  }
  .shape {
    margin-inline-end: 4px;
    vertical-align: -3px;
  }
  .says {
    margin-block-start: var(--_space);
  }
  .signals {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: var(--_space);
    align-items: center;
    list-style: none;
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .signals li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .signals .quiet {
    overflow: hidden;
    max-inline-size: 100%;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .signals i {
    font-size: 9px;
    font-style: normal;
  }
  .pick {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .pick:hover,
  .pick[aria-pressed='true'] {
    color: var(--_accent);
  }
`;
