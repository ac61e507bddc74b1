import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '../../domain/alert-book.js';
import type { MetricId } from '../../domain/metric.js';
import type { PlanRun } from '../../domain/plan.js';
import type { EffectStretch, RunEffect } from '../../domain/run-effect.js';
import { alertName } from '../../locale/alert-text.js';
import { deltaText } from '../../locale/delta-text.js';
import { formatText } from '../../locale/format.js';
import { METRICS } from '../../metrics/index.js';
import { effectLines, type EffectLine } from '../../plans/run-effect.js';
import { countText, type PlanTongue } from './plan-words.js';

/** What changed since a run began, as it was counted: before, during, after. Nothing where nothing was asked. */
export function effectTable(run: PlanRun, effect: RunEffect | undefined, alert: Alert | undefined, context: PlanTongue): TemplateResult | typeof nothing {
  if (!effect) return nothing;
  const { messages, language } = context;
  const { plans } = messages;
  const { before, during, after } = effect;
  const stretches: readonly (readonly [string, EffectStretch])[] = [[plans.before, before], [plans.during, during], ...(after ? ([[plans.after, after]] as const) : [])];
  const contacts = ({ counts }: EffectStretch) => (counts?.offered === undefined ? nothing : html` <small>${plans.contacts(countText(counts.offered, language))}</small>`);
  return html`<div class="effect">
    <p class="effect-title">${plans.changedSince}${alert ? html` <span class="hint">${plans.alertNow(alertName(alert, messages), messages.alerts.states[alert.state])}</span>` : nothing}</p>
    <table>
      <thead>
        <tr><th scope="col">${plans.measured}</th>${stretches.map(([name, stretch]) => html`<th scope="col" class="figure">${name}${contacts(stretch)}</th>`)}<th scope="col" class="figure">${plans.change}</th></tr>
      </thead>
      <tbody>${effectLines(run, effect).map((line) => effectRow(line, after !== undefined, context))}</tbody>
    </table>
  </div>`;
}

function effectRow({ metric, before, during, after, change, mayBeChance }: EffectLine, isOver: boolean, { messages, language }: PlanTongue): TemplateResult {
  const { plans, metrics } = messages;
  const value = (of: number | undefined) => formatText(of, METRICS[metric].unit, language);
  return html`<tr data-metric=${metric}>
    <th scope="row">${metrics[metric].name}</th>
    <td class="figure">${value(before)}</td>
    <td class="figure">${value(during)}</td>
    ${isOver ? html`<td class="figure">${value(after)}</td>` : nothing}
    <td class="figure">${change === undefined ? value(undefined) : html`<strong>${changeText(change, metric, messages, language)}</strong>${mayBeChance && METRICS[metric].unit === 'ratio' ? html` <small>${plans.mayBeChance}</small>` : nothing}`}</td>
  </tr>`;
}

function changeText(change: number, metric: MetricId, messages: PlanTongue['messages'], language: string): string {
  const { digits, unit } = deltaText(change, METRICS[metric].unit, messages, language);
  return [digits, unit].filter(Boolean).join(' ');
}
