import { css } from 'lit';

/** A regular ring for the target, a line with points for the person, a soft band for the team. */
export const radarStyles = css`
  .body {
    display: grid;
  }
  .content {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(200px, 1fr);
    align-items: center;
    gap: calc(2 * var(--_space)) calc(6 * var(--_space));
    min-block-size: 100%;
  }
  .content.narrow {
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .plot {
    display: block;
    margin-inline: auto;
    overflow: visible;
  }
  .ring,
  .spoke {
    fill: none;
    stroke: var(--_line);
  }
  .spoke.open {
    stroke-dasharray: 2 4;
  }
  .band {
    fill: color-mix(in srgb, var(--_ink) 11%, transparent);
    fill-rule: evenodd;
    stroke: none;
  }
  .median {
    fill: none;
    stroke: var(--_ink-3);
    stroke-dasharray: 1 3;
  }
  .target {
    fill: none;
    stroke: var(--_ink-2);
    stroke-dasharray: 5 3;
    stroke-width: 1.25;
  }
  .error {
    fill: none;
    stroke: var(--_accent);
    stroke-opacity: 0.45;
    stroke-width: 5;
  }
  .chance {
    fill: none;
    stroke: var(--_ink-2);
    stroke-dasharray: 1 2;
    stroke-width: 8;
  }
  .profile {
    color: var(--_accent);
    fill: none;
    stroke: currentcolor;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .profile.p1 {
    color: var(--_ink);
    stroke-dasharray: 6 3;
  }
  .profile circle {
    fill: currentcolor;
    stroke: var(--_surface);
    stroke-dasharray: none;
    stroke-width: 1.5;
  }
  .profile circle.beyond {
    fill: var(--_surface);
    stroke: currentcolor;
    stroke-width: 2;
  }
  .label {
    fill: var(--_ink);
  }
  .label.off {
    fill: var(--_ink-3);
  }
  .note {
    fill: var(--_ink-2);
  }
  .off .note {
    fill: var(--_ink-3);
  }
  .bars {
    display: grid;
    align-content: center;
    gap: 2px;
    min-block-size: 100%;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(4em, 32%) minmax(40px, 1fr) minmax(3.2em, auto);
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: calc(26px * var(--_scale));
    font-size: var(--_caption);
    line-height: 1.25;
  }
  .bar-name {
    overflow-wrap: anywhere;
  }
  .bar-value {
    text-align: end;
  }
  .bar-track {
    inline-size: 100%;
    block-size: 18px;
    overflow: visible;
    direction: ltr;
  }
  .bar-track .error {
    stroke-width: 6;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .key {
    display: inline-block;
    inline-size: 18px;
    block-size: 0;
    margin-inline-end: 6px;
    border-block-start: 2px solid var(--_accent);
    vertical-align: middle;
  }
  .key.p1 {
    border-block-start: 2px dashed var(--_ink);
  }
  .key.target {
    border-block-start: 1.5px dashed var(--_ink-2);
  }
  .key.chance {
    block-size: 8px;
    border: 0;
    background: repeating-linear-gradient(to right, var(--_ink-2) 0 1px, transparent 1px 3px);
  }
  .key.band {
    block-size: 10px;
    border: 0;
    background: color-mix(in srgb, var(--_ink) 14%, transparent);
  }
  .gaps {
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }
  .sentence {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .gaps ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 calc(3 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .gaps li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_table);
    line-height: 1.9;
  }
  .gaps li > span:first-child {
    line-height: 1.5;
    padding-block: 0.2em;
  }
  .gaps li small {
    display: inline-block;
    font-size: var(--_caption);
  }
  .from {
    color: var(--_ink-2);
    text-align: end;
    white-space: nowrap;
  }
  .gaps li b {
    min-inline-size: 2.4em;
    color: var(--_ink);
    font-weight: 600;
    text-align: end;
  }
  .problem {
    color: var(--_warning-text);
    font-size: var(--_caption);
  }
  :host([compact]) {
    position: static;
    padding: var(--_space) !important;
  }
  .mini,
  .mini-name {
    font-size: var(--_caption);
    text-align: center;
  }
  .mini.plot {
    inline-size: 100%;
    stroke-linecap: round;
  }
  .mini-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
