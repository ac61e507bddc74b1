import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Touchpoint } from '../../domain/journey-model.js';
import { moodCurve } from '../../geometry/mood-curve.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';
import type { JourneyCell, JourneyPicture } from './journey-picture.js';
import { countText, metricText, moodNumber, moodText, waitText } from './journey-texts.js';
import type { Messages } from './messages.js';

/** Width of a touchpoint's column and of the heads of lanes, px. */
export const COLUMN = 136;
const LANE = 108;
const MOOD_HEIGHT = 132;

export type JourneyKind = 'map' | 'blueprint' | 'table';

export interface MapView {
  readonly kind: JourneyKind;
  readonly picked: string | undefined;
  /** Keys of alerts that began last and blink. */
  readonly begun: ReadonlySet<string>;
  /** The stage that is edited; nothing while the map is only looked at. */
  readonly stage: { readonly id: string | undefined } | undefined;
  readonly onStage: (id: string) => void;
  readonly onTouchpoint: (id: string) => void;
}

type Lane = keyof JourneyMessages['lanes'];

/** Lanes of a kind, from top to bottom; a line is drawn above the lanes that it parts from those before. */
const LANES: Readonly<Record<'map' | 'blueprint', readonly { readonly lane: Lane; readonly line?: keyof JourneyMessages['lines'] }[]>> = {
  map: [{ lane: 'action' }, { lane: 'channels' }, { lane: 'mood' }, { lane: 'wait' }, { lane: 'pains' }, { lane: 'opportunities' }, { lane: 'metric' }],
  blueprint: [{ lane: 'evidence' }, { lane: 'customer' }, { lane: 'frontStage', line: 'interaction' }, { lane: 'backStage', line: 'visibility' }, { lane: 'support', line: 'internal' }, { lane: 'metric' }],
};

/** Stages as columns, lanes as rows, the emotion curve across all of them. */
export function mapTemplate(picture: JourneyPicture, view: MapView, messages: Messages, language: string): TemplateResult {
  const { stages, cells } = picture;
  const { journey } = messages;
  // A lane that nobody filled in says nothing; a blueprint shows it as a gap to be filled.
  const rows = LANES[view.kind === 'blueprint' ? 'blueprint' : 'map'].filter(({ lane }) => view.kind === 'blueprint' || isFilled(lane, cells));
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${journey.map}>
    <table class="map" width=${LANE + cells.length * COLUMN}>
      <thead>
        <tr><th scope="col" class="lane">${journey.lanes.stage}</th>
          ${stages.filter(({ touchpoints }) => touchpoints.length > 0).map((stage) => html`<th scope="colgroup" class="stage" colspan=${stage.touchpoints.length}><button type="button" class="focus-inset" data-stage=${stage.id} aria-pressed=${ifDefined(stagePressed(stage.id, view))} @click=${() => view.onStage(stage.id)}>${stage.name}</button></th>`)}
        </tr>
        <tr><th scope="col" class="lane">${journey.lanes.touchpoint}</th>${cells.map((cell) => headTemplate(cell, view, journey))}</tr>
      </thead>
      <tbody>
        ${rows.map(({ lane, line }) => html`
          ${line ? html`<tr class="line"><th scope="row" class="lane">${journey.lines[line]}</th><td colspan=${cells.length}></td></tr>` : nothing}
          <tr data-lane=${lane}><th scope="row" class="lane">${journey.lanes[lane]}</th>${lane === 'mood' ? html`<td class="mood" colspan=${cells.length}>${moodTemplate(picture, journey, language)}</td>` : cells.map((cell) => html`<td>${laneTemplate(lane, cell, messages, language)}</td>`)}</tr>
        `)}
      </tbody>
    </table>
  </div>`;
}

/** Whether a stage's button stands as pressed: only where it picks, not where it zooms. */
export function stagePressed(id: string, { stage }: MapView): 'true' | 'false' | undefined {
  return stage && (stage.id === id ? 'true' : 'false');
}

/** The frame of a firing alert, which blinks while its beginning is news. */
export function alarmTemplate(alert: JourneyCell['alert'], begun: MapView['begun']): TemplateResult | typeof nothing {
  return alert ? html`<span class="alarm"></span>${begun.has(alert.key) ? html`<span class="blink"></span>` : nothing}` : nothing;
}

function isFilled(lane: Lane, cells: readonly JourneyCell[]): boolean {
  if (lane !== 'action' && lane !== 'channels' && lane !== 'pains' && lane !== 'opportunities') return true;
  return cells.some(({ touchpoint }) => (touchpoint[lane]?.length ?? 0) > 0);
}

function headTemplate({ touchpoint, alert }: JourneyCell, { picked, begun, onTouchpoint }: MapView, messages: JourneyMessages): TemplateResult {
  return html`<th scope="col" class="touchpoint ${alert?.rule.severity ?? ''}">
    ${alarmTemplate(alert, begun)}
    <button type="button" class="focus-inset" data-touchpoint=${touchpoint.id} aria-pressed=${picked === touchpoint.id} @click=${() => onTouchpoint(touchpoint.id)}>
      ${alert ? html`${stateGlyph(alert.rule.severity)}<span class="visually-hidden">${messages.firing}</span>` : nothing}<span>${touchpoint.name}</span>${touchpoint.isFailurePoint ? html`<small class="failure">${messages.failurePoint}</small>` : nothing}
    </button>
  </th>`;
}

function laneTemplate(lane: Lane, cell: JourneyCell, messages: Messages, language: string): TemplateResult | string | typeof nothing {
  const { touchpoint } = cell;
  switch (lane) {
    case 'action':
    case 'customer':
      return touchpoint.action ?? '';
    case 'channels':
      return (touchpoint.channels ?? []).join('、');
    case 'wait':
      return html`<span class="figure">${waitText(cell, language)}</span>`;
    case 'pains':
    case 'opportunities':
      return listTemplate(touchpoint[lane]);
    case 'metric':
      return metricTemplate(cell, messages, language);
    default:
      return textOf(touchpoint, lane);
  }
}

function textOf(touchpoint: Touchpoint, lane: Lane): string {
  return lane === 'evidence' || lane === 'frontStage' || lane === 'backStage' || lane === 'support' ? (touchpoint[lane] ?? '') : '';
}

function listTemplate(items: readonly string[] | undefined): TemplateResult | typeof nothing {
  return items && items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing;
}

/** The bound metric, by name and value, with the alert that fires on it; a failure point carries it too. */
export function metricTemplate(cell: JourneyCell, messages: Messages, language: string): TemplateResult | typeof nothing {
  const { touchpoint, alert, facts } = cell;
  const count = facts ? html`<small class="figure">${messages.journey.count(countText(facts.count, language))}</small>` : nothing;
  if (!touchpoint.metric) return html`${count}`;
  return html`<span class="metric figure ${alert?.rule.severity ?? ''}">${alert ? stateGlyph(alert.rule.severity) : nothing}<small>${messages.metrics[touchpoint.metric.metric].short}</small> ${metricText(cell, language)}</span>${count}`;
}

/** The visual spine: mood over touchpoints, its turning points marked, the mood compared with as a ghost. */
function moodTemplate({ cells, hasBefore }: JourneyPicture, messages: JourneyMessages, language: string): TemplateResult {
  const width = cells.length * COLUMN;
  const now = moodCurve(cells.map(({ mood }) => mood), COLUMN, MOOD_HEIGHT, 26);
  const before = hasBefore ? moodCurve(cells.map(({ before: mood }) => mood), COLUMN, MOOD_HEIGHT, 26) : undefined;
  return html`<svg class="curve" width=${width} height=${MOOD_HEIGHT} viewBox="0 0 ${width} ${MOOD_HEIGHT}" role="img" aria-label=${cells.map((cell) => `${cell.touchpoint.name} ${moodText(cell, messages, language)}`).join('; ')}>
    <path class="zero" d="M0 ${MOOD_HEIGHT / 2}H${width}" />
    ${before ? svg`<path class="ghost" d=${before.path} />` : nothing}
    <path class="spine" d=${now.path} />
    ${now.points.map(({ x, y, index }) => {
      const cell = cells[index];
      if (cell?.mood === undefined) return nothing;
      const isTrough = cell.turn === 'trough';
      return svg`<g class="point ${cell.turn ?? ''} ${cell.facts?.mood === undefined ? 'drawn' : ''}"><title>${[moodText(cell, messages, language), cell.turn ? messages.turns[cell.turn] : ''].filter(Boolean).join(' · ')}</title>
        ${cell.turn ? svg`<path d="M${x - 7} ${isTrough ? y - 4 : y + 4}h14l-7 ${isTrough ? 9 : -9}Z" />` : svg`<circle cx=${x} cy=${y} r="4" />`}
        <text x=${x} y=${isTrough ? y + 20 : y - 10} text-anchor="middle">${moodNumber(cell.mood, language)}</text></g>`;
    })}
  </svg>`;
}
