import { css } from 'lit';

/** The focus ring: 2 px of accent, 2 px away; inside the edge for what fills a clipped box (`.focus-inset`). */
export const focusStyles = css`
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .focus-inset:focus-visible {
    outline-offset: -4px;
  }
`;
