import { css } from 'lit';

/** The way to a plan: beside the number, where the words of what is wrong need the whole line below; beside these on a wide tile. */
export const tileRemedyStyles = css`
  .remedy {
    position: absolute;
    inset-block-start: calc(8.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
    z-index: 1;
    min-block-size: calc(24px * max(1, var(--_scale)));
    margin: 0;
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-size: var(--_caption);
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .remedy:hover {
    border-color: var(--_accent);
  }
  /* For the seconds that something blinks. */
  .remedy + .stop {
    inset-block-start: calc(8.5 * var(--_space) + 28px);
  }
  @container (height < 120px) and (width < 300px) {
    .tile:has(> .remedy) .spark {
      visibility: hidden;
    }
    .remedy + .stop {
      inset-block-start: calc(8.5 * var(--_space));
      inset-inline-end: calc(1.5 * var(--_space) + 4.5em);
    }
  }
  @container (width >= 300px) {
    .remedy {
      inset-block: auto calc(1.5 * var(--_space));
      inset-inline-end: calc(2 * var(--_space));
    }
    .tile:has(> .remedy) > .cause {
      padding-inline-end: 5.5em;
    }
    .remedy + .stop {
      inset-block-start: calc(8.5 * var(--_space));
    }
  }
`;
