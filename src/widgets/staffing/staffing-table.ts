import { html, type TemplateResult } from 'lit';
import type { StaffingBalance } from '../../staffing/staffing-balance.js';
import { countText, CURVES, figureText, moneyText, type Speech } from './staffing-texts.js';

/** The chart's twin: a line a number of agents, the marks in words. */
export function tableTemplate({ rows, current, required, optimum }: StaffingBalance, caption: string, speech: Speech): TemplateResult {
  const { staffing } = speech.messages;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="figure">${staffing.agents}</th>
          ${CURVES.map((curve) => html`<th scope="col" class="figure">${staffing.curves[curve]}</th>`)}
          <th scope="col" class="figure">${staffing.costs.staff}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const marks = Object.entries({ current, required, optimum }).flatMap(([id, agents]) => (agents === row.agents ? [id as 'current' | 'required' | 'optimum'] : []));
          return html`<tr data-marks=${marks.join(' ')}>
            <th scope="row" class="figure">${countText(row.agents, speech.language)}</th>
            ${CURVES.map((curve) => html`<td class="figure">${figureText(row, curve, speech)}</td>`)}
            <td class="figure">${moneyText(row.staffCost, speech)}</td>
            <td>${marks.map((id) => staffing.marks[id]('').trim()).join(' · ')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
