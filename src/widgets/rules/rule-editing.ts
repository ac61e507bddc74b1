import { checkDraft } from '../../alerts/check-draft.js';
import { readDraft } from '../../alerts/read-draft.js';
import { draftOf, isSameDraft, type RuleDraft } from '../../alerts/rule-draft.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule, RuleProblem } from '../../domain/alert-rule.js';
import { newRule } from './new-rule.js';

/** A rule on the desk. */
export interface OpenRule {
  readonly draft: RuleDraft;
  /** The saved rule that was opened; absent for a new one. */
  readonly base: AlertRule | undefined;
  /** Paths of the fields that were typed in. */
  readonly touched: ReadonlySet<string>;
  /** Whether the user has tried to save it as it is. */
  readonly isTried: boolean;
}

/**
 * The rules that are open for editing, each as it was left: another rule may be looked at in between, and nothing typed
 * is lost until it is saved, discarded or deleted.
 */
export class RuleEditing {
  readonly #open = new Map<string, OpenRule>();
  /** Id of the rule that is shown. */
  shown: string | undefined;

  get current(): OpenRule | undefined {
    return this.shown === undefined ? undefined : this.#open.get(this.shown);
  }

  /** Drafts that no saved rule stands behind, oldest first. */
  unsavedBeside(rules: readonly AlertRule[]): RuleDraft[] {
    return [...this.#open.values()].map(({ draft }) => draft).filter(({ id }) => !rules.some((rule) => rule.id === id));
  }

  isUnsaved(id: string): boolean {
    const open = this.#open.get(id);
    return open !== undefined && (!open.base || !isSameDraft(open.draft, draftOf(open.base)));
  }

  /** Shows a saved rule: as it was left, or as it is now where nothing was changed. */
  show(rule: AlertRule): void {
    if (!this.isUnsaved(rule.id)) this.#put(rule.id, { draft: draftOf(rule), base: rule, touched: new Set(), isTried: false });
    this.shown = rule.id;
  }

  /** Shows a draft that is not saved yet. */
  showDraft(id: string): void {
    if (this.#open.has(id)) this.shown = id;
  }

  /** Begins another rule. */
  begin(rules: readonly AlertRule[], source: SourceDescription | undefined): void {
    const rule = newRule([...rules.map(({ id }) => id), ...this.#open.keys()], source);
    this.#put(rule.id, { draft: draftOf(rule), base: undefined, touched: new Set(), isTried: false });
    this.shown = rule.id;
  }

  /** Shows a rule from elsewhere, to be saved over the one with its id or as a new one. */
  bring(rule: AlertRule, rules: readonly AlertRule[]): void {
    this.#put(rule.id, { draft: draftOf(rule), base: rules.find(({ id }) => id === rule.id), touched: new Set(), isTried: true });
    this.shown = rule.id;
  }

  /** Takes in what was typed into the field at `path`. */
  change(patch: Partial<RuleDraft>, path: string): void {
    const { current } = this;
    if (current) this.#put(current.draft.id, { ...current, draft: { ...current.draft, ...patch }, touched: new Set([...current.touched, path]) });
  }

  /** Puts a draft back as it stood, such as one that was discarded by mistake. */
  restore(open: OpenRule): void {
    this.#put(open.draft.id, open);
    this.shown = open.draft.id;
  }

  /** From now on every problem of the shown rule is told, that of an empty field too. */
  insist(): void {
    const { current } = this;
    if (current) this.#put(current.draft.id, { ...current, isTried: true });
  }

  /** Forgets what was typed about a rule, and shows none. */
  forget(id: string): void {
    this.#open.delete(id);
    if (this.shown === id) this.shown = undefined;
  }

  /** All rules with the shown one as it stands, in its place or last; undefined while something is wrong with it. */
  rulesWith(rules: readonly AlertRule[], source: SourceDescription | undefined): readonly AlertRule[] | undefined {
    const { current } = this;
    if (!current || problemsOf(current.draft, source).length > 0) return undefined;
    const { rule } = readDraft(current.draft);
    if (!rule) return undefined;
    return rules.some(({ id }) => id === rule.id) ? rules.map((known) => (known.id === rule.id ? rule : known)) : [...rules, rule];
  }

  #put(id: string, open: OpenRule): void {
    this.#open.set(id, open);
  }
}

/** Everything that is wrong with a draft, by itself and for its source. */
export function problemsOf(draft: RuleDraft, source: SourceDescription | undefined): readonly RuleProblem[] {
  return [...readDraft(draft).problems, ...(source ? checkDraft(draft, source) : [])];
}

/** The problems to show: a field of a new rule is not called empty before anybody was in it. */
export function shownProblems({ touched, isTried }: OpenRule, problems: readonly RuleProblem[]): readonly RuleProblem[] {
  return problems.filter((problem) => isTried || !isEmpty(problem) || touched.has(pathOf(problem)));
}

function isEmpty({ code, value = '' }: RuleProblem): boolean {
  return code === 'missing' || (code === 'not-duration' && value === '');
}

/** Path of a problem's field in the form, where all conditions are one list: `when.0.threshold`. */
export function pathOf({ field }: RuleProblem): string {
  return field.replace(/^when\.(?:all|any)/, 'when');
}
