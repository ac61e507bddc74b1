import { html, nothing, type TemplateResult } from 'lit';
import type { CockpitProvider } from '../../controllers/cockpit-provider.js';
import { shift } from '../../domain/step.js';
import { FLOATING } from '../../domain/zone.js';
import { formatDateTime } from '../../locale/clock.js';
import { formatCount, formatCountText } from '../../locale/format.js';
import type { BoardMessages } from '../../locale/board-messages.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { messagesFor } from './messages.js';

/** What a board's header tells. */
export interface HeaderFacts extends Pick<CockpitProvider, 'source' | 'freshness'> {
  readonly hasAdapter: boolean;
  readonly language: string;
  /** Asks again what failed. */
  readonly retry: () => void;
  /** The control that keeps everything in the board from blinking; absent where nothing blinks. */
  readonly still?: { readonly isPressed: boolean; readonly press: () => void };
}

/** Title, where the numbers come from, up to when they go, and how many widgets are not current. */
export function header(facts: HeaderFacts): TemplateResult {
  const { board } = messagesFor(facts.language);
  return html`<header part="header">
    <slot name="title"><h2>${board.title}</h2></slot>
    <div class="source">${sourceTexts(facts, board)}</div>
    <div class="state">${asOf(facts)}${freshness(facts)}${stillButton(facts, board)}</div>
  </header>`;
}

/** Its name stays, as that of a pressed button must; what pressing it does is its hint. */
function stillButton({ still }: HeaderFacts, board: BoardMessages): TemplateResult | typeof nothing {
  if (!still) return nothing;
  const { isPressed, press } = still;
  return html`<button class="still" type="button" aria-pressed=${isPressed} title=${isPressed ? board.resumeBlinking : board.stopBlinking} @click=${press}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${isPressed ? 'm3.5 8.5 3 3 6-7' : 'M5.5 4v8M10.5 4v8'} /></svg>${board.stopBlinking}
  </button>`;
}

/** How many widgets are not current, in words; empty for a board without widgets. */
export function freshnessText(counts: HeaderFacts['freshness'], board: BoardMessages): string {
  return counts.total === 0 ? '' : board.freshness(counts);
}

function sourceTexts(facts: HeaderFacts, board: BoardMessages): TemplateResult {
  const { source, hasAdapter } = facts;
  if (!hasAdapter) return html`<span>${board.noSource}</span>`;
  if (source.status !== 'ready') return html`<span>${source.status === 'loading' ? board.connecting : nothing}</span>`;
  const { name, nature, setAside = 0 } = source.value;
  const notice = source.value.notice ?? replayText(facts, board);
  return html`<span class="name" title=${name}>${name}</span>
    ${nature === 'live' ? nothing : html`<span class="badge">${stateGlyph('info')}${board.natures[nature]}</span>`}
    ${notice ? html`<span class="notice">${notice}</span>` : nothing}
    ${setAside > 0 ? html`<span class="badge aside">${stateGlyph('warning')}${board.setAside(setAside, formatCountText(setAside, facts.language))}</span>` : nothing}`;
}

/** The original time goes on with the replay, so it is told from the newest answer. */
function replayText({ source, freshness: { asOf: instant }, language }: HeaderFacts, board: BoardMessages): string | undefined {
  if (source.status !== 'ready' || !source.value.replay) return undefined;
  const { replay: { weeks, originalAt }, zone } = source.value;
  const original = instant === undefined || weeks === 0 ? originalAt : shift(instant, `P${Math.abs(weeks)}W`, weeks > 0 ? -1 : 1, zone);
  return board.replayed(formatCount(weeks, language).digits, formatDateTime(original, zone, language));
}

function asOf({ freshness: { asOf: instant, zone }, language }: HeaderFacts): TemplateResult | typeof nothing {
  if (instant === undefined || zone === undefined) return nothing;
  const { board, state } = messagesFor(language);
  return html`<span>${board.asOf(formatDateTime(instant, zone, language), zone === FLOATING ? state.sourceClock : zone)}</span>`;
}

function freshness({ source, freshness: counts, language, retry }: HeaderFacts): TemplateResult | typeof nothing {
  if (counts.total === 0) return nothing;
  const { board, state } = messagesFor(language);
  const glyph = counts.failed > 0 ? 'critical' : counts.stale > 0 ? 'stale' : counts.loading > 0 ? 'no-data' : 'ok';
  return html`<span class="freshness ${glyph}">${stateGlyph(glyph)}<span>${freshnessText(counts, board)}</span></span>
    ${counts.failed > 0 && source.status !== 'failed' ? html`<button type="button" @click=${retry}>${state.retry}</button>` : nothing}`;
}
