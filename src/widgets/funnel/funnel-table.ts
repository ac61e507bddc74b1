import { html, nothing, type TemplateResult } from 'lit';
import type { TeamRates } from '../../domain/team-rates.js';
import type { FunnelPerson } from '../../people/funnel-reading.js';
import { countText, personName, rateText } from './funnel-texts.js';
import type { Messages } from './messages.js';

export interface FunnelTableView {
  readonly rates: TeamRates;
  readonly people: readonly FunnelPerson[];
  /** How many of them are written. */
  readonly rows: number;
  readonly caption: string;
  readonly isMasked: boolean;
  readonly isPicked: (agent: string) => boolean;
  readonly onPick: (person: FunnelPerson) => void;
  readonly onMore: () => void;
}

/** The funnel's twin for reading and screen readers: by volume, never by rate. */
export function tableTemplate({ rates, people, rows, caption, isMasked, isPicked, onPick, onMore }: FunnelTableView, messages: Messages, language: string): TemplateResult {
  const { funnel, quadrant } = messages;
  const left = people.length - rows;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr><th scope="col">${funnel.columns.person}</th><th scope="col" class="figure">${funnel.volume}</th><th scope="col" class="figure">${rates.name}</th><th scope="col" class="figure">${funnel.columns.limits}</th><th scope="col">${funnel.columns.place}</th></tr></thead>
      <tbody>
        ${people.slice(0, rows).map((person) => {
          const { at, trials, rate, limits, place } = person;
          return html`<tr>
            <th scope="row"><button type="button" class="pick" aria-pressed=${isPicked(rates.agents[at] ?? '')} @click=${() => onPick(person)}>${personName(rates, at, isMasked, messages)}</button></th>
            <td class="figure">${countText(trials, language)}</td><td class="figure">${rateText(rate, language)}</td><td class="figure">${rateText(limits.lower2, language)} – ${rateText(limits.upper2, language)}</td>
            <td>${funnel.places[place]}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${left > 0 ? html`<button class="more" type="button" @click=${onMore}>${quadrant.moreRows(countText(left, language))}</button>` : nothing}
  </div>`;
}
