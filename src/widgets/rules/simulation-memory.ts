import { recordsFor } from '../../alerts/rule-history.js';
import { simulateRule, type RuleSimulation } from '../../alerts/rule-simulation.js';
import type { SourceDescription } from '../../domain/adapter.js';
import type { AlertRule } from '../../domain/alert-rule.js';
import type { CountsRecord } from '../../domain/alert.js';
import type { CountsAnswer } from '../../domain/answer.js';

type Records = ReadonlyMap<string, readonly CountsRecord[]>;

/** A rule played over an answer, with the scopes that it was played for. */
export interface Played {
  readonly simulation: RuleSimulation;
  readonly scopes: readonly string[];
}

/**
 * Plays a rule over a history, and remembers the last time: while somebody types a name, nothing is played again, and
 * while somebody types a threshold, nothing is read again.
 */
export class SimulationMemory {
  #answer: CountsAnswer | undefined;
  #source: SourceDescription | undefined;
  #recordsKey = '';
  #records: Records | undefined;
  #ruleKey = '';
  #played: Played | undefined;

  /** @returns undefined where the answer cannot tell what the rule asks. */
  play(rule: AlertRule, answer: CountsAnswer, source: SourceDescription | undefined): Played | undefined {
    const { step, scope } = rule;
    const recordsKey = JSON.stringify([step, scope]);
    if (answer !== this.#answer || source !== this.#source || recordsKey !== this.#recordsKey) {
      this.#records = recordsFor(rule, answer, source);
      this.#ruleKey = '';
    }
    // What a rule is called changes nothing.
    const { id, name, severity, ...judged } = rule;
    void [id, name, severity];
    const ruleKey = JSON.stringify(judged);
    if (ruleKey !== this.#ruleKey) this.#played = this.#records && { simulation: simulateRule(rule, this.#records, answer.zone, answer.asOf), scopes: [...this.#records.keys()] };
    [this.#answer, this.#source, this.#recordsKey, this.#ruleKey] = [answer, source, recordsKey, ruleKey];
    return this.#played;
  }
}
