import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../../domain/alert-book.js';
import type { PlanRun, RunState, RunStep } from '../../domain/plan.js';
import { MINUTE_MS, type EpochMs } from '../../domain/time.js';
import type { Zone } from '../../domain/zone.js';
import { formatClock } from '../../locale/clock.js';
import { formatAge, formatStopwatch } from '../../locale/duration.js';
import { stateGlyph, type GlyphState } from '../../marks/state-glyph.js';
import { effectTable } from './effect-table.js';
import { countText, leverText, leverValue, rateText, type PlanTongue } from './plan-words.js';
import type { RunEffects } from './run-effects.js';

export const EXTENSION_MS = 30 * MINUTE_MS;

export interface RunContext extends PlanTongue {
  /** The source's clock now. */
  readonly now: EpochMs;
  readonly zone: Zone;
  readonly effects: RunEffects;
  readonly alerts: readonly Alert[];
  readonly extend: (run: PlanRun) => void;
  readonly revert: (run: PlanRun) => void;
}

const GLYPHS: Readonly<Record<RunState, GlyphState>> = { running: 'info', active: 'ok', expiring: 'warning', reverting: 'info', reverted: 'no-data', failed: 'critical', conflict: 'critical' };

/** A run at work: how far it is, what each lever really reads, how long it lasts, and the way back. */
export function runCard(run: PlanRun, context: RunContext): TemplateResult {
  const { messages: { plans }, language, now, zone } = context;
  const { plan, state, steps, by, seconded, reason, startedAt, expiresAt } = run;
  const done = steps.filter((step) => step.state === 'done').length;
  const isLasting = state === 'running' || state === 'active';
  const canRevert = isLasting || state === 'failed' || state === 'conflict' || state === 'expiring';
  return html`<li class="run ${state}">
    <p class="run-head">
      <span class="word">${stateGlyph(GLYPHS[state])} ${plans.states[state]}${state === 'running' ? ` · ${plans.progress(countText(done, language), countText(steps.length, language))}` : ''}</span>
      <strong class="name">${plan.name}</strong>
      ${isLasting ? html`<span class="left" role="timer">${plans.left(formatStopwatch(Math.max(0, expiresAt - now) / 1000))}</span>` : nothing}
    </p>
    <p class="facts">
      <span>${plans.startedBy(by, formatClock(startedAt, zone, language))}</span>${seconded ? html`<span>${plans.secondedBy(seconded)}</span>` : nothing}
      ${run.then.answerRate === undefined ? nothing : html`<span>${plans.expected} ${rateText(run.now, language)} → ${rateText(run.then, language)}</span>`}
      <span>${reason}</span>
    </p>
    <ol class="steps">${steps.map((step) => stepRow(step, context))}</ol>
    ${effectTable(run, context.effects[run.id], context.alerts.find(({ key }) => key === run.alert), context)}
    <span class="ends">
      ${isLasting ? html`<button type="button" data-action="extend" aria-label=${plans.extendOf(formatAge(EXTENSION_MS, language), plan.name)} @click=${() => context.extend(run)}>${plans.extend(formatAge(EXTENSION_MS, language))}</button>` : nothing}
      ${canRevert ? html`<button type="button" data-action="revert" aria-label=${plans.revertOf(plan.name)} @click=${() => context.revert(run)}>${plans.revert}</button>` : nothing}
    </span>
  </li>`;
}

function stepRow({ lever, value, state, probed, problem }: RunStep, context: RunContext): TemplateResult {
  const { plans } = context.messages;
  const reading = state === 'waiting' ? '' : probed === undefined ? plans.unknownReading : plans.reads(leverValue(lever.kind, probed, context));
  return html`<li class=${state}>
    <span>${leverText(lever, value, context)}</span>
    <span class="step-state">${[plans.stepStates[state], reading].filter(Boolean).join(' · ')}</span>
    ${problem ? html`<span class="detail">${problem}</span>` : nothing}
  </li>`;
}
