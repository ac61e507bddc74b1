import { html, nothing, type TemplateResult } from 'lit';
import type { CardController } from '../../controllers/card-controller.js';
import type { Reason } from '../../domain/loadable.js';
import type { Messages } from '../../locale/messages.js';
import type { FaceDelta, TileFace } from './tile-face.js';

/** Characters at the end of a name that a narrow caption keeps: names of one family differ there. */
const TAIL = 4;

/** Caption with the glyphs of its state. The scope's name is cut in its middle where there is no room. */
export function captionTemplate(name: string, scope: string, glyphs: readonly TemplateResult[]): TemplateResult {
  const letters = [...scope];
  const head = letters.slice(0, -TAIL).join('');
  const title = scope ? `${name} · ${scope}` : name;
  return html`<span class="caption" part="caption" title=${title}
    >${glyphs}<span class="name">${name}</span
    >${scope ? html`<span class="dot"> · </span><span class=${head ? 'scope' : 'scope short'}><span class="head">${head}</span><span class="tail">${letters.slice(-TAIL).join('')}</span></span>` : nothing}</span
  >`;
}

/**
 * The face of a reading: one button with everything in it, so that it is read out as one sentence.
 * Every part is always there, empty or not: a new number only writes texts, and a thousand tiles a second stay cheap.
 */
export function faceTemplate({ value, delta, notes, state }: TileFace, caption: TemplateResult, messages: Messages, drill: () => void): TemplateResult {
  const size = value.digits.length + value.unit.length > 7 ? 'value long' : 'value';
  const warnings = textOf(notes, 'warning');
  const quiet = textOf(notes, 'quiet');
  const all = [warnings, quiet].filter(Boolean).join(' · ');
  return html`<button class=${`face focus-inset${state === 'stale' ? ' stale' : ''}${all ? ' noted' : ''}`} type="button" @click=${drill}>
    ${caption}
    <span class=${size} part="value">${value.digits}<span class="unit">${withSpace(value.unit)}</span></span>
    ${deltaTemplate(delta, messages)}
    <span class="spark" part="sparkline"></span>
    <span class="notes" part="notes" title=${all}><span class="warning">${warnings}</span><span class="quiet">${warnings && quiet ? ' · ' : ''}${quiet}</span></span>
  </button>`;
}

/** A drawn arrow, because an arrow's letter is missing from many fonts, and looking for it costs more than all the rest. */
function deltaTemplate(delta: FaceDelta | undefined, messages: Messages): TemplateResult {
  const verdict = delta?.verdict ?? 'neutral';
  return html`<span class="delta"
    ><span class=${`change ${verdict}`}
      ><svg class=${`arrow ${delta?.arrow ?? 'level'}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M5 1.5 9 8.5H1Z" /></svg>${delta?.text.digits}<span>${withSpace(delta?.text.unit)}</span
      ><span class="visually-hidden">${verdict === 'neutral' ? '' : messages.tile[verdict]}</span></span
    ><span class="against">${delta?.against}</span></span
  >`;
}

function textOf(notes: TileFace['notes'], tone: 'warning' | 'quiet'): string {
  return notes.flatMap((note) => (note.tone === tone ? [note.text] : [])).join(' · ');
}

/** A unit stands after a thin space. */
function withSpace(unit: string | undefined): string {
  return unit ? `\u2009${unit}` : '';
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
  return html`<button class="details" type="button" popovertarget="card" aria-haspopup="dialog" aria-label=${label}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 7.2v4.6M8 4.2v.1" /></svg>
  </button>`;
}

/** A card's popover; its content is made only while it is open. */
export function cardFrame(id: string, label: string, card: CardController, content: () => unknown): TemplateResult {
  return html`<div id=${id} class="card" part="card" popover role="dialog" tabindex="-1" autofocus aria-label=${label} @beforetoggle=${card.toggle}>${card.isOpen ? content() : nothing}</div>`;
}

/** Why something failed, with what the source said of it. */
export function reasonText({ code, detail }: Reason, messages: Messages): string {
  return detail ? `${messages.reasons[code]} · ${detail}` : messages.reasons[code];
}
