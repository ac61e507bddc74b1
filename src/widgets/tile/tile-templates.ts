import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import { stateGlyph, type GlyphState } from '../../marks/state-glyph.js';
import type { FaceDelta, TileFace } from './tile-face.js';

/** Characters at the end of a name that a narrow caption keeps: names of one family differ there. */
const TAIL = 4;

/** Caption with the state's glyph. The scope's name is cut in its middle where there is no room. */
export function captionTemplate(name: string, scope: string, glyph: GlyphState | undefined): TemplateResult {
  const letters = [...scope];
  const head = letters.slice(0, -TAIL).join('');
  const title = scope ? `${name} · ${scope}` : name;
  return html`<span class="caption" part="caption" title=${title}
    >${glyph ? stateGlyph(glyph) : nothing}<span class="name">${name}</span
    >${scope ? html`<span class="dot"> · </span><span class="scope"><span class="head">${head}</span><span class="tail">${letters.slice(-TAIL).join('')}</span></span>` : nothing}</span
  >`;
}

/** The face of a reading: one button with everything in it, so that it is read out as one sentence. */
export function faceTemplate({ value, delta, notes, state }: TileFace, caption: TemplateResult, messages: Messages, drill: () => void): TemplateResult {
  const size = value.digits.length + value.unit.length > 7 ? ' long' : '';
  return html`<button class="face focus-inset${state === 'stale' ? ' stale' : ''}" type="button" @click=${drill}>
    ${caption}
    <span class="value${size}" part="value">${value.digits}${value.unit ? html`<span class="unit"> ${value.unit}</span>` : nothing}</span>
    <span class="delta" title=${delta ? `${delta.text.digits} ${delta.text.unit} ${delta.against}` : ''}>${delta ? deltaTemplate(delta, messages) : nothing}</span>
    <span class="spark" part="sparkline"></span>
    <span class="notes" part="notes" title=${notes.map(({ text }) => text).join(' · ')}
      >${notes.map(({ text, tone }, index) => html`<span class=${tone}>${index > 0 ? ' · ' : ''}${text}</span>`)}</span
    >
  </button>`;
}

function deltaTemplate({ text, arrow, verdict, against }: FaceDelta, messages: Messages): TemplateResult {
  // A filled arrow where the difference is more than chance, an open one where it is not: colour only repeats it.
  const arrows = verdict === 'neutral' ? { up: '△', down: '▽', level: '' } : { up: '▲', down: '▼', level: '' };
  return html`<span class="change ${verdict}"
      >${arrow === 'level' ? nothing : html`<span class="arrow" aria-hidden="true">${arrows[arrow]}</span>`}${text.digits}${text.unit ? html`<span> ${text.unit}</span>` : nothing}${verdict === 'neutral' ? nothing : html`<span class="visually-hidden">${messages.tile[verdict]}</span>`}</span
    ><span class="against">${against}</span>`;
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
