import { sourceProblems } from '../alerts/source-problems.js';
import { readRule } from '../alerts/read-rule.js';
import { ruleName } from '../alerts/rule-name.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { RuleTrouble } from '../domain/alert-book.js';
import type { AlertRule, RuleProblem } from '../domain/alert-rule.js';

/** Rules as a page wrote them: those that can be judged, and what is wrong with the others. */
export interface RuleList {
  readonly rules: readonly AlertRule[];
  readonly troubles: readonly RuleTrouble[];
}

/** Reads rules from JSON. A bad one keeps none of the others from being judged. */
export function readRuleList(list: readonly unknown[]): RuleList {
  const rules: AlertRule[] = [];
  const troubles: RuleTrouble[] = [];
  for (const [index, json] of list.entries()) {
    const reading = readRule(json);
    const twice: RuleProblem[] = reading.rule && rules.some(({ id }) => id === reading.rule.id) ? [{ field: 'id', code: 'twice', value: reading.rule.id }] : [];
    const problems = [...reading.problems, ...twice];
    if (reading.rule && problems.length === 0) rules.push(reading.rule);
    else troubles.push({ rule: ruleName(json) ?? `${index + 1}`, problems });
  }
  return { rules, troubles };
}

/** The same list for a source that may not be able to serve all of it. */
export function servedBy({ rules, troubles }: RuleList, source: SourceDescription): RuleList {
  const checked = rules.map((rule) => ({ rule, problems: sourceProblems(rule, source) }));
  return {
    rules: checked.filter(({ problems }) => problems.length === 0).map(({ rule }) => rule),
    troubles: [...troubles, ...checked.filter(({ problems }) => problems.length > 0).map(({ rule, problems }) => ({ rule: rule.name ?? rule.id, problems }))],
  };
}
