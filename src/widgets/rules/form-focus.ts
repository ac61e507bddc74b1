import type { RuleDraft } from '../../alerts/rule-draft.js';

/** Finds the first field with a problem: its control, or the group it is told of. */
export const FIRST_PROBLEM = '[aria-invalid=true], form .problem';

/** Where the focus goes after a condition or hours came or went: into what came, or to where another is added. */
export function focusAfter(before: RuleDraft, { conditions, active, quiet }: Partial<RuleDraft>): string | undefined {
  if (conditions && conditions.length !== before.conditions.length) return conditions.length > before.conditions.length ? `#field-when-${conditions.length - 1}-metric` : '#add-conditions';
  for (const [kind, list] of [['active', active], ['quiet', quiet]] as const)
    if (list && list.length !== before[kind].length) return list.length > before[kind].length ? `#field-schedule-${kind}-${list.length - 1}-from` : `#add-${kind}`;
  return undefined;
}

/** Focuses what a selector finds in a root, first opening what it is folded into. What cannot be focused hands on to the group around it, what is gone to the first button. */
export function focusIn(root: ParentNode, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('#begin');
  for (let folded = found?.closest('details'); folded; folded = folded.parentElement?.closest('details')) folded.open = true;
  const target = found?.matches('.problem') ? found.closest<HTMLElement>('fieldset[tabindex]') : found;
  target?.focus();
}
