import { html, nothing, type TemplateResult } from 'lit';
import type { Alert, RecordedTransition } from '../../domain/alert-book.js';
import type { EpochMs } from '../../domain/time.js';
import { alertName, alertValue, clockNear, toldCondition } from '../../locale/alert-text.js';
import { alertGlyph } from '../../marks/alert-glyph.js';
import type { Messages } from './messages.js';

/** Every change of an alert's state, newest first, with the value that made it; what a correction took back is struck out, not gone. */
export function alertHistory(alert: Alert, asOf: EpochMs, messages: Messages, language: string): TemplateResult {
  const { history: texts, states, reasons } = messages.alerts;
  const condition = toldCondition(alert);
  const caption = texts.caption(alertName(alert, messages));
  if (alert.history.length === 0) return html`<p class="advice">${texts.empty}</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="history">
      <thead>
        <tr><th scope="col">${texts.at}</th><th scope="col">${texts.change}</th><th scope="col" class="figure">${texts.value}</th><th scope="col">${texts.reason}</th></tr>
      </thead>
      <tbody>
        ${[...alert.history].reverse().map((change) => html`<tr class=${change.revised ?? ''}>
          <th scope="row">${clockNear(change.at, asOf, alert.evidence.zone, language)}</th>
          <td>${changeText(change, alert, states)}</td>
          <td class="figure">${alertValue(change.value, condition, language)}</td>
          <td>${reasons[change.reason]}${change.revised ? html` <span class="revised">${texts[change.revised]}</span>` : nothing}</td>
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}

function changeText({ from, to }: RecordedTransition, { rule }: Alert, states: Messages['alerts']['states']): TemplateResult {
  return html`<span class="from">${states[from]}</span> <span aria-hidden="true" class="arrow">→</span> <span class="to">${to === 'ok' ? nothing : alertGlyph(to, rule.severity)}${states[to]}</span>`;
}
