import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AlertBook, RuleTrouble } from '../../domain/alert-book.js';
import type { Reason } from '../../domain/loadable.js';
import type { Zone } from '../../domain/zone.js';
import { clockNear } from '../../locale/alert-text.js';
import { formatClock } from '../../locale/clock.js';
import { numberFormat } from '../../locale/number.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { AlertGroups } from './alert-groups.js';
import type { Messages } from './messages.js';

/** A switch in the header. */
export interface HeaderSwitch {
  readonly text: string;
  /** Absent for a button that is pressed once. */
  readonly isOn?: boolean;
  readonly press: () => void;
}

/** Title, how many, as of when, where deeds are kept, and the switches for sound and notifications. */
export function alertsHeader(book: AlertBook | undefined, groups: AlertGroups | undefined, switches: readonly HeaderSwitch[], messages: Messages, language: string): TemplateResult {
  const { alerts } = messages;
  const counts = groups ? alerts.counts(groups.counts) : '';
  return html`<header part="header">
    <h3 class="title" id="title" tabindex="-1">${alerts.title}</h3>
    ${counts ? html`<span class="counts">${counts}</span>` : nothing}
    <span class="facts">
      ${book?.keptBy === 'browser' ? html`<span class="kept">${alerts.thisBrowserOnly}</span>` : nothing}
      ${book ? html`<span class="as-of">${alerts.asOf(formatClock(book.asOf, book.zone, language))}</span>` : nothing}
      ${switches.map(({ text, isOn, press }) => html`<button type="button" class="switch" aria-pressed=${ifDefined(isOn === undefined ? undefined : isOn ? 'true' : 'false')} @click=${press}>${text}</button>`)}
    </span>
  </header>`;
}

/** The list's place while nothing is here yet: rows of the same height. */
export function loadingRows({ state }: Messages): TemplateResult {
  return html`<div class="loading" aria-busy="true">
    <span class="visually-hidden">${state.loading}</span>
    ${[0, 1, 2].map(() => html`<div class="ghost"><span class="bone mark"></span><span class="bone long"></span><span class="bone short"></span></div>`)}
  </div>`;
}

/**
 * What failed, since when, what to do.
 *
 * @param zone - The source's; absent where no book has come yet, and then no clock is told.
 */
export function failure(reason: Reason, zone: Zone | undefined, retry: () => void, messages: Messages, language: string): TemplateResult {
  const { alerts, state } = messages;
  return html`<div class="message failed" role="group" aria-labelledby="failure">
    ${stateGlyph('critical')}
    <p><span class="text"><strong id="failure">${alerts.failed}</strong> ${reasonText(reason, messages, zone, language)}</span><span class="hint">${alerts.retryHint}</span></p>
    <button type="button" class="retry" @click=${retry}>${state.retry}</button>
  </div>`;
}

/** Somebody did something about an alert, and it was not kept. */
export function notKept(reason: Reason, messages: Messages): TemplateResult {
  const { alerts } = messages;
  return html`<div class="message" role="alert">${stateGlyph('warning')}<p><span class="text"><strong>${alerts.notKept}</strong> ${reasonText(reason, messages)}</span></p></div>`;
}

/** Above a list that is no longer current: what it shows may have changed. */
export function staleBanner(reason: Reason, { asOf, zone }: AlertBook, retry: () => void, messages: Messages, language: string): TemplateResult {
  const { alerts, state, reasons } = messages;
  return html`<div class="message stale-banner">
    ${stateGlyph('stale')}
    <p><span class="text"><strong>${alerts.staleBook}</strong> ${reasons[reason.code]} · ${alerts.asOf(clockNear(reason.since ?? asOf, asOf, zone, language))}</span></p>
    <button type="button" class="retry" @click=${retry}>${state.retry}</button>
  </div>`;
}

/** Nothing is wrong, said quietly, with what watches; or what to do where nothing watches. Never where something is unknown. */
export function calm({ alerts: all, zone, asOf }: AlertBook, isStale: boolean, messages: Messages, language: string): TemplateResult {
  const { alerts } = messages;
  if (all.length === 0) return html`<p class="calm"><span>${alerts.noRules}</span><span class="hint">${alerts.noRulesHint}</span></p>`;
  if (isStale) return html``;
  const number = numberFormat(language, { most: 0 });
  // Evidence may be gathered only when it is read: one alert a rule tells how far back the rule looks.
  const byRule = new Map(all.map((alert) => [alert.rule.id, alert]));
  const starts = [...byRule.values()].flatMap(({ evidence }) => evidence.slots[0]?.start ?? []);
  const since = starts.length > 0 ? alerts.watchingSince(clockNear(Math.min(...starts), asOf, zone, language)) : '';
  return html`<p class="calm">
    <span>${alerts.calm}</span>
    <span class="hint">${[alerts.watching(number.format(byRule.size), number.format(all.length)), since].filter(Boolean).join(' · ')}</span>
  </p>`;
}

/** Rules that are not judged, each with what is wrong with it. */
export function troubleList(troubles: readonly RuleTrouble[], messages: Messages, language: string): TemplateResult | typeof nothing {
  const { alerts } = messages;
  if (troubles.length === 0) return nothing;
  return html`<details class="troubles">
    <summary>${stateGlyph('warning')}<span class="text">${alerts.troubles(numberFormat(language, { most: 0 }).format(troubles.length))}</span></summary>
    <ul>
      ${troubles.map(({ rule, problems }) => html`<li><strong>${rule}</strong> ${problems.map(({ field, code, value }) => html`<span class="problem"><code>${field}</code> ${alerts.problems[code]}${value === undefined ? nothing : html` <code>${value}</code>`}</span>`)}</li>`)}
    </ul>
  </details>`;
}

/** Why, in our words and the source's, and since when where that and the source's zone are known. */
function reasonText({ code, detail, since }: Reason, { reasons, state }: Messages, zone?: Zone, language = ''): string {
  const from = since !== undefined && zone !== undefined ? state.since(formatClock(since, zone, language)) : '';
  return [reasons[code], detail, from].filter(Boolean).join(' · ');
}
