import { html, nothing, type TemplateResult } from 'lit';
import type { Privacy } from '../../domain/privacy.js';
import type { Quadrant } from '../../people/quadrant.js';
import type { Messages } from './messages.js';
import { memberOf, type QuadrantPicture } from './quadrant-picture.js';
import type { TablePages } from './table-pages.js';
import { countText, personName, axisText } from './quadrant-texts.js';

export interface TableView {
  readonly pages: TablePages;
  readonly summary: string;
  readonly privacy: Privacy;
  readonly coaching: Readonly<Record<Quadrant, string>>;
  readonly picked: Uint8Array | undefined;
  readonly onPick: (at: number) => void;
}

/** The matrix' twin for reading and screen readers: in the order the source gave, never a ranking. */
export function tableTemplate(picture: QuadrantPicture, { pages, summary: caption, privacy, coaching, picked, onPick }: TableView, messages: Messages, language: string): TemplateResult {
  const { quadrant } = messages;
  const { length } = picture.standings;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr><th scope="col">${quadrant.columns.person}</th><th scope="col" class="figure">${quadrant.ability}</th><th scope="col" class="figure">${quadrant.willingness}</th><th scope="col">${quadrant.columns.quadrant}</th><th scope="col">${quadrant.columns.coaching}</th></tr></thead>
      <tbody>
        ${Array.from({ length: Math.min(pages.rows, length) }, (_, at) => {
          const member = memberOf(picture, at);
          return html`<tr>
            <th scope="row"><button type="button" class="pick" aria-pressed=${picked?.[at] === 1} @click=${() => onPick(at)}>${personName(picture, at, privacy, messages)}</button></th>
            <td class="figure">${axisText(picture, 'ability', at, messages, language)}</td>
            <td class="figure">${axisText(picture, 'willingness', at, messages, language)}</td>
            <td>${member ? quadrant.quadrants[member] : '—'}</td>
            <td>${member ? coaching[member] : '—'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${pages.next(length) > 0 ? html`<button class="more" type="button" @click=${pages.more}>${quadrant.moreRows(countText(pages.next(length), language))}</button>` : nothing}
  </div>`;
}
