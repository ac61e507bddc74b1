import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlanPreview, PredictedState } from '../../domain/plan.js';
import type { Reason } from '../../domain/loadable.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatAge } from '../../locale/duration.js';
import { formatText } from '../../locale/format.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { isStartable, type PlanLife } from '../../plans/plan-life.js';
import { countText, leverText, listText, type PlanTongue } from './plan-words.js';
import { confirmForm, type ConfirmContext } from './confirm-form.js';

export interface PanelContext extends ConfirmContext {
  readonly zone: Zone;
  readonly confirm: () => void;
  readonly preview: (plan: Plan) => void;
}

/** What stands below a plan on the way from its preview to its run. */
export function planPanel(life: PlanLife, context: PanelContext): TemplateResult | typeof nothing {
  const { messages: { plans, state }, cancel, run, preview } = context;
  const close = html`<button type="button" class="plain" @click=${cancel}>${plans.cancel}</button>`;
  switch (life.at) {
    case 'previewing':
      return html`<p class="wait" role="status">${plans.previewing} …</p>`;
    case 'previewed':
      return html`${previewTable(life.preview, context)}
        <span class="ends">${close}${isStartable(life.preview) ? html`<button type="button" class="primary" data-action="confirm" @click=${context.confirm}>${plans.confirm}</button>` : html`<button type="button" data-action="again" @click=${() => preview(life.preview.plan)}>${plans.again}</button>`}</span>`;
    case 'confirming':
    case 'starting':
      return html`${previewTable(life.preview, context)}${confirmForm(life, context)}`;
    case 'conflict':
      return refusal(plans.conflict, life.reason, [plans.conflictHint], context, html`${close}<button type="button" class="primary" data-action="again" @click=${() => preview(life.preview.plan)}>${plans.again}</button>`);
    case 'forbidden':
      return refusal(plans.forbidden, life.reason, [], context, close);
    case 'failed':
      return refusal(plans.notStarted, life.reason, life.retry ? [plans.retryHint] : [], context, html`${close}<button type="button" class="primary" data-action="retry" @click=${life.retry ? () => run({}) : () => preview(life.plan)}>${state.retry}</button>`);
    default:
      return nothing;
  }
}

function refusal(says: string, { code, detail }: Reason, hints: readonly string[], { messages: { reasons } }: PlanTongue, buttons: TemplateResult): TemplateResult {
  return html`<div class="refusal" role="alert">
      <p class="says">${stateGlyph('warning')} <strong>${says}</strong></p>
      <p>${[reasons[code], ...hints].join(' · ')}</p>
      ${detail ? html`<p class="detail">${detail}</p>` : nothing}
    </div>
    <span class="ends">${buttons}</span>`;
}

/** What is expected of every group, from what, and what it costs; or that nothing can be told. */
function previewTable(preview: PlanPreview, context: PanelContext): TemplateResult {
  const { messages, language, groupName, zone } = context;
  const { plans } = messages;
  const { plan, now, then, donors, affected, model, conflicts, unmet, expiresAt, at, revertsOnExpiry } = preview;
  const rows = [{ skillGroup: plan.skillGroup, now, then, isDonor: false }, ...donors.map((donor) => ({ ...donor, isDonor: true }))];
  const isKnown = rows.some((row) => row.now.answerRate !== undefined);
  return html`<div class="preview">
    <p class="estimate">${stateGlyph('info')} ${model && isKnown ? plans.estimate(plans.models[model]) : plans.noEstimate}</p>
    <table>
      <thead>
        <tr><th scope="col">${plans.group}</th><th scope="col" class="figure">${messages.metrics.answerRate.name}</th><th scope="col" class="figure">${messages.metrics.serviceLevel.name}</th></tr>
      </thead>
      <tbody>
        ${rows.map(({ skillGroup, isDonor, ...row }) => html`<tr>
          <th scope="row">${groupName(skillGroup)}${isDonor ? html` <small>${plans.donor}</small>` : nothing}</th>
          <td class="figure">${change(row, 'answerRate', context)}</td>
          <td class="figure">${change(row, 'serviceLevel', context)}</td>
        </tr>`)}
      </tbody>
    </table>
    <dl>
      <div><dt>${plans.waiting}</dt><dd>${plans.contacts(countText(affected.waitingNow, language))}</dd></div>
      ${affected.divertedPerHour > 0 ? html`<div><dt>${plans.diverted}</dt><dd>${plans.perHour(countText(affected.divertedPerHour, language))}</dd></div>` : nothing}
      <div><dt>${plans.policy}</dt><dd>${plans.policies[plan.queued]}</dd></div>
      <div><dt>${plans.lasts}</dt><dd>${plans.until(formatAge(expiresAt - at, language), formatClock(expiresAt, zone, language))} · ${revertsOnExpiry ? plans.reverts : plans.revertsNot}</dd></div>
      <div><dt>${plans.steps}</dt><dd><ol>${plan.steps.map(({ do: { lever, value } }) => html`<li>${leverText(lever, value, context)}</li>`)}</ol></dd></div>
    </dl>
    ${conflicts.length > 0 ? html`<p class="block" role="alert">${stateGlyph('warning')} ${plans.conflicts(listText(conflicts, language))}</p>` : nothing}
    ${unmet.map(({ metric, skillGroup, atLeast }) => html`<p class="block" role="alert">${stateGlyph('warning')} ${plans.unmet(plans.unmetMetrics[metric], groupName(skillGroup), countText(atLeast, language))}</p>`)}
  </div>`;
}

function change({ now, then }: { readonly now: PredictedState; readonly then: PredictedState }, metric: keyof PredictedState, { language, messages: { plans } }: PlanTongue): TemplateResult {
  return html`<span class="was"><span class="visually-hidden">${plans.now} </span>${formatText(now[metric], 'ratio', language)}</span> <span aria-hidden="true" class="arrow">→</span> <strong><span class="visually-hidden">${plans.then} </span>${formatText(then[metric], 'ratio', language)}</strong>`;
}
