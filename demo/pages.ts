import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { LanguageController } from '../src/controllers/language-controller.js';
import { tokens } from '../src/theme/tokens.js';
import { demoTexts, type DemoTexts } from './texts.js';

const PAGES: readonly { readonly file: string; readonly name: keyof DemoTexts['pages'] }[] = [
  { file: 'index.html', name: 'cockpit' },
  { file: 'wall.html', name: 'wall' },
  { file: 'agents.html', name: 'agents' },
  { file: 'people.html', name: 'people' },
  { file: 'journey.html', name: 'journey' },
  { file: 'intranet.html', name: 'intranet' },
];

/** The way between the pages of the demo. */
export class DemoPages extends LitElement {
  static override readonly styles = [
    tokens,
    css`
      :host {
        display: block;
        background: var(--_surface);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 24px;
        padding-inline: 16px;
      }
      a {
        padding-block: 8px 6px;
        border-block-end: 2px solid transparent;
        color: var(--_ink-2);
        text-decoration: none;
      }
      a:hover {
        color: var(--_ink);
      }
      a[aria-current] {
        border-color: var(--_accent);
        color: var(--_ink);
        font-weight: 600;
      }
      a:focus-visible {
        outline: 2px solid var(--_accent);
        outline-offset: -2px;
      }
    `,
  ];

  readonly #language = new LanguageController(this);

  override render(): TemplateResult {
    const { pages, pagesName } = demoTexts(this.#language.language);
    return html`<nav aria-label=${pagesName}>
      ${PAGES.map(({ file, name }) => html`<a href="./${file}" aria-current=${location.pathname.endsWith(`/${file}`) ? 'page' : nothing}>${pages[name]}</a>`)}
    </nav>`;
  }
}

customElements.define('demo-pages', DemoPages);
