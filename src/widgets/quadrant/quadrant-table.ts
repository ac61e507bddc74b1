import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.js';
import type { Quadrant } from '../../people/quadrant.js';
import { memberOf, type QuadrantPicture } from './quadrant-picture.js';
import { countText, personName, scoreText, type Privacy } from './quadrant-texts.js';

/** How many rows each further request adds. */
export const ROWS_A_PAGE = 100;

export interface TableView {
  readonly rows: number;
  readonly summary: string;
  readonly privacy: Privacy;
  readonly coaching: Readonly<Record<Quadrant, string>>;
  readonly picked: Uint8Array | undefined;
  readonly onPick: (at: number) => void;
  readonly onMore: () => void;
}

/** The matrix' twin for reading and screen readers: in the order the source gave, never a ranking. */
export function tableTemplate(picture: QuadrantPicture, { rows, summary: caption, privacy, coaching, picked, onPick, onMore }: TableView, messages: Messages, language: string): TemplateResult {
  const { quadrant } = messages;
  const { length, ability, willingness } = picture.standings;
  const score = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '—' : scoreText(value, language));
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr><th scope="col">${quadrant.columns.person}</th><th scope="col" class="figure">${quadrant.ability}</th><th scope="col" class="figure">${quadrant.willingness}</th><th scope="col">${quadrant.columns.quadrant}</th><th scope="col">${quadrant.columns.coaching}</th></tr></thead>
      <tbody>
        ${Array.from({ length: Math.min(rows, length) }, (_, at) => {
          const member = memberOf(picture, at);
          return html`<tr>
            <th scope="row"><button type="button" class="pick" aria-pressed=${picked?.[at] === 1} @click=${() => onPick(at)}>${personName(picture, at, privacy, messages)}</button></th>
            <td class="figure">${score(ability[at])}</td>
            <td class="figure">${score(willingness[at])}</td>
            <td>${member ? quadrant.quadrants[member] : '—'}</td>
            <td>${member ? coaching[member] : '—'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${length > rows ? html`<button class="more" type="button" @click=${onMore}>${quadrant.moreRows(countText(Math.min(length - rows, ROWS_A_PAGE), language))}</button>` : nothing}
  </div>`;
}
