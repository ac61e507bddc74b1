import { readDraft } from '../../alerts/read-draft.js';
import type { RuleDraft } from '../../alerts/rule-draft.js';
import { ruleName } from '../../locale/rule-name.js';
import type { Messages } from './messages.js';

/** What a draft is called: by the name typed, else by what it judges; one that cannot be read yet has none. */
export function draftName(draft: RuleDraft, messages: Messages, language: string): string {
  return draft.name.trim() || derivedName(draft, messages, language) || messages.rules.unnamed;
}

/** What a draft would be called without a name; empty while it cannot be read. */
export function derivedName(draft: RuleDraft, messages: Messages, language: string): string {
  const { rule } = readDraft({ ...draft, name: '' });
  return rule ? ruleName(rule, messages, language) : '';
}
