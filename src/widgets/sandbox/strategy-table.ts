import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SandboxScene, StrategyId, StrategyOutcome } from '../../domain/sandbox.js';
import { formatText } from '../../locale/format.js';
import { numberFormat } from '../../locale/number.js';
import type { Messages } from './messages.js';

export interface TableView {
  readonly scene: SandboxScene;
  readonly outcomes: readonly StrategyOutcome[];
  readonly currency: string;
  readonly canPlan: (id: StrategyId) => boolean;
  readonly onPlan: (id: StrategyId) => void;
}

const ROWS = ['serviceLevel', 'wait', 'queue', 'abandoned', 'callbacks', 'diverted', 'overflowed', 'recovery', 'cost', 'donor'] as const;
type Row = (typeof ROWS)[number];

/** Strategies side by side, a row a measure; the last row makes a plan of one. */
export function strategyTable({ scene, outcomes, currency, canPlan, onPlan }: TableView, caption: string, messages: Messages, language: string): TemplateResult {
  const { sandbox } = messages;
  return html`<div class="scroller focus-inset" tabindex="0" role="region" aria-label=${caption}>
    <table class="twin">
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr><th scope="col">${sandbox.measure}</th>${outcomes.map(({ id }) => html`<th scope="col" class="figure">${sandbox.strategies[id]}</th>`)}</tr>
      </thead>
      <tbody>
        <tr aria-hidden="true"><th>${sandbox.rows.levels}</th>${outcomes.map((outcome) => html`<td class="figure">${levelLine(outcome, scene.target)}</td>`)}</tr>
        ${ROWS.map((row) => html`<tr data-row=${row}><th scope="row">${sandbox.rows[row]}</th>${outcomes.map((outcome) => html`<td class="figure">${cellText(row, outcome, scene, currency, messages, language)}</td>`)}</tr>`)}
        <tr>
          <td></td>
          ${outcomes.map(({ id }) => html`<td class="figure">${canPlan(id) ? html`<button type="button" class="quiet plan" data-strategy=${id} aria-label="${sandbox.makePlan}：${sandbox.strategies[id]}" @click=${() => onPlan(id)}>${sandbox.makePlan}</button>` : nothing}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** Service level by interval in a box of 100 x 24 with the target as a dashed line; both ends of the scale are fixed, so that columns compare. */
function levelLine({ serviceLevels }: StrategyOutcome, target: number) {
  const x = (index: number) => (serviceLevels.length > 1 ? (index * 100) / (serviceLevels.length - 1) : 50);
  let d = '';
  serviceLevels.forEach((level, index) => {
    if (level !== undefined) d += `${d === '' || serviceLevels[index - 1] === undefined ? 'M' : 'L'}${x(index).toFixed(1)} ${(23 - level * 22).toFixed(1)}`;
  });
  return html`<svg class="levels" viewBox="0 0 100 24" preserveAspectRatio="none">${svg`<path class="goal" d="M0 ${23 - target * 22}H100"></path><path class="line" d=${d}></path>`}</svg>`;
}

/** One figure in words; an em dash where the strategy has none. */
export function cellText(row: Row, outcome: StrategyOutcome, { target }: SandboxScene, currency: string, messages: Messages, language: string): string {
  const { sandbox, staffing } = messages;
  const number = (value: number, most = 0) => numberFormat(language, { most }).format(value);
  switch (row) {
    case 'serviceLevel':
      return formatText(outcome.serviceLevel, 'ratio', language, { value: target, breachedWhen: 'below' });
    case 'wait':
      return formatText(outcome.meanWait, 'seconds', language);
    case 'queue':
      return number(outcome.peakQueue, 1);
    case 'abandoned':
    case 'callbacks':
    case 'diverted':
    case 'overflowed':
      return number(Math.round(outcome[row]));
    case 'recovery':
      return outcome.recoverySeconds === undefined ? sandbox.notRecovered : outcome.recoverySeconds === 0 ? sandbox.neverBelow : sandbox.minutes(number(outcome.recoverySeconds / 60));
    case 'cost':
      return staffing.money(number(outcome.cost), currency || staffing.currency);
    case 'donor':
      return outcome.donorLoss ? sandbox.donorLoss(numberFormat(language, { least: 1, most: 1 }).format(Math.max(0, outcome.donorLoss.serviceLevel) * 100), number(Math.max(0, Math.round(outcome.donorLoss.abandoned)))) : '—';
  }
}
