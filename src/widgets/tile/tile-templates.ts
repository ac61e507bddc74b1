import { html, nothing, type TemplateResult } from 'lit';
import type { CardController } from '../../controllers/card-controller.js';
import type { Reason } from '../../domain/loadable.js';
import { figuresTemplate } from '../../marks/figures.js';
import type { Messages } from './messages.js';

/** Characters at the end of a name that a narrow caption keeps: names of one family differ there. */
const TAIL = 4;

/** Caption with the glyphs of its state. The scope's name is cut in its middle where there is no room. */
export function captionTemplate(name: string, scope: string, glyphs: unknown): TemplateResult {
  const letters = [...scope];
  const head = letters.slice(0, -TAIL).join('');
  const title = scope ? `${name} · ${scope}` : name;
  return html`<span id="caption" class="caption" part="caption" title=${title}
    >${glyphs}<span class="name">${name}</span
    >${scope ? html`<span class="dot"> · </span><span class=${head ? 'scope' : 'scope short'}><span class="head">${head}</span><span class="tail">${letters.slice(-TAIL).join('')}</span></span>` : nothing}</span
  >`;
}

/** The face of a reading: one button with everything in it, so that it is read out as one sentence. Its figures and its glyphs are painted. */
export function faceTemplate(name: string, scope: string, drill: () => void): TemplateResult {
  return html`<button class="face focus-inset" type="button" @click=${drill}>${captionTemplate(name, scope, html`<span class="sign"></span>`)}${figuresTemplate()}</button>`;
}

/** The same boxes without numbers; the caption is known before the first answer. */
export function loadingTemplate(caption: TemplateResult, progress: number | undefined, messages: Messages, language: string): TemplateResult {
  const percent = progress === undefined ? undefined : progress.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
  return html`<div class="face" aria-busy="true">
    ${caption}
    <span class="value"><span class="bone"></span></span>
    <span class="delta"><span class="bone"></span></span>
    <span class="spark-bone"></span>
    <span class="notes"><span class=${percent ? 'quiet' : 'visually-hidden'}>${percent ? messages.tile.loaded(percent) : messages.state.loading}</span></span>
  </div>`;
}

/** What failed and, where asking again can help, the button that does. */
export function failedTemplate(caption: TemplateResult, reason: string, retry?: { readonly text: string; readonly ask: () => void }): TemplateResult {
  return html`<div class="face failed">
    ${caption}
    <span class="reason" title=${reason}>${reason}</span>
    ${retry ? html`<button class="retry" type="button" @click=${retry.ask}>${retry.text}</button>` : nothing}
  </div>`;
}

/** Opens the card with what lies behind the number. */
export function detailsButton(label: string): TemplateResult {
  return html`<button class="details" type="button" popovertarget="card" aria-haspopup="dialog" aria-label=${label}></button>`;
}

/** A card's popover; its content is made only while it is open. */
export function cardFrame(id: string, label: string, card: CardController, content: () => unknown): TemplateResult {
  return html`<div id=${id} class="card" part="card" popover role="dialog" tabindex="-1" aria-label=${label} @beforetoggle=${card.toggle}>${card.isOpen ? content() : nothing}</div>`;
}

/** Why something failed, with what the source said of it. */
export function reasonText({ code, detail }: Reason, messages: Messages): string {
  return detail ? `${messages.reasons[code]} · ${detail}` : messages.reasons[code];
}
