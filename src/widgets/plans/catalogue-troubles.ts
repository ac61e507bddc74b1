import { html, nothing, type TemplateResult } from 'lit';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { PlanTrouble } from '../../plans/read-catalogue.js';
import { countText, type PlanTongue } from './plan-words.js';

/** Plans of a catalogue that are not offered, with everything that is wrong with each, under its field. */
export function catalogueTroubles(troubles: readonly PlanTrouble[], { messages: { plans, alerts }, language }: PlanTongue): TemplateResult | typeof nothing {
  if (troubles.length === 0) return nothing;
  return html`<details class="aside troubles">
    <summary>${stateGlyph('warning')} ${plans.troubles(countText(troubles.length, language))}</summary>
    <ul class="ended">
      ${troubles.map(({ plan, problems }) => html`<li>
        <strong>${plan || plans.catalogue}</strong>
        ${problems.map(({ field, code, value }) => html`<span class="problem">${field ? html`<code>${field}</code> ` : nothing}${alerts.problems[code]}${value === undefined ? nothing : html` <code>${value}</code>`}</span> `)}
      </li>`)}
    </ul>
  </details>`;
}
