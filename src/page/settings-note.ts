import { css, html, nothing, render, type ReactiveElement } from 'lit';
import type { PageMessages } from '../locale/page-messages.js';
import { stateGlyph } from '../marks/state-glyph.js';
import { problemText, type SettingsProblem } from './settings-problem.js';

const { styleSheet } = css`
  .settings-note:not(:empty) {
    grid-column: 1 / -1;
    flex: none;
    box-sizing: border-box;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_warning-outline);
    background: var(--_surface);
    color: var(--_ink);
    font: var(--_table) / 1.5 var(--_font, sans-serif);
    overflow-wrap: anywhere;
  }
  .settings-note.over {
    position: absolute;
    inset: auto 1px 1px;
    z-index: 1;
    max-block-size: calc(100% - 2px);
    overflow: auto;
  }
  .settings-note p {
    margin: 0;
  }
`;

/** Says in an element what is wrong with the settings that the page wrote into it. It stands above whatever the element draws. */
export class SettingsNote {
  readonly #host: ReactiveElement;
  #stand: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  show(problems: readonly SettingsProblem[], page: PageMessages): void {
    if (!this.#stand && problems.length === 0) return;
    this.#stand ??= this.#stood();
    render(problems.length === 0 ? nothing : html`<p><strong>${stateGlyph('warning')} ${page.title}</strong></p>${problems.map((problem) => html`<p>${problemText(problem, page)}</p>`)}`, this.#stand);
  }

  #stood(): HTMLElement {
    const root = this.#host.renderRoot;
    const stand = document.createElement('div');
    stand.className = 'settings-note';
    stand.setAttribute('role', 'alert');
    // Where the element's size does not follow from what is in it, there is no room beside that.
    stand.classList.toggle('over', getComputedStyle(this.#host).contain.includes('size'));
    // Before the marker of Lit's own part, which leaves it alone.
    root.prepend(stand);
    if (root instanceof ShadowRoot && styleSheet) root.adoptedStyleSheets.push(styleSheet);
    return stand;
  }
}
