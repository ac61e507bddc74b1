import { html, type TemplateResult } from 'lit';
import type { JourneyPicture } from './journey-picture.js';
import { countText, metricText, moodNumber, waitText } from './journey-texts.js';
import type { Messages } from './messages.js';

/** The map's twin: a row a touchpoint, every number that the map shows. */
export function journeyTableTemplate({ cells, hasBefore, than }: JourneyPicture, messages: Messages, language: string): TemplateResult {
  const { lanes, compared } = messages.journey;
  const mood = (value: number | undefined) => html`<td class="figure">${value === undefined ? '—' : moodNumber(value, language)}</td>`;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${messages.journey.kinds.table}>
    <table class="twin">
      <thead><tr><th scope="col">${lanes.stage}</th><th scope="col">${lanes.touchpoint}</th><th scope="col" class="figure">${messages.flow.columns.count}</th><th scope="col" class="figure">${lanes.mood}</th>${hasBefore ? html`<th scope="col" class="figure">${than ?? compared}</th>` : ''}<th scope="col" class="figure">${lanes.wait}</th><th scope="col">${lanes.metric}</th></tr></thead>
      <tbody>${cells.map((cell) => html`<tr><td>${cell.stage.name}</td><th scope="row">${cell.touchpoint.name}</th><td class="figure">${cell.facts ? countText(cell.facts.count, language) : '—'}</td>${mood(cell.mood)}${hasBefore ? mood(cell.before) : ''}<td class="figure">${waitText(cell, language) || '—'}</td><td>${cell.touchpoint.metric ? html`${messages.metrics[cell.touchpoint.metric.metric].name} ${metricText(cell, language)}` : '—'}</td></tr>`)}</tbody>
    </table>
  </div>`;
}
