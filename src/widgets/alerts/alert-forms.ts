import { html, type TemplateResult } from 'lit';
import type { Alert, AlertDeed } from '../../domain/alert-book.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../../domain/time.js';
import { fromWall, toWall, type Zone } from '../../domain/zone.js';
import { formatAge } from '../../locale/duration.js';
import { ruleName } from '../../locale/rule-name.js';
import type { Messages } from './messages.js';

/** What a form needs to know, and whom it tells. */
export interface FormContext {
  readonly asOf: EpochMs;
  readonly zone: Zone;
  readonly messages: Messages;
  readonly language: string;
  /** Name to begin with; may be empty. */
  readonly name: string;
  readonly done: (deed: AlertDeed) => void;
  readonly cancel: () => void;
}

const SNOOZES = [15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS];

/** Who has it in hand, and a note. */
export function acknowledgeForm({ key }: Alert, { messages, name, done, cancel }: FormContext): TemplateResult {
  const { actions } = messages.alerts;
  return form(actions.acknowledge, actions.cancel, cancel, html`${nameField(actions.who, name)}<label class="wide">${actions.note}<input name="note" autocomplete="off" placeholder=${actions.notePlaceholder} /></label>`, (fields) => {
    const [by, note] = [fields('name'), fields('note')];
    if (by) done({ deed: 'acknowledge', key, by, ...(note && { note }) });
  });
}

/** For a while, or until a time of day on the source's clock. */
export function snoozeForm({ key }: Alert, { asOf, zone, messages, language, done, cancel }: FormContext): TemplateResult {
  const { actions } = messages.alerts;
  const choices = html`<span class="choices" role="group" aria-label=${actions.snooze}>
    ${SNOOZES.map((ms) => html`<button type="button" @click=${() => done({ deed: 'snooze', key, until: asOf + ms })}>${formatAge(ms, language)}</button>`)}
  </span>`;
  return form(actions.set, actions.cancel, cancel, html`${choices}<label>${actions.until}<input name="until" type="time" required /></label>`, (fields) => {
    const until = nextAt(fields('until'), asOf, zone);
    if (until !== undefined) done({ deed: 'snooze', key, until });
  });
}

/** Who shall see to it. */
export function assignForm({ key, notes }: Alert, { messages, done, cancel }: FormContext): TemplateResult {
  const { actions } = messages.alerts;
  const remove = notes.assignee === undefined ? '' : html`<button type="button" @click=${() => done({ deed: 'assign', key, to: undefined })}>${actions.unassign}</button>`;
  return form(actions.assign, actions.cancel, cancel, html`${nameField(actions.to, notes.assignee ?? '')}${remove}`, (fields) => {
    const to = fields('name');
    if (to) done({ deed: 'assign', key, to });
  });
}

/** Says what muting does before it does it: it takes in more than this one alert. */
export function muteForm({ rule }: Alert, scopes: string, { messages, language, name, done, cancel }: FormContext): TemplateResult {
  const { actions } = messages.alerts;
  return form(actions.mute, actions.cancel, cancel, html`<p class="advice">${actions.muteAdvice(ruleName(rule, messages, language), scopes)}</p>${nameField(actions.who, name)}`, (fields) => {
    const by = fields('name');
    if (by) done({ deed: 'mute', rule: rule.id, by });
  });
}

/** The next instant after `asOf` at which a clock in `zone` reads `hh:mm`; undefined for anything else. */
export function nextAt(clock: string, asOf: EpochMs, zone: Zone): EpochMs | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock);
  if (!match) return undefined;
  const midnight = Math.floor(toWall(zone, asOf) / DAY_MS) * DAY_MS;
  const wall = midnight + Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS;
  const today = fromWall(zone, wall);
  return today > asOf ? today : fromWall(zone, wall + DAY_MS);
}

function nameField(label: string, value: string): TemplateResult {
  return html`<label>${label}<input name="name" required autocomplete="name" pattern=".*\\S.*" .defaultValue=${value} /></label>`;
}

function form(submit: string, cancelText: string, cancel: () => void, fields: TemplateResult, take: (field: (name: string) => string) => void): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget) : undefined;
    take((name) => {
      const value = data?.get(name);
      return typeof value === 'string' ? value.trim() : '';
    });
  };
  return html`<form @submit=${onSubmit}>${fields}<span class="ends"><button class="primary" type="submit">${submit}</button><button type="button" class="plain" @click=${cancel}>${cancelText}</button></span></form>`;
}
