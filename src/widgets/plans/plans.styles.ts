import { css } from 'lit';

/** Frame, list of plans, panel and runs. */
export const plansStyles = css`
  :host {
    --_span: 1 / -1; /* Wide by nature, in a board. */
    display: block;
    container: cockpit-plans / inline-size;
    min-inline-size: 0;
  }
  section {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_table);
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .name,
  .about,
  .says,
  .hint,
  .detail,
  .word,
  button,
  dd {
    unicode-bidi: plaintext;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
  }
  .title {
    margin: 0;
    font-size: var(--_title);
    font-weight: 600;
  }
  .counts,
  .as-of,
  .hint,
  .about,
  .facts,
  .step-state,
  .estimate {
    color: var(--_ink-2);
  }
  .as-of {
    margin-inline-start: auto;
    font-size: var(--_caption);
  }
  .none,
  .note,
  .message,
  .loading {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .detail {
    color: var(--_ink-2);
    font-size: var(--_caption);
    overflow-wrap: anywhere;
  }
  .bone {
    block-size: calc(20px * var(--_scale));
    margin-block-end: calc(3 * var(--_space));
    border-radius: 4px;
    background: var(--_line);
  }
  button {
    min-block-size: calc(28px * var(--_scale));
    margin: 0;
    padding: 0 calc(3 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--_ink-2);
  }
  button:disabled {
    border-color: var(--_line);
    color: var(--_ink-3);
    cursor: default;
  }
  .primary {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--_ink-2);
  }
  .hold {
    position: relative;
    overflow: clip;
    touch-action: none;
  }
  .hold::before {
    position: absolute;
    inset: 0;
    background: color-mix(in srgb, var(--_critical) 25%, transparent);
    transform: scaleX(0);
    transform-origin: left;
    content: '';
  }
  .hold.held::before {
    transform: none;
    transition: transform 2s linear;
  }
  .plan,
  .run {
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .plan-head {
    display: grid;
    grid-template: 'name button' auto 'tags button' auto 'about about' auto / minmax(0, 1fr) auto;
    gap: 0 calc(3 * var(--_space));
    align-items: center;
  }
  .plan-head > button {
    grid-area: button;
  }
  .plan-head > .name {
    grid-area: name;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .plan-head > .about {
    grid-area: about;
    font-size: var(--_caption);
  }
  .risk,
  .fits {
    grid-row: 2;
    grid-column: 1;
    font-size: var(--_caption);
  }
  .risk {
    color: var(--_warning-text);
  }
  .risk + .fits {
    padding-inline-start: 7em;
  }
  .plan.firing .fits {
    color: var(--_critical-text);
  }
  .aside {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    color: var(--_ink-2);
    cursor: pointer;
  }
  summary:focus-visible {
    outline-offset: -3px;
  }
  .verdict {
    margin-inline-start: calc(2 * var(--_space));
    font-size: var(--_caption);
  }
  .verdict.broken {
    color: var(--_critical-text);
    font-weight: 600;
  }
  .ended li {
    padding: calc(1.5 * var(--_space)) calc(4 * var(--_space));
  }
  .scroll {
    overflow: auto;
    max-block-size: calc(280px * var(--_scale));
    padding-inline: calc(4 * var(--_space));
  }
  .scroll table {
    max-inline-size: none;
    font-size: var(--_caption);
    white-space: nowrap;
  }
  .scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .pair + .pair { margin-inline-start: 8px; }
  .untrusted {
    color: var(--_critical-text);
  }
  @container cockpit-plans (max-width: 420px) {
    label,
    label.wide {
      flex: 1 0 100%;
    }
    .preview .figure {
      white-space: normal;
    }
    .preview th,
    .preview td {
      padding-inline-end: var(--_space);
    }
    .panel {
      padding: calc(2 * var(--_space));
    }
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .risk + .fits {
      grid-row: 3;
      padding: 0;
    }
    .plan-head {
      grid-template: 'name button' auto 'tags tags' auto 'more more' auto 'about about' auto / minmax(0, 1fr) auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .hold.held::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-width: 2px;
      color: ButtonText;
    }
    .hold.held {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
