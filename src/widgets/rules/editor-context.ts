import { draftOf, isSameDraft } from '../../alerts/rule-draft.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { RuleForm } from './field.js';
import { fieldName } from './field-name.js';
import { problemText } from './problem-text.js';
import { pathOf, problemsOf, shownProblems, type OpenRule } from './rule-editing.js';
import type { EditorContext } from './rule-editor.js';

/** What the pane shows of an open rule: its fields with their problems in words, and what keeps it from being saved. */
export function editorContext(open: OpenRule, rules: readonly AlertRule[], shared: Pick<RuleForm, 'source' | 'messages' | 'language' | 'change'>): Pick<EditorContext, 'form' | 'missing' | 'isNew' | 'isChangedElsewhere'> {
  const { draft, base } = open;
  const problems = problemsOf(draft, shared.source);
  const told = new Map(shownProblems(open, problems).map((problem) => [pathOf(problem), problemText(problem, { ...shared, draft })]));
  const saved = rules.find(({ id }) => id === draft.id);
  return {
    form: { ...shared, draft, problems: told },
    missing: [...new Set(problems.map((problem) => fieldName(pathOf(problem), draft, shared.messages)))],
    isNew: saved === undefined,
    isChangedElsewhere: saved !== undefined && base !== undefined && saved !== base && !isSameDraft(draftOf(saved), draftOf(base)),
  };
}
