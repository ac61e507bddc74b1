import { DEFAULT_RULES } from '../../alerts/default-rules.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import { formatCount } from '../../locale/format.js';
import { ruleName } from '../../locale/rule-name.js';
import { draftName } from './draft-name.js';
import type { Patch } from './field.js';
import { focusAfter, FIRST_PROBLEM } from './form-focus.js';
import { messagesFor, type Messages } from './messages.js';
import { readImport, type Import } from './rule-exchange.js';
import type { RuleEditing } from './rule-editing.js';

/** What was done last, and how to take it back. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

/** What the actions need of the element. */
export interface ActionHost {
  readonly rules: () => readonly AlertRule[];
  readonly source: () => SourceDescription | undefined;
  readonly language: () => string;
  /** Puts other rules in force. @returns Whether the page accepts them. */
  readonly apply: (rules: readonly AlertRule[]) => boolean;
  /** Draws what has changed, then focuses the first element that a selector finds. */
  readonly settle: (selector?: string) => void;
}

/** What a user can do with rules. Each action ends with the focus where the user goes on. */
export class RuleActions {
  readonly #host: ActionHost;
  readonly #editing: RuleEditing;
  notice: Notice | undefined;
  importing: Import | undefined;

  constructor(host: ActionHost, editing: RuleEditing) {
    this.#host = host;
    this.#editing = editing;
  }

  readonly open = (id: string): void => {
    const rule = this.#saved(id);
    if (rule) this.#editing.show(rule);
    else this.#editing.showDraft(id);
    this.importing = undefined;
    this.notice = undefined;
    this.#host.settle('#heading');
  };

  readonly begin = (): void => {
    this.importing = undefined;
    this.notice = undefined;
    this.#editing.begin(this.#host.rules(), this.#host.source());
    this.#host.settle('#field-name');
  };

  readonly change = (patch: Patch, path: string): void => {
    const before = this.#editing.current?.draft;
    if (!before) return;
    const changes = typeof patch === 'function' ? patch(before) : patch;
    this.#editing.change(changes, path);
    this.#host.settle(focusAfter(before, changes));
  };

  readonly save = (): void => {
    const { current } = this.#editing;
    if (!current) return;
    const { id, name } = current.draft;
    const next = this.#editing.rulesWith(this.#host.rules(), this.#host.source());
    if (!next) {
      this.#editing.insist();
      return this.#host.settle(FIRST_PROBLEM);
    }
    const rule = next.find((known) => known.id === id);
    if (!rule || !this.#editing.isUnsaved(id) || !this.#apply(next)) return;
    this.#editing.forget(id);
    this.#editing.show(rule);
    this.#tell({ text: this.#texts.saved(name.trim()) });
  };

  readonly discard = (): void => {
    const { current } = this.#editing;
    if (!current) return;
    this.#editing.forget(current.draft.id);
    const rule = this.#saved(current.draft.id);
    if (rule) this.#editing.show(rule);
    const undo = () => this.#takeBack(() => this.#editing.restore(current));
    this.#tell({ text: this.#texts.discarded(draftName(current.draft, this.#messages, this.#host.language())), undo }, '#undo');
  };

  readonly remove = (): void => {
    const { current } = this.#editing;
    const rules = this.#host.rules();
    const index = rules.findIndex(({ id }) => id === current?.draft.id);
    const rule = rules[index];
    if (!current || !rule || !this.#apply(rules.filter((known) => known !== rule))) return;
    this.#editing.forget(rule.id);
    const undo = () => {
      const left = this.#host.rules();
      if (this.#apply([...left.slice(0, index), rule, ...left.slice(index)])) this.#takeBack(() => this.#editing.restore(current));
    };
    this.#tell({ text: this.#texts.removed(this.#nameOf(rule)), undo }, '#undo');
  };

  readonly useDefaults = (): void => {
    if (this.#apply(DEFAULT_RULES)) this.#tell({ text: this.#texts.defaultsTaken(formatCount(DEFAULT_RULES.length, this.#host.language()).digits) }, '.rule');
  };

  readonly beginImport = (): void => {
    this.#editing.shown = undefined;
    this.notice = undefined;
    this.importing = { text: '', problems: [] };
    this.#host.settle('#import-text');
  };

  readonly typeImport = (text: string): void => {
    this.importing = { text, problems: [] };
    this.#host.settle();
  };

  readonly fileImport = async (file: File): Promise<void> => {
    try {
      this.importing = { text: await file.text(), problems: [] };
    } catch {
      // A file that is gone or forbidden by now: what was pasted stays.
      this.importing = { text: this.importing?.text ?? '', problems: [this.#texts.exchange.notReadable] };
    }
    this.#host.settle();
  };

  readonly readImport = (): void => {
    const { text = '' } = this.importing ?? {};
    const { rule, problems } = readImport(text, this.#messages, this.#host.language());
    if (!rule) {
      this.importing = { text, problems };
      return this.#host.settle('#import-text');
    }
    this.importing = undefined;
    this.#editing.bring(rule, this.#host.rules());
    this.#tell({ text: this.#texts.imported(this.#nameOf(rule)) }, '#heading');
  };

  /** Back to the list, to the rule that was open. */
  readonly back = (): void => {
    const { shown } = this.#editing;
    this.#editing.shown = undefined;
    this.importing = undefined;
    this.#host.settle(shown === undefined ? '#import' : `[data-rule="${CSS.escape(shown)}"]`);
  };

  #apply(rules: readonly AlertRule[]): boolean {
    const isAccepted = this.#host.apply(rules);
    if (!isAccepted) this.#tell({ text: this.#texts.refused });
    return isAccepted;
  }

  #takeBack(restore: () => void): void {
    restore();
    this.notice = undefined;
    this.#host.settle('#heading');
  }

  #tell(notice: Notice, selector?: string): void {
    this.notice = notice;
    this.#host.settle(selector);
  }

  #saved(id: string): AlertRule | undefined {
    return this.#host.rules().find((rule) => rule.id === id);
  }

  #nameOf(rule: AlertRule): string {
    return ruleName(rule, this.#messages, this.#host.language());
  }

  get #messages(): Messages {
    return messagesFor(this.#host.language());
  }

  get #texts() {
    return this.#messages.rules;
  }
}
