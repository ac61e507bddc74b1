import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Zone } from '../../domain/zone.js';
import { moodCurve } from '../../geometry/mood-curve.js';
import { agreementOf, type SentimentVerdict } from '../../journeys/agreement.js';
import type { CaseThrough } from '../../journeys/cases-through.js';
import { sentimentCurve } from '../../journeys/sentiment-curve.js';
import { formatClockSeconds } from '../../locale/clock.js';
import { formatText } from '../../locale/format.js';
import type { JourneyMessages } from '../../locale/journey-messages.js';
import { moodNumber } from './journey-texts.js';

/** Two minutes: after that long, most of a change of mood has arrived. */
const CURVE = { tauSeconds: 120, minSwing: 0.3 };
const WIDTH = 250;
const HEIGHT = 84;

export interface SentimentView {
  /** What was judged, by the place of the event in its journey. */
  readonly verdicts: ReadonlyMap<number, SentimentVerdict>;
  /** Of all journeys, for the rate of agreement. */
  readonly all: Iterable<SentimentVerdict>;
  /** In words, with what was done to its values. */
  readonly scale: string;
  readonly zone: Zone;
  readonly onVerdict: (index: number, verdict: SentimentVerdict) => void;
  readonly onClose: () => void;
}

/** The mood of one journey turn by turn: what the machine read, how sure it was, whether people agree, and what it must not be used for. */
export function sentimentTemplate({ id, events }: CaseThrough, view: SentimentView, close: string, messages: JourneyMessages, language: string): TemplateResult {
  const turns = events.flatMap((event, index) => (event.sentiment === undefined ? [] : [{ event, index, mood: event.sentiment }]));
  const start = turns[0]?.event.start ?? 0;
  const { smoothed, turningPoints } = sentimentCurve(turns.map(({ event, mood }) => [(event.start - start) / 1000, mood]), CURVE);
  const kinds = new Map(turningPoints.map(({ index, kind }) => [index, kind]));
  const { path, points } = moodCurve(smoothed, WIDTH / Math.max(1, turns.length), HEIGHT);
  const share = (value: number | undefined) => formatText(value, 'ratio', language);
  const { judged, agreed, rate } = agreementOf(view.all);
  return html`<section aria-label=${messages.sentiment(id)}>
    <header><h4>${messages.sentiment(id)}</h4><button type="button" class="quiet" @click=${view.onClose}>${close}</button></header>
    <p class="note">${view.scale} · ${judged === 0 ? messages.noAgreement : messages.agreement(share(rate), String(agreed), String(judged))}</p>
    ${turns.length === 0 ? html`<p class="note">${messages.noMood}</p>` : html`<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} role="img" aria-label=${messages.lanes.mood}><path class="zero" d="M0 ${HEIGHT / 2}H${WIDTH}" /><path class="spine" d=${path} />${points.map(({ x, y, index }) => svg`<circle class="point ${kinds.get(index) ?? ''}" cx=${x} cy=${y} r=${3 + 2 * (turns[index]?.event.confidence ?? 0)} />`)}</svg>`}
    <ol class="turns">${turns.map(({ event, index, mood }, at) => html`<li>
      <span>${event.step} <b>${moodNumber(mood, language)}</b></span>
      <small>${formatClockSeconds(event.start, view.zone, language)}${event.confidence === undefined ? nothing : html` · ${messages.confidence(share(event.confidence))}`}${kinds.has(at) ? html` · ${messages.turns[kinds.get(at) ?? 'peak']}` : nothing}</small>
      <span class="judge">${(['agree', 'disagree'] as const).map((verdict) => html`<button type="button" class="quiet" aria-pressed=${view.verdicts.get(index) === verdict} aria-label=${`${messages[verdict]} ${event.step}`} @click=${() => view.onVerdict(index, verdict)}>${messages[verdict]}</button>`)}</span>
    </li>`)}</ol>
    <p class="caution">${messages.caution}</p>
  </section>`;
}
