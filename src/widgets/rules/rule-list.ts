import { html, nothing, type TemplateResult } from 'lit';
import { draftOf, type RuleDraft } from '../../alerts/rule-draft.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import { stateGlyph } from '../../marks/state-glyph.js';
import { draftName } from './draft-name.js';
import type { Messages } from './messages.js';
import type { RuleEditing } from './rule-editing.js';
import { scopeText, sentenceOf } from './rule-sentence.js';

/** What the list shows. */
export interface ListContext {
  readonly rules: readonly AlertRule[];
  readonly editing: RuleEditing;
  readonly source: SourceDescription | undefined;
  readonly messages: Messages;
  readonly language: string;
  readonly open: (id: string) => void;
}

/** Every rule in a sentence, unsaved ones last. */
export function ruleList({ rules, editing, source, messages, language, open }: ListContext): TemplateResult {
  const texts = messages.rules;
  const item = (draft: RuleDraft) => {
    const isShown = editing.shown === draft.id;
    return html`<li>
      <button type="button" class="rule" data-rule=${draft.id} aria-current=${isShown ? 'true' : 'false'} @click=${() => open(draft.id)}>
        <span class="name">${stateGlyph(draft.severity)}<span class="text">${draftName(draft, messages, language)}</span></span>
        <span class="sentence">${sentenceOf(draft, messages, language)}</span>
        <span class="meta"
          ><span>${texts.severities[draft.severity]}</span> <span>${scopeText(draft, source, messages, language)}</span>${editing.isUnsaved(draft.id) ? html` <span class="unsaved">${texts.unsaved}</span>` : nothing}</span
        >
      </button>
    </li>`;
  };
  return html`<nav class="list" aria-label=${texts.list}>
    <ul>
      ${rules.map((rule) => item(draftOf(rule)))} ${editing.unsavedBeside(rules).map(item)}
    </ul>
  </nav>`;
}

/** In place of the list while the rules are not known. */
export function listSkeleton({ state }: Messages): TemplateResult {
  return html`<div class="list bones"><span class="visually-hidden">${state.loading}</span>${[1, 2, 3].map(() => html`<span class="bone"></span>`)}</div>`;
}

/** In place of the list while there are no rules: what would be here, and how to get it. */
export function emptyList({ rules: texts }: Messages, count: string, useDefaults: () => void): TemplateResult {
  return html`<div class="empty">
    <p>${texts.empty}</p>
    <p class="hint">${texts.emptyHint}</p>
    <button type="button" class="defaults" @click=${useDefaults}>${texts.useDefaults(count)}</button>
  </div>`;
}
