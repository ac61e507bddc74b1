import { css } from 'lit';

/** The menu of `menu.ts`, over everything. */
export const menuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 168px;
    max-inline-size: min(320px, calc(100vw - 8px));
    max-block-size: min(480px, calc(100vh - 8px));
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    font-size: var(--_table);
    line-height: 1.4;
    user-select: none;
  }
  .menu-entry {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding: 3px 10px 3px 6px;
    border-radius: 4px;
    cursor: default;
  }
  .menu:dir(rtl) .menu-entry {
    padding: 3px 6px 3px 10px;
  }
  .menu-entry:hover,
  .menu-entry:focus {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  .menu-entry:focus-visible {
    outline-offset: -2px;
  }
  .menu-entry[aria-disabled='true'] {
    background: none;
    color: var(--_ink-3);
  }
  .menu-check {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .menu-label {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .menu-keys {
    color: var(--_ink-2);
    font-size: var(--_caption);
    direction: ltr;
  }
  .menu-line {
    margin: 4px 6px;
    border-block-start: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    .menu-entry {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .menu-entry:focus {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .menu-entry[aria-disabled='true'] {
      color: GrayText;
    }
    .menu-check {
      stroke: CanvasText;
    }
  }
`;
