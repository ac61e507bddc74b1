import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Alert } from '../../domain/alert-book.js';
import type { Plan } from '../../domain/plan.js';
import type { EpochMs } from '../../domain/time.js';
import { alertName, alertSubject, alertValue, clockNear, lastingText, outlookText, sinceText, toldCondition } from '../../locale/alert-text.js';
import { ruleName } from '../../locale/rule-name.js';
import { alertGlyph } from '../../marks/alert-glyph.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';

/** What a row opens below itself. */
export type PanelName = 'acknowledge' | 'snooze' | 'assign' | 'mute' | 'why' | 'history';

/** A button of a row: one that opens a panel, or one that does at once. */
export interface RowAction {
  readonly action: PanelName | 'plan' | 'drill' | 'unsnooze' | 'unmute';
  readonly text: string;
}

/** What all rows of a list share. */
export interface RowContext {
  readonly asOf: EpochMs;
  readonly messages: Messages;
  readonly language: string;
  /** Whether the whole book is out of date. */
  readonly isStale: boolean;
  readonly tabIndexOf: (key: string) => 0 | -1;
  readonly open: { readonly key: string; readonly panel: PanelName } | undefined;
  readonly act: (alert: Alert, action: RowAction['action']) => void;
  readonly panel: (alert: Alert) => TemplateResult | typeof nothing;
  /** The plan that answers an alert, where somebody here runs plans. */
  readonly planFor: (alert: Alert) => Plan | undefined;
}

/** One alert: shape, word, scope, value against its limit, how long, what was done about it, and what can be. */
export function alertRow(alert: Alert, context: RowContext): TemplateResult {
  const { asOf, messages, language, isStale } = context;
  const { key, state, rule, stale, member } = alert;
  const { alerts } = messages;
  const name = alertName(alert, messages);
  const word = `${alerts.states[state]} · ${alerts.severities[rule.severity]}`;
  const details = [lastingText(alert, asOf, messages, language), sinceText(alert, asOf, messages, language), outlookText(alert, asOf, messages, language)];
  return html`<li class="alert ${state} ${rule.severity}${stale || isStale ? ' stale' : ''}" data-key=${key}>
    <div class="row" role="group" aria-label="${word}：${name}">
      <span class="state-glyph">${state === 'ok' && stale ? stateGlyph('stale') : alertGlyph(state, rule.severity)}</span>
      <span class="word">${word}</span>
      <span class="name" title="${name} · ${ruleName(rule, messages, language)}"><span class="subject">${alertSubject(alert, messages)}</span>${member ? html`<span class="scope">${member.label}</span>` : nothing}</span>
      <span class="value">${state === 'ok' ? nothing : alertValue(currentValue(alert), toldCondition(alert), language)}</span>
      <span class="lasting">${details.filter(Boolean).map((text) => html`<span class="part">${text}</span>`)}</span>
      ${noteList(alert, context)}
      <span class="actions">${planButton(alert, context)}${actionsOf(alert, asOf, messages).map((action) => actionButton(action, alert, name, context))}</span>
    </div>
    ${context.open?.key === key ? html`<div class="panel" id="panel">${context.panel(alert)}</div>` : nothing}
  </li>`;
}

/** The value that is judged now: of the window where the rule reads one, else of the last slot that had any. */
export function currentValue({ rule, evidence }: Alert): number | undefined {
  return rule.reading.mode === 'rolling' ? evidence.window.value : evidence.slots.findLast(({ value }) => value !== undefined)?.value;
}

function noteList({ stale, quiet, notes, evidence: { zone } }: Alert, { asOf, messages: { alerts }, language, isStale }: RowContext): TemplateResult | typeof nothing {
  const clock = (at: EpochMs) => clockNear(at, asOf, zone, language);
  const { acknowledged, snoozedUntil, muted, assignee } = notes;
  const texts = [
    assignee !== undefined && alerts.assignedTo(assignee),
    acknowledged && `${alerts.acknowledgedBy(acknowledged.by, clock(acknowledged.at))}${acknowledged.note ? `：${acknowledged.note}` : ''}`,
    snoozedUntil !== undefined && snoozedUntil > asOf && alerts.snoozedUntil(clock(snoozedUntil)),
    muted && alerts.mutedBy(muted.by),
    quiet && alerts.quiet,
  ].filter((text) => typeof text === 'string');
  const isUnknown = stale && !isStale;
  if (texts.length === 0 && !isUnknown) return nothing;
  return html`<span class="notes">${isUnknown ? html`<span class="note unknown">${stateGlyph('stale')}${alerts.stale}</span>` : nothing}${texts.map((text) => html`<span class="note">${text}</span>`)}</span>`;
}

function actionsOf({ state, notes }: Alert, asOf: EpochMs, { alerts: { actions } }: Messages): readonly RowAction[] {
  const isSnoozed = notes.snoozedUntil !== undefined && notes.snoozedUntil > asOf;
  const all: readonly (RowAction | false)[] = [
    state !== 'ok' && !notes.acknowledged && { action: 'acknowledge', text: actions.acknowledge },
    state !== 'ok' && (isSnoozed ? { action: 'unsnooze', text: actions.unsnooze } : { action: 'snooze', text: actions.snooze }),
    state !== 'ok' && { action: 'assign', text: actions.assign },
    notes.muted ? { action: 'unmute', text: actions.unmute } : state !== 'ok' && { action: 'mute', text: actions.mute },
    { action: 'why', text: actions.why },
    state !== 'ok' && { action: 'drill', text: actions.drill },
    { action: 'history', text: actions.history },
  ];
  return all.filter((action) => action !== false);
}

/** To the plan that answers the alert, by its name. */
function planButton(alert: Alert, { planFor, messages: { remedy }, act, tabIndexOf }: RowContext): TemplateResult | typeof nothing {
  const plan = planFor(alert);
  if (!plan) return nothing;
  return html`<button type="button" class="action plan" data-action="plan" tabindex=${tabIndexOf(alert.key)} aria-label=${remedy.answerWith(plan.name)} title=${plan.name} @click=${() => act(alert, 'plan')}>${remedy.answer}</button>`;
}

export function actionButton({ action, text }: RowAction, alert: Alert, name: string, { open, act, tabIndexOf, messages }: RowContext): TemplateResult {
  const isOpen = open?.key === alert.key && open.panel === action;
  const opens = action !== 'drill' && !action.startsWith('un');
  return html`<button
    type="button"
    class="action"
    data-action=${action}
    tabindex=${tabIndexOf(alert.key)}
    aria-label=${messages.alerts.actions.of(text, name)}
    aria-expanded=${ifDefined(opens ? (isOpen ? 'true' : 'false') : undefined)}
    aria-controls=${isOpen ? 'panel' : nothing}
    @click=${() => act(alert, action)}
  >${text}</button>`;
}
