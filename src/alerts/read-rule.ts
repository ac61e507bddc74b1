import { RULE_DEFAULTS, type AlertRule, type RuleProblem } from '../domain/alert-rule.js';
import { checkConditions } from './check-conditions.js';
import { checkSchedule } from './check-schedule.js';
import { checkTiming } from './check-timing.js';
import { Fields } from '../domain/fields.js';

/** A rule that can be judged, or everything that is wrong with it. */
export type RuleReading =
  | { readonly rule: AlertRule; readonly problems: readonly [] }
  | { readonly rule: undefined; readonly problems: readonly RuleProblem[] };

/**
 * Reads a rule from JSON, defaults filled in. Problems are gathered, not thrown: a form shows each beside its field.
 *
 * @param json - Anything; usually what `JSON.parse` gave.
 */
export function readRule(json: unknown): RuleReading {
  const fields = new Fields(json, '');
  fields.allow('id', 'name', 'severity', 'when', 'step', 'for', 'keepFiring', 'reading', 'guard', 'maxNeutral', 'maxGap', 'anchor', 'scope', 'schedule');
  fields.text('id');
  // A name that is given must be one; without any it is called by what it judges.
  if (fields.raw('name') !== undefined) fields.text('name');
  fields.choice('severity', ['critical', 'warning'], RULE_DEFAULTS.severity);
  fields.choice('anchor', ['intervalStart', 'evaluation'], RULE_DEFAULTS.anchor);
  checkConditions(fields);
  checkTiming(fields);
  checkSchedule(fields);
  if (fields.problems.length > 0) return { rule: undefined, problems: fields.problems };
  // Each field was just checked against its type; the compiler cannot follow that through JSON.
  return { rule: { ...RULE_DEFAULTS, ...(json as AlertRule) }, problems: [] };
}
