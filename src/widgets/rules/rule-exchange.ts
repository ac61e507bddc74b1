import { html, nothing, type TemplateResult } from 'lit';
import { draftJson } from '../../alerts/read-draft.js';
import { readRule } from '../../alerts/read-rule.js';
import type { RuleDraft } from '../../alerts/rule-draft.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import type { Messages } from './messages.js';
import { problemText } from './problem-text.js';

/** A rule on its way in: what was pasted, and what is wrong with it. */
export interface Import {
  readonly text: string;
  readonly problems: readonly string[];
}

/** The shown rule as JSON, to be copied or kept as a file. */
export function exportPart(draft: RuleDraft, { rules: { exchange } }: Messages): TemplateResult {
  const json = JSON.stringify(draftJson(draft), null, 2);
  return html`<details class="folded">
    <summary><span>${exchange.export}</span></summary>
    <div class="group">
      <p class="hint" id="export-hint">${exchange.exportHint}</p>
      <textarea readonly rows="8" spellcheck="false" aria-label=${exchange.export} aria-describedby="export-hint" .value=${json} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
      <a class="download" download="${draft.id}.json" href="data:application/json;charset=utf-8,${encodeURIComponent(json)}">${exchange.download}</a>
    </div>
  </details>`;
}

/** Where a rule is pasted or a file is chosen. */
export function importPane(state: Import, { rules: { exchange } }: Messages, on: { readonly type: (text: string) => void; readonly file: (file: File) => void; readonly read: () => void; readonly cancel: () => void }): TemplateResult {
  const hasProblems = state.problems.length > 0;
  return html`<form
    class="import group"
    novalidate
    aria-labelledby="import-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      on.read();
    }}
  >
    <h4 id="import-title">${exchange.importTitle}</h4>
    <p class="hint">${exchange.importHint}</p>
    <div class="field">
      <label for="import-text">${exchange.paste}</label>
      <textarea id="import-text" rows="10" spellcheck="false" aria-invalid=${hasProblems ? 'true' : 'false'} aria-describedby=${hasProblems ? 'import-problems' : nothing} .value=${state.text} @input=${(event: Event) => on.type((event.target as HTMLTextAreaElement).value)}></textarea>
      ${hasProblems
        ? html`<ul id="import-problems" class="problems">
            ${state.problems.map((problem) => html`<li class="problem">${stateGlyph('warning')}<span>${problem}</span></li>`)}
          </ul>`
        : nothing}
    </div>
    <div class="field">
      <label for="import-file">${exchange.file}</label>
      <input
        id="import-file"
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => {
          const file = (event.target as HTMLInputElement).files?.[0];
          if (file) on.file(file);
        }}
      />
    </div>
    <div class="actions">
      <button type="submit" class="save">${exchange.read}</button>
      <button type="button" @click=${on.cancel}>${exchange.cancel}</button>
    </div>
  </form>`;
}

/** The rule that a text holds, or why it holds none, in words. */
export function readImport(text: string, messages: Messages, language: string): { readonly rule?: AlertRule; readonly problems: readonly string[] } {
  const { exchange } = messages.rules;
  if (text.trim() === '') return { problems: [exchange.nothing] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [exchange.notJson(error instanceof Error ? error.message : '')] };
  }
  const { rule, problems } = readRule(json);
  if (rule) return { rule, problems: [] };
  const words = problems.map((problem) => exchange.at(problem.field || 'JSON', problemText(problem, { source: undefined, messages, language })));
  return { problems: [exchange.problems, ...new Set(words)] };
}
