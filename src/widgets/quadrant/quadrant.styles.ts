import { css } from 'lit';

/** The card that reads a point, the table's picks and the panel in which two people agree. */
export const quadrantStyles = css`
  .reading {
    position: absolute;
    z-index: 2;
    inset-block-start: 0;
    left: 0;
    max-inline-size: min(220px, 50% - 14px);
    padding: 6px 10px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-size: var(--_caption);
    pointer-events: none;
    contain: content;
    will-change: transform;
    inline-size: max-content;
  }
  .who {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .reading dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 10px;
    margin: 0;
  }
  dt {
    color: var(--_ink-2);
  }
  dd {
    margin: 0;
    text-align: end;
  }
  small {
    color: var(--_ink-2);
    font-size: 1em;
  }
  .pick {
    margin: 0;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_control);
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .pick[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-weight: 600;
  }
  .agreement {
    display: grid;
    gap: var(--_space) calc(4 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .agreement h4 {
    font-size: var(--_body);
    font-weight: 600;
  }
  .agreement dl {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(5 * var(--_space));
    margin: 0;
  }
  .agreement dd {
    text-align: start;
  }
  .agreement dt {
    white-space: nowrap;
  }
  .agreement dl div {
    display: flex;
    gap: calc(2 * var(--_space));
  }
  .agreement .distance b {
    font-weight: 600;
  }
  .agreement .path,
  .agreement .hint {
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .mark {
    display: inline-block;
    inline-size: 9px;
    block-size: 9px;
    margin-inline-end: 6px;
    border: 2px solid var(--_ink);
  }
  .mark.round {
    border-radius: 50%;
  }
  .mark.diamond {
    border-color: var(--_accent);
    background: var(--_accent);
    rotate: 45deg;
    scale: 0.85;
  }
`;
