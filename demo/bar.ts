import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../src/controllers/language-controller.js';
import { LANGUAGES } from '../src/locale/language.js';
import { tokens } from '../src/theme/tokens.js';
import { controls } from './controls.js';
import { demoTexts } from './texts.js';

export type DemoTheme = 'auto' | 'light' | 'dark';
export type DemoSource = 'simulation' | 'file';

const SPEEDS = [1, 10, 60, 600];
const THEMES: readonly DemoTheme[] = ['auto', 'light', 'dark'];
const LANGUAGE_NAMES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const;

/** Asks the page for something the visitor chose in the bar. */
export class DemoRequest extends Event {
  static readonly type = 'demo-request';

  constructor(
    readonly wish:
      | { readonly speed: number }
      | { readonly surge: true }
      | { readonly theme: DemoTheme }
      | { readonly language: string }
      | { readonly source: DemoSource },
  ) {
    super(DemoRequest.type, { bubbles: true, composed: true });
  }
}

/** The strip above the board: which source, how fast, a surge, language and theme. */
export class DemoBar extends LitElement {
  static override readonly styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        background: var(--_surface);
        border-block-end: 1px solid var(--_line);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 8px 16px;
      }
      h1 {
        margin: 0;
        margin-inline-end: auto;
        font-size: var(--_title);
        font-weight: 600;
        line-height: 1.2;
      }
      @media (max-width: 480px) {
        h1 {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) source: DemoSource = 'simulation';
  /** Whether a file has been read that can be switched to. */
  @property({ attribute: false }) hasFile = false;
  @property({ attribute: false }) speed = 1;
  /** Whether the source in view has a speed at all. */
  @property({ attribute: false }) hasSpeed = true;
  @property({ attribute: false }) theme: DemoTheme = 'auto';
  /** What the last wish led to, for everybody to hear. */
  @property({ attribute: false }) notice = '';

  readonly #language = new LanguageController(this);

  override render(): TemplateResult {
    const texts = demoTexts(this.#language.language);
    return html`<header>
      <h1>${texts.title}</h1>
      <div class="choice" role="group" aria-label=${texts.simulation}>
        ${this.#choice(texts.simulation, this.source === 'simulation', { source: 'simulation' })}
        ${this.#choice(texts.file, this.source === 'file', { source: 'file' }, !this.hasFile)}
      </div>
      <label class="field" ?hidden=${!this.hasSpeed}
        >${texts.speed}
        <select @change=${(event: Event) => this.#ask({ speed: Number((event.target as HTMLSelectElement).value) })}>
          ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`)}
        </select></label
      >
      <button type="button" ?hidden=${this.source !== 'simulation'} @click=${() => this.#ask({ surge: true })}>${texts.surge}</button>
      <label class="field"
        ><span class="visually-hidden">${texts.language}</span>
        <select @change=${(event: Event) => this.#ask({ language: (event.target as HTMLSelectElement).value })}>
          ${LANGUAGES.map((tag) => html`<option value=${tag} ?selected=${tag === this.#language.language}>${LANGUAGE_NAMES[tag]}</option>`)}
        </select></label
      >
      <label class="field"
        ><span class="visually-hidden">${texts.theme}</span>
        <select @change=${(event: Event) => this.#ask({ theme: (event.target as HTMLSelectElement).value as DemoTheme })}>
          ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === this.theme}>${texts.themes[theme]}</option>`)}
        </select></label
      >
      <span class="visually-hidden" role="status">${this.notice}</span>
    </header>`;
  }

  #choice(text: string, chosen: boolean, wish: DemoRequest['wish'], disabled = false): TemplateResult {
    return html`<button type="button" aria-pressed=${chosen} ?disabled=${disabled} @click=${() => this.#ask(wish)}>${text}</button>`;
  }

  #ask(wish: DemoRequest['wish']): void {
    this.dispatchEvent(new DemoRequest(wish));
  }
}
