import { html, nothing, type TemplateResult } from 'lit';
import type { Loadable } from '../../domain/loadable.js';
import type { TeamRates } from '../../domain/team-rates.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { FunnelPerson, FunnelPlace, FunnelReading } from '../../people/funnel-reading.js';
import { SHAPES } from './funnel-shapes.js';
import { countText, personName, readingText, signalsText } from './funnel-texts.js';
import type { Messages } from './messages.js';

/** How many names stand below the plot; the others are in the table. */
const MOST_NAMED = 12;
/** Of a shape in the legend, px. */
const SHAPE_ROOM = 14;

export interface SignalsView {
  readonly rates: TeamRates;
  readonly reading: FunnelReading;
  readonly isMasked: boolean;
  readonly isPicked: (agent: string) => boolean;
  readonly onPick: (person: FunnelPerson) => void;
}

/** Those whom chance does not explain, by volume; nobody else is named. */
export function signalsTemplate({ rates, reading, isMasked, isPicked, onPick }: SignalsView, messages: Messages, language: string): TemplateResult {
  const named = reading.signals.slice(0, MOST_NAMED);
  const more = reading.signals.length - named.length;
  return html`<p class="says">${signalsText(reading, messages, language)}</p>
    ${named.length > 0
      ? html`<ul class="signals">
          ${named.map((person) => html`<li><button type="button" class="quiet" aria-pressed=${isPicked(rates.agents[person.at] ?? '')} aria-label=${readingText(rates, person, isMasked, messages, language)} @click=${() => onPick(person)}><i aria-hidden="true">${person.place === 'beyond-low' ? '▼' : '▲'}</i> ${personName(rates, person.at, isMasked, messages)}</button></li>`)}
          ${more > 0 ? html`<li>${messages.funnel.more(countText(more, language))}</li>` : nothing}
        </ul>`
      : nothing}`;
}

/** The lines, and the shapes that stand beyond them. */
export function legendTemplate({ funnel }: Messages): TemplateResult {
  const shape = (name: string, places: readonly FunnelPlace[], text: string) =>
    html`<span><svg class="shape" aria-hidden="true" viewBox="0 0 ${SHAPE_ROOM * places.length} ${SHAPE_ROOM}" width=${SHAPE_ROOM * places.length} height=${SHAPE_ROOM}><path class=${name} d=${places.map((place, at) => `M${SHAPE_ROOM * (at + 0.5)} ${SHAPE_ROOM / 2}${SHAPES[place]}`).join('')}></path></svg>${text}</span>`;
  return html`<p class="legend">
    <span><i class="key inner" aria-hidden="true"></i>${funnel.inner}</span><span><i class="key outer" aria-hidden="true"></i>${funnel.outer}</span>
    ${shape('within', ['within'], funnel.places.within)} ${shape('unusual', ['unusual-low'], funnel.unusual)} ${shape('beyond', ['beyond-low', 'beyond-high'], funnel.beyond)}
  </p>`;
}

export function footTemplate(funnel: Loadable<TeamRates | undefined>, reading: FunnelReading | undefined, least: number, messages: Messages, language: string): TemplateResult {
  const value = funnel.status === 'ready' || funnel.status === 'stale' ? funnel.value : undefined;
  if (!value) return html`<p class="foot"></p>`;
  const { state, reasons, trend } = messages;
  const texts = messages.funnel;
  return html`<p class="foot">
    ${funnel.status === 'stale' ? html`<span class="state">${stateGlyph('stale')} ${state.stale} · ${reasons[funnel.reason.code]}</span>` : nothing}
    ${value.completeness === 'full' ? nothing : html`<span class="state">${stateGlyph('info')} ${state[value.completeness]}</span>`}
    ${reading?.thin ? html`<span class="state">${texts.thin(countText(reading.thin, language), countText(least, language))}</span>` : nothing}
    ${reading?.unmeasured ? html`<span class="state">${texts.unmeasured(countText(reading.unmeasured, language))}</span>` : nothing}
    ${reading?.doubled ? html`<span class="state">${texts.doubled(countText(reading.doubled, language))}</span>` : nothing}
    <span>${trend.asOf(formatClock(value.asOf, value.zone, language))}</span>
    ${value.source ? html`<span class="source" title=${value.source}>${value.source}</span>` : nothing}
    <span>${texts.noRanking}</span>
  </p>`;
}
