import { checkDraft } from '../../alerts/check-draft.js';
import { readDraft } from '../../alerts/read-draft.js';
import { historyRange } from '../../alerts/rule-history.js';
import { questionOf } from '../../alerts/rule-question.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { Loadable } from '../../domain/loadable.js';
import { queryKey, type CountsQuery } from '../../domain/query.js';
import type { OpenRule } from './rule-editing.js';
import { simulationState, type SimulationState } from './simulation-facts.js';
import { SimulationMemory } from './simulation-memory.js';

/** The open rule on trial: its last state that could be read, what history that asks for, and what it comes to. */
export class Trial {
  readonly #memory = new SimulationMemory();
  readonly #savedMemory = new SimulationMemory();
  #rule: AlertRule | undefined;
  #played: AlertRule | undefined;
  #saved: AlertRule | undefined;
  /** The draft as it stands cannot be played. */
  isOutdated = false;

  /** Takes in the open rule as it stands. */
  take(open: OpenRule | undefined, rules: readonly AlertRule[], source: SourceDescription | undefined): void {
    if (!open) {
      this.#rule = this.#played = this.#saved = undefined;
      return;
    }
    const { draft } = open;
    const { rule } = readDraft(draft);
    const isServed = !source || checkDraft(draft, source).length === 0;
    this.isOutdated = !rule || !isServed;
    if (this.#rule?.id !== draft.id) this.#rule = undefined;
    if (rule && isServed) this.#rule = rule;
    // Another history is no news while the old rule stands; another threshold may wait until the user has typed it.
    if (historyKey(this.#rule) !== historyKey(this.#played)) this.#played = this.#rule;
    this.#saved = rules.find(({ id }) => id === draft.id);
  }

  /** Whether the rule on trial is not the one that was played. A month of a dozen groups takes a few frames to play. */
  get isBehind(): boolean {
    return this.#rule !== this.#played && JSON.stringify(this.#rule) !== JSON.stringify(this.#played);
  }

  /** From now on the rule as it stands is played. */
  catchUp(): void {
    this.#played = this.#rule;
  }

  /** The history to ask for: the draft's, and the saved rule's where that is another question. */
  questions(source: SourceDescription | undefined): readonly CountsQuery[] | undefined {
    const rule = this.#rule;
    const range = rule && source && historyRange(rule, source);
    if (!range) return undefined;
    const question = questionOf([rule], range);
    const saved = this.#saved;
    const savedRange = saved && historyRange(saved, source);
    const before = savedRange && questionOf([saved], savedRange);
    return before && queryKey(before) !== queryKey(question) ? [question, before] : [question];
  }

  /** @param isWaiting - Whether a history may still come where there is none yet. */
  play(history: Loadable<CountsAnswer> | undefined, savedHistory: Loadable<CountsAnswer> | undefined, source: SourceDescription | undefined, isWaiting: boolean): SimulationState {
    const rule = this.#played;
    if (!rule || (!history && isWaiting)) return isWaiting ? { kind: 'loading' } : { kind: 'none' };
    return simulationState({ rule, saved: this.#saved, history, savedHistory, source }, this.#memory, this.#savedMemory);
  }
}

/** Equal for rules that are played over the same records. */
function historyKey(rule: AlertRule | undefined): string {
  return rule ? JSON.stringify([rule.id, rule.step, rule.scope]) : '';
}
