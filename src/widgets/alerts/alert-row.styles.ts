import { css } from 'lit';

/** One alert, narrow by default and in one line where there is room. What fires has an edge and a tint; the rest is quiet. */
export const alertRowStyles = css`
  /* A text keeps its own direction in a page that runs the other way, and its place at that page's start. */
  .word,
  .subject,
  .scope,
  .value,
  .part,
  .span,
  .note,
  .action {
    unicode-bidi: plaintext;
  }
  .word,
  .subject,
  .scope {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .alert {
    position: relative;
    /* Hundreds may fire at once; those below the fold cost nothing. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(64px * var(--_scale));
    border-block-start: 1px solid var(--_line);
  }
  .group > .alerts > .alert:first-child {
    border-block-start: 0;
  }
  .row {
    display: grid;
    grid-template:
      'glyph name value' auto
      'glyph word word' auto
      'glyph lasting lasting' auto
      'glyph notes notes' auto
      'actions actions actions' auto
      / calc(20px * var(--_scale)) minmax(0, 1fr) auto;
    column-gap: calc(2 * var(--_space));
    align-items: baseline;
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space)) calc(2 * var(--_space)) calc(4 * var(--_space));
    font-size: var(--_table);
  }
  .alert.firing::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_edge);
    content: '';
  }
  .alert.critical {
    --_edge: var(--_critical);
    --_word: var(--_critical-text);
  }
  .alert.warning {
    --_edge: var(--_warning-outline);
    --_word: var(--_warning-text);
  }
  .alert.firing > .row {
    background: color-mix(in srgb, var(--_edge) 6%, transparent);
  }
  /* What somebody has in hand keeps its edge and gives up its tint. */
  .group .alert > .row,
  .alert.stale > .row {
    background: none;
  }
  .state-glyph {
    grid-area: glyph;
    font-size: calc(18px * var(--_scale));
    line-height: 1;
  }
  .state-glyph .glyph {
    display: block;
    margin-block-start: calc(1px * var(--_scale));
  }
  .word {
    grid-area: word;
    color: var(--_word);
    font-size: var(--_caption);
    font-weight: 600;
  }
  .pending .word,
  .recovering .word,
  .ok .word {
    font-weight: 400;
  }
  .ok .word {
    color: var(--_ink-2);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    grid-area: name;
    gap: 0 calc(2 * var(--_space));
    min-inline-size: 0;
    font-size: var(--_body);
    overflow-wrap: anywhere;
  }
  .subject {
    font-weight: 600;
  }
  .scope {
  }
  .value {
    grid-area: value;
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
    line-height: 1.2;
    text-align: end;
    white-space: nowrap;
  }
  .pending .value,
  .recovering .value {
    font-weight: 400;
  }
  .stale .value {
    color: var(--_ink-3);
  }
  .lasting {
    grid-area: lasting;
    color: var(--_ink-2);
  }
  .part {
    display: inline-block;
    margin-inline-end: calc(3 * var(--_space));
  }
  .part:first-child {
    color: var(--_ink);
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    grid-area: notes;
    gap: 0 calc(3 * var(--_space));
    color: var(--_ink-2);
    font-size: var(--_caption);
    line-height: calc(20px * var(--_scale));
    overflow-wrap: anywhere;
  }
  .note {
  }
  .note .glyph {
    margin-inline-end: var(--_space);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    grid-area: actions;
    gap: 0 1px;
    margin-block-start: var(--_space);
    margin-inline: calc(-1.5 * var(--_space) - 1px);
  }
  .action {
    padding-inline: calc(1.5 * var(--_space));
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .action:hover {
    border-color: var(--_control);
  }
  .action[aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_surface);
  }
  .action:focus-visible {
    outline-offset: 0;
  }
  .ok > .row {
    grid-template:
      'glyph name' auto
      'glyph lasting' auto
      'glyph notes' auto
      'actions actions' auto
      / calc(20px * var(--_scale)) minmax(0, 1fr);
  }
  @container cockpit-alerts (inline-size < 380px) {
    .action {
      padding-inline: var(--_space);
    }
  }
  @container cockpit-alerts (380px <= inline-size < 800px) {
    .actions {
      grid-column: 2 / -1;
    }
  }
  @container cockpit-alerts (inline-size >= 800px) {
    .row {
      grid-template:
        'glyph name value word actions' auto
        'glyph name value lasting actions' auto
        'glyph notes notes notes notes' auto
        / calc(20px * var(--_scale)) minmax(0, 6fr) calc(84px * var(--_scale)) minmax(0, 8fr) minmax(0, 12fr);
      column-gap: calc(3 * var(--_space));
      align-items: center;
    }
    .state-glyph {
      align-self: start;
      margin-block-start: calc(11px * var(--_scale));
    }
    .ok .state-glyph {
      align-self: center;
      margin: 0;
    }
    .ok > .row {
      grid-template:
        'glyph name lasting actions' auto
        'glyph notes notes notes' auto
        / calc(20px * var(--_scale)) minmax(0, 6fr) minmax(0, 10fr) auto;
    }
    .actions {
      gap: 0 var(--_space);
      justify-content: flex-end;
      margin-block: 0;
    }
    .name {
      display: block;
    }
    .subject,
    .scope {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .alert.firing::before {
      border-inline-start-width: 5px;
    }
    .action {
      border-color: ButtonText;
      color: ButtonText;
    }
  }
`;
