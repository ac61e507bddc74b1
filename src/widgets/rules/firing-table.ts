import { html, nothing, type TemplateResult } from 'lit';
import { conditionsOf } from '../../alerts/evaluate-rule.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { EpochMs } from '../../domain/time.js';
import { formatClock, formatDate } from '../../locale/clock.js';
import { formatAge } from '../../locale/duration.js';
import { formatCount, formatText, NOTHING } from '../../locale/format.js';
import { METRICS } from '../../metrics/index.js';
import { firingRows, type FiringRow, type SimulationFacts } from './simulation-facts.js';
import { scopeName } from './scope-name.js';
import type { PanelContext } from './simulation-panel.js';

/** Rows that are listed at most. */
const MOST_ROWS = 200;

/** The strips as a table: every firing of either version, when and how bad. Folded away; without firings there is none. */
export function firingTable(told: SimulationFacts, context: PanelContext): TemplateResult | typeof nothing {
  const { messages, language } = context;
  const texts = messages.rules.simulation;
  const rows = firingRows(told);
  if (rows.length === 0) return nothing;
  const title = texts.table(formatCount(rows.length, language).digits);
  const heads = (['scope', 'since', 'firedAt', 'resolvedAt', 'duration', 'worst'] as const).map((name) => texts.columns[name]);
  return html`<details class="folded table">
    <summary><span>${title}</span></summary>
    <div class="scroller" role="region" aria-label=${title} tabindex="0">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}${told.saved ? html`<th scope="col">${texts.columns.version}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map((row) => tableRow(row, told, context))}
        </tbody>
      </table>
    </div>
    ${rows.length > MOST_ROWS ? html`<p class="hint">${texts.moreRows(formatCount(rows.length - MOST_ROWS, language).digits)}</p>` : nothing}
  </details>`;
}

function tableRow(row: FiringRow, told: SimulationFacts, { messages, language, source }: PanelContext): TemplateResult {
  const texts = messages.rules.simulation;
  const clock = (at: EpochMs) => `${formatDate(at, told.zone, language)} ${formatClock(at, told.zone, language)}`;
  return html`<tr>
    <th scope="row">${scopeName(row.scope, told.rule, source, messages)}</th>
    <td>${clock(row.since)}</td>
    <td>${clock(row.firedAt)}</td>
    <td>${row.resolvedAt === undefined ? texts.stillFiring : clock(row.resolvedAt)}</td>
    <td class="number">${formatAge(row.durationMs, language)}</td>
    <td class="number">${worstText(row.worst, told.rule, language)}</td>
    ${told.saved ? html`<td>${texts.versions[row.version]}</td>` : nothing}
  </tr>`;
}

/** In the metric's unit, never rounded to look as if it kept its limit; nothing where conditions of unlike units are judged together. */
function worstText(worst: number | undefined, rule: AlertRule, language: string): string {
  const conditions = conditionsOf(rule);
  const [first] = conditions;
  const units = new Set(conditions.map(({ metric }) => METRICS[metric].unit));
  if (!first || units.size > 1) return NOTHING;
  const limit = conditions.length === 1 ? { value: first.threshold, breachedWhen: first.is } : undefined;
  return formatText(worst, METRICS[first.metric].unit, language, limit);
}
