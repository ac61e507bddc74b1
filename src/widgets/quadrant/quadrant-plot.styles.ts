import { css } from 'lit';

/** Calm points on a quiet ground; the accent is only for what is picked, read or being agreed. */
export const quadrantPlotStyles = css`
  .axis-name {
    overflow: hidden;
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(18px * var(--_scale));
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .axis-name.x {
    text-align: end;
  }
  .body {
    display: flex;
    flex-direction: column;
  }
  .plot {
    position: relative;
    flex: 1;
    min-block-size: 0;
    /* More lies to the right in every script. */
    direction: ltr;
    border-radius: 4px;
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .ground,
  .cover,
  canvas {
    position: absolute;
    pointer-events: none;
  }
  .ground,
  .cover {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .ground,
  .cover {
    overflow: visible;
  }
  [data-status='stale'] canvas {
    opacity: 0.55;
  }
  .area {
    fill: none;
    stroke: var(--_line);
  }
  .grid {
    fill: none;
    stroke: var(--_line);
    stroke-width: 0.5;
  }
  .tick {
    fill: var(--_ink-3);
    font-size: calc(11px * var(--_scale));
  }
  .corner {
    position: absolute;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    max-inline-size: calc(50% - 28px);
    margin: 0;
    padding: 1px 7px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 82%, transparent);
    color: var(--_ink-2);
    font: inherit;
    font-size: var(--_caption);
    text-align: start;
  }
  button.corner {
    cursor: pointer;
  }
  button.corner:hover {
    border-color: var(--_control);
    color: var(--_ink);
  }
  .corner b {
    color: var(--_ink);
    font-weight: 600;
  }
  .R2,
  .R4 {
    inset-block-start: 15px;
  }
  .R1,
  .R3 {
    inset-block-end: 25px;
  }
  .R1,
  .R2 {
    left: 35px;
  }
  .R3,
  .R4 {
    right: 15px;
    justify-content: end;
  }
  .cut {
    color: var(--_control);
    pointer-events: auto;
  }
  .cut.ability {
    cursor: ew-resize;
  }
  .cut.willingness {
    cursor: ns-resize;
  }
  .cut .line {
    stroke: currentcolor;
    stroke-dasharray: 5 3;
    stroke-width: 1.5;
  }
  .cut .grip {
    stroke: transparent;
    stroke-width: 9;
  }
  .cut:hover,
  .cut:focus-visible {
    color: var(--_accent);
    outline: none;
  }
  .cut:focus-visible .line {
    stroke-dasharray: none;
    stroke-width: 3;
  }
  .read {
    position: absolute;
    inset-block-start: -7px;
    left: -7px;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    pointer-events: none;
    will-change: transform;
  }
  .focus {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .error {
    fill: none;
    stroke: var(--_ink-2);
    stroke-width: 1;
  }
  .outline {
    fill: color-mix(in srgb, var(--_accent) 12%, transparent);
    stroke: var(--_accent);
  }
  .trail {
    fill: none;
    stroke: var(--_accent);
    stroke-opacity: 0.6;
    stroke-width: 1.5;
  }
  .was {
    fill: var(--_accent);
  }
  .apart {
    stroke: var(--_ink);
    stroke-dasharray: 2 3;
    stroke-width: 1.5;
  }
  .rating {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .rater {
    fill: var(--_ink);
    font-size: var(--_caption);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3;
  }
  .handle {
    cursor: move;
    pointer-events: auto;
  }
  .handle .grip {
    fill: transparent;
  }
  .handle path {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .handle:focus-visible {
    outline: none;
  }
  .handle:focus-visible .grip {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .inks i {
    position: absolute;
    visibility: hidden;
    transition: color 1ms;
  }
  .probe-ink {
    color: var(--_ink-2);
  }
  .probe-accent {
    color: var(--_accent);
  }
  .probe-surface {
    color: var(--_surface);
  }
  .narrow .in-words {
    display: none;
  }
  @media (forced-colors: active) {
    .cut:focus-visible .line,
    .focus {
      stroke: Highlight;
    }
    .read {
      border-color: Highlight;
    }
  }
`;
