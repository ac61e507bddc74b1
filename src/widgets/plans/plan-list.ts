import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRun } from '../../domain/plan.js';
import type { RunEffect } from '../../domain/run-effect.js';
import type { Zone } from '../../domain/zone.js';
import { alertName } from '../../locale/alert-text.js';
import { formatClock } from '../../locale/clock.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { PlanOffer, Trouble } from '../../plans/fitting.js';
import { planOf, type PlanLife } from '../../plans/plan-life.js';
import { effectTable } from './effect-table.js';
import { countText, type PlanTongue } from './plan-words.js';
import type { RunEffects } from './run-effects.js';
import { planPanel, type PanelContext } from './preview-panel.js';

/** Plans shown without being asked for where no alert asks for one. */
const AT_FIRST = 3;

/** Plans that answer an alert, then the others, folded away but for a few. @param drafts - How many of the first stand in no catalogue. */
export function planList(offers: readonly PlanOffer[], drafts: number, life: PlanLife, context: PanelContext): TemplateResult {
  const { messages: { plans }, language } = context;
  if (offers.length === 0) return html`<p class="none"><span>${plans.none}</span> <span class="hint">${plans.noneHint}</span></p>`;
  const fitting = offers.slice(drafts).filter(({ isOwn }) => isOwn).length;
  const shown = drafts + Math.max(fitting, AT_FIRST);
  const others = offers.slice(shown);
  const open = planOf(life)?.id;
  return html`<ul class="plans">${offers.slice(0, shown).map((offer) => planRow(offer, life, context))}</ul>
    ${others.length > 0
      ? html`<details class="aside" ?open=${others.some(({ plan }) => plan.id === open)}>
          <summary>${plans.others(countText(others.length, language))}</summary>
          <ul class="plans">${others.map((offer) => planRow(offer, life, context))}</ul>
        </details>`
      : nothing}`;
}

function planRow({ plan, trouble }: PlanOffer, life: PlanLife, context: PanelContext): TemplateResult {
  const { messages: { plans }, messages, preview } = context;
  const isOpen = planOf(life)?.id === plan.id;
  return html`<li class="plan ${trouble?.state ?? ''}" data-plan=${plan.id}>
    <div class="plan-head">
      <span class="name">${plan.name}</span>
      ${plan.risk === 'high' ? html`<span class="risk">${stateGlyph('warning')} ${plans.highRisk}</span>` : nothing}
      ${trouble ? html`<span class="fits">${stateGlyph(trouble.state === 'firing' ? 'critical' : 'warning')} ${plans.fits(troubleName(trouble, messages))}</span>` : nothing}
      ${plan.about ? html`<span class="about">${plan.about}</span>` : nothing}
      <button type="button" data-action="preview" aria-expanded=${isOpen} aria-label=${plans.previewOf(plan.name)} ?disabled=${life.at === 'starting'} @click=${() => (isOpen ? context.cancel() : preview(plan))}>${plans.preview}</button>
    </div>
    ${isOpen ? html`<div class="panel focus-inset" role="group" tabindex="-1" aria-label=${plans.previewOf(plan.name)}>${planPanel(life, context)}</div>` : nothing}
  </li>`;
}

function troubleName(trouble: Trouble, messages: PlanTongue['messages']): string {
  return alertName(trouble, messages);
}

/** Runs that are over, newest first. */
export function endedRuns(runs: readonly PlanRun[], effects: RunEffects, { zone, ...tongue }: PlanTongue & { readonly zone: Zone }): TemplateResult | typeof nothing {
  if (runs.length === 0) return nothing;
  const { messages: { plans }, language } = tongue;
  return html`<details class="aside">
    <summary>${plans.history(countText(runs.length, language))}</summary>
    <ul class="ended">
      ${runs.map((run) => endedRun(run, effects[run.id], zone, tongue))}
    </ul>
  </details>`;
}

function endedRun(run: PlanRun, effect: RunEffect | undefined, zone: Zone, tongue: PlanTongue): TemplateResult {
  const { messages: { plans }, language } = tongue;
  const { plan, by, reason, startedAt, endedAt } = run;
  return html`<li>
    <strong>${plan.name}</strong> <span>${plans.startedBy(by, formatClock(startedAt, zone, language))}</span>
    ${endedAt === undefined ? nothing : html`<span>${plans.ended(formatClock(endedAt, zone, language))}</span>`} <span class="hint">${reason}</span>
    ${effectTable(run, effect, undefined, tongue)}
  </li>`;
}
