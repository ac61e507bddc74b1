import { css } from 'lit';

export const ruleListStyles = css`
  .rule {
    display: grid;
    justify-content: stretch;
    gap: 2px;
    inline-size: 100%;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    border: 0;
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
    font-size: var(--_body);
    text-align: start;
  }
  .rule:hover {
    background: color-mix(in srgb, var(--_ink) 4%, var(--_surface));
  }
  .rule[aria-current='true'] {
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    box-shadow: inset 3px 0 var(--_accent);
  }
  .rule[aria-current='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .rule:focus-visible {
    outline-offset: -3px;
  }
  .rule .name {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_space) * 1.5);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .sentence {
    color: var(--_ink-2);
    font-size: var(--_table);
    overflow-wrap: anywhere;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    color: var(--_ink-2);
    font-size: var(--_caption);
  }
  .unsaved {
    padding-inline: calc(var(--_space) * 1.5);
    border: 1px solid var(--_control);
    border-radius: 999px;
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    .rule[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
