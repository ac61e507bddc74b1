import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyEvent } from '../../domain/journey-event.js';
import type { Zone } from '../../domain/zone.js';
import type { CaseThrough } from '../../journeys/cases-through.js';
import { formatClockSeconds } from '../../locale/clock.js';
import type { FlowMessages } from '../../locale/flow-messages.js';
import { countText, lengthText } from './flow-texts.js';

/** A journey gone through step by step. */
export interface Replay {
  readonly id: string;
  readonly events: readonly JourneyEvent[];
  readonly at: number;
  readonly isPlaying: boolean;
}

/** How long a replay stands at a step. */
export const PLAY_MS = 900;

/** Cases listed at most. */
const LISTED = 50;

/** Steps of a journey listed at most, around the one that it stands at. */
const STEPS = 500;

/** The journeys behind what was picked, those that waited longest first. */
export function casesTemplate(name: string, cases: readonly CaseThrough[], onReplay: (found: CaseThrough) => void, onClose: () => void, messages: FlowMessages, language: string): TemplateResult {
  return html`<section class="cases" aria-label=${messages.casesThrough(name)}>
    <header><h4>${messages.casesThrough(name)}</h4><span class="none">${messages.caseCount(countText(cases.length, language))}</span><button type="button" class="quiet" @click=${onClose}>${messages.close}</button></header>
    <ul>${cases.slice(0, LISTED).map((found) => html`<li><button type="button" class="entry focus-inset" @click=${() => onReplay(found)}><span class="path">${found.id}</span><small>${lengthText(found.wait, language)} · ${messages.replay}</small></button></li>`)}</ul>
    ${cases.length > LISTED ? html`<p class="none">${messages.more(countText(cases.length - LISTED, language))}</p>` : nothing}
  </section>`;
}

export interface ReplayKeys {
  readonly go: (to: number) => void;
  readonly play: () => void;
  readonly close: () => void;
}

/** One journey: its steps with clock, length and the wait before; the one it stands at is marked in the graph as well. */
export function replayTemplate({ id, events, at, isPlaying }: Replay, keys: ReplayKeys, zone: Zone, messages: FlowMessages, language: string): TemplateResult {
  const from = Math.max(0, Math.min(at - STEPS / 2, events.length - STEPS));
  return html`<section class="cases" aria-label=${messages.replayOf(id)}>
    <header><h4>${messages.replayOf(id)}</h4><span class="none" aria-live="polite">${messages.position(String(at + 1), String(events.length))}</span><button type="button" class="quiet" @click=${keys.close}>${messages.close}</button></header>
    <p class="keys">
      <button type="button" class="quiet" ?disabled=${at === 0} @click=${() => keys.go(at - 1)}>${messages.previous}</button>
      <button type="button" class="quiet" @click=${keys.play}>${isPlaying ? messages.pause : messages.play}</button>
      <button type="button" class="quiet" ?disabled=${at === events.length - 1} @click=${() => keys.go(at + 1)}>${messages.next}</button>
    </p>
    <ol class="events" start=${from + 1}>${events.slice(from, from + STEPS).map((event, place) => html`<li>
      <button type="button" class="entry focus-inset" aria-current=${from + place === at ? 'step' : 'false'} @click=${() => keys.go(from + place)}>
        <span class="path">${event.step}</span><small>${formatClockSeconds(event.start, zone, language)} · ${event.end === undefined ? messages.unknownLength : lengthText(event.end - event.start, language)}</small>
      </button></li>`)}</ol>
    ${events.length > STEPS ? html`<p class="none">${messages.more(countText(events.length - STEPS, language))}</p>` : nothing}
  </section>`;
}
