import { html, nothing, type TemplateResult } from 'lit';
import { alertName, clockNear } from '../../locale/alert-text.js';
import { ruleName } from '../../locale/rule-name.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { ResolvedAlert } from './alert-groups.js';
import { actionButton, type RowContext } from './alert-row.js';

/** What came and went today, newest first. */
export function resolvedList(resolved: readonly ResolvedAlert[], contextOf: (keys: readonly string[]) => RowContext): TemplateResult {
  const context = contextOf(resolved.map(({ alert }) => alert.key));
  const { asOf, messages, language, open, panel } = context;
  const { alerts } = messages;
  const title = alerts.groups.resolved(String(resolved.length));
  return html`<details class="group resolved">
    <summary><span class="text">${title}</span></summary>
    <ul class="alerts" aria-label=${title} aria-describedby="instructions">
      ${resolved.map(({ alert, firedAt, resolvedAt }) => {
        const name = alertName(alert, messages);
        const clock = (at: number) => clockNear(at, asOf, alert.evidence.zone, language);
        return html`<li class="alert ok" data-key=${alert.key}>
          <div class="row" role="group" aria-label=${name}>
            <span class="state-glyph">${stateGlyph(alert.stale ? 'stale' : 'ok')}</span>
            <span class="name" title="${name} · ${ruleName(alert.rule, messages, language)}"><span class="span">${name}</span></span>
            <span class="lasting"><span class="span">${alerts.resolvedSpan(firedAt === undefined ? '…' : clock(firedAt), clock(resolvedAt))}</span>${alert.stale ? ` · ${alerts.stale}` : nothing}</span>
            <span class="actions">
              ${actionButton({ action: 'why', text: alerts.actions.why }, alert, name, context)}
              ${actionButton({ action: 'history', text: alerts.actions.history }, alert, name, context)}
            </span>
          </div>
          ${open?.key === alert.key ? html`<div class="panel" id="panel">${panel(alert)}</div>` : nothing}
        </li>`;
      })}
    </ul>
  </details>`;
}
