import type { RuleProblem } from '../domain/alert-rule.js';
import { SWING_DEFAULTS, type SwingRule } from '../domain/swing-rule.js';
import { isProportion } from '../metrics/delta.js';
import { checkChoice } from './check-choice.js';
import { checkFilters } from './check-schedule.js';
import { Fields } from '../domain/fields.js';

/** A swing rule that can be judged, or everything that is wrong with it. */
export type SwingRuleReading =
  | { readonly rule: SwingRule; readonly problems: readonly [] }
  | { readonly rule: undefined; readonly problems: readonly RuleProblem[] };

/**
 * Reads a swing rule from JSON, defaults filled in.
 *
 * @param json - Anything; usually what `JSON.parse` gave.
 */
export function readSwingRule(json: unknown): SwingRuleReading {
  const fields = new Fields(json, '');
  fields.allow('id', 'name', 'metric', 'variant', 'threshold', 'alpha', 'compare', 'filters');
  fields.text('id');
  if (fields.raw('name') !== undefined) fields.text('name');
  checkShare(fields);
  if (fields.raw('threshold') !== undefined) fields.number('threshold', 0, 1);
  if (fields.raw('alpha') !== undefined) fields.number('alpha', 0, 1);
  fields.duration('compare', SWING_DEFAULTS.compare, false);
  checkFilters(fields);
  if (fields.problems.length > 0) return { rule: undefined, problems: fields.problems };
  // Each field was just checked against its type; the compiler cannot follow that through JSON.
  return { rule: { ...SWING_DEFAULTS, ...(json as SwingRule) }, problems: [] };
}

/** A test of two proportions needs a share of contacts or surveys: seconds are no trials. */
function checkShare(fields: Fields): void {
  const choice = checkChoice(fields);
  if (choice && !isProportion(choice)) fields.complain('metric', 'not-share', choice.metric);
}
