import { html, nothing, type TemplateResult } from 'lit';
import type { CaseThrough } from '../../journeys/cases-through.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';
import type { JourneyCell, JourneyPicture } from './journey-picture.js';
import { countText, moodNumber, moodText, waitText } from './journey-texts.js';

const LISTED = 5;
const CASES = 30;

/** Touchpoints that alarm, then those with the lowest moods. */
export function worstTemplate({ worst, than }: JourneyPicture, onTouchpoint: (id: string) => void, messages: JourneyMessages, language: string): TemplateResult {
  return html`<section><h4>${messages.worst}</h4>
    ${worst.length === 0 ? html`<p class="note">${messages.noWorst}</p>` : html`<ol>
      ${worst.slice(0, LISTED).map((cell) => html`<li><button type="button" class="entry focus-inset" @click=${() => onTouchpoint(cell.touchpoint.id)}><span>${cell.alert ? stateGlyph(cell.alert.rule.severity) : nothing} ${cell.touchpoint.name}</span><span class="number">${cell.mood === undefined ? '—' : moodNumber(cell.mood, language)}</span><small>${noteOf(cell, than, messages, language)}</small></button></li>`)}
    </ol>`}
  </section>`;
}

function noteOf(cell: JourneyCell, than: string | undefined, messages: JourneyMessages, language: string): string {
  const wait = waitText(cell, language);
  const change = cell.before === undefined || cell.mood === undefined ? '' : messages.change(moodNumber(cell.mood - cell.before, language), than);
  return [cell.facts ? messages.count(countText(cell.facts.count, language)) : '', wait && messages.waitOf(wait), change].filter(Boolean).join(' · ');
}

export interface CasesView {
  readonly onJourney: (found: CaseThrough) => void;
  readonly onClose: () => void;
}

/** The journeys through one touchpoint: the way from the map to the contacts. */
export function journeysTemplate(cell: JourneyCell, cases: readonly CaseThrough[], { onJourney, onClose }: CasesView, close: string, messages: JourneyMessages, language: string): TemplateResult {
  return html`<section aria-label=${messages.journeys(cell.touchpoint.name)}>
    <header><h4>${messages.journeys(cell.touchpoint.name)}</h4><button type="button" class="quiet" @click=${onClose}>${close}</button></header>
    <p class="note">${moodText(cell, messages, language)}</p>
    ${cases.length === 0 ? html`<p class="note">${messages.noJourneys}</p>` : html`<ul>
      ${cases.slice(0, CASES).map((found) => html`<li><button type="button" class="entry focus-inset" @click=${() => onJourney(found)}><span>${found.id}</span><span class="number">${lowest(found, language)}</span></button></li>`)}
    </ul>`}
  </section>`;
}

function lowest({ events }: CaseThrough, language: string): string {
  const moods = events.flatMap(({ sentiment }) => sentiment ?? []);
  return moods.length === 0 ? '—' : moodNumber(Math.min(...moods), language);
}
