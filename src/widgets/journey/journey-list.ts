import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { alarmTemplate, metricTemplate, stagePressed, type MapView } from './journey-map.js';
import type { JourneyCell, JourneyPicture } from './journey-picture.js';
import { moodNumber, moodText, waitText } from './journey-texts.js';
import type { Messages } from './messages.js';

/** The same map as a list from top to bottom, for a narrow box: stage by stage, every lane that has something to say. */
export function listTemplate(picture: JourneyPicture, view: MapView, messages: Messages, language: string): TemplateResult {
  return html`<ol class="list">
    ${picture.stages.map((stage) => html`<li><h4><button type="button" class="quiet" data-stage=${stage.id} aria-pressed=${ifDefined(stagePressed(stage.id, view))} @click=${() => view.onStage(stage.id)}>${stage.name}</button></h4>
      <ol>${picture.cells.filter((cell) => cell.stage === stage).map((cell) => cardTemplate(cell, view, messages, language))}</ol></li>`)}
  </ol>`;
}

function cardTemplate(cell: JourneyCell, { kind, picked, begun, onTouchpoint }: MapView, messages: Messages, language: string): TemplateResult {
  const { touchpoint, alert, turn } = cell;
  const { journey } = messages;
  const common = kind === 'blueprint' ? (['evidence', 'action', 'frontStage', 'backStage', 'support'] as const) : (['action'] as const);
  const facts = common.flatMap((lane) => (touchpoint[lane] ? [[journey.lanes[lane], touchpoint[lane]] as const] : []));
  const lists = (['channels', 'pains', 'opportunities'] as const).flatMap((lane) => (touchpoint[lane]?.length ? [[journey.lanes[lane], touchpoint[lane].join('、')] as const] : []));
  const wait = waitText(cell, language);
  return html`<li class="card ${alert?.rule.severity ?? ''}">
    ${alarmTemplate(alert, begun)}
    <button type="button" class="entry focus-inset" data-touchpoint=${touchpoint.id} aria-pressed=${picked === touchpoint.id} @click=${() => onTouchpoint(touchpoint.id)}>
      <span>${alert ? stateGlyph(alert.rule.severity) : nothing} ${touchpoint.name}</span><span class="number">${cell.mood === undefined ? '—' : moodNumber(cell.mood, language)}</span>
    </button>
    <p class="note">${[moodText(cell, journey, language), turn ? journey.turns[turn] : '', wait && journey.waitOf(wait), touchpoint.isFailurePoint ? journey.failurePoint : ''].filter(Boolean).join(' · ')} ${metricTemplate(cell, messages, language)}</p>
    <dl>${[...facts, ...(kind === 'blueprint' ? [] : lists)].map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
  </li>`;
}
