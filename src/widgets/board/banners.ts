import { html, type TemplateResult } from 'lit';
import type { RuleTrouble } from '../../domain/alert-book.js';
import type { Reason } from '../../domain/loadable.js';
import type { BoardMessages } from '../../locale/board-messages.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import type { Problem } from './settings.js';

/** Says that the source failed, why, and what to do; what stands below it stays. */
export function sourceBanner({ code, detail }: Reason, { board, reasons, state }: Messages, retry: () => void): TemplateResult {
  return html`<div class="banner" role="alert">
    ${stateGlyph('critical')}
    <div>
      <strong>${board.sourceFailed}</strong>
      <p>${reasons[code]}${detail ? ` · ${detail}` : ''}</p>
      <p>${board.sourceAdvice}</p>
    </div>
    <button type="button" @click=${retry}>${state.retry}</button>
  </div>`;
}

/** Names settings of the page that mean nothing, and rules that nobody can watch. */
export function problemList(problems: readonly (Problem | RuleTrouble)[], board: BoardMessages): TemplateResult {
  return html`<ul class="problems" role="list">
    ${problems.map((problem) => html`<li>${stateGlyph('warning')} ${problemText(problem, board)}</li>`)}
  </ul>`;
}

function problemText(problem: Problem | RuleTrouble, board: BoardMessages): string {
  if ('setting' in problem) return board.invalid(problem.setting, problem.value, board.expected[problem.expected]);
  const fields = problem.problems.map(({ field, value }) => `${field}${value === undefined ? '' : ` = ${value}`}`).filter(Boolean);
  return board.unwatched(problem.rule, fields.join(', '));
}
