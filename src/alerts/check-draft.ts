import type { SourceDescription } from '../domain/adapter.js';
import { RULE_DEFAULTS, type AlertCondition, type RuleProblem } from '../domain/alert-rule.js';
import { isMetricId, type MetricId } from '../domain/metric.js';
import { METRICS } from '../metrics/index.js';
import { measure } from '../metrics/measure.js';
import type { ConditionDraft, RuleDraft } from './rule-draft.js';
import { sourceProblems } from './source-problems.js';

/**
 * What a draft asks that its source cannot give, however unfinished the rest of it is. That a source remembers nothing
 * is left out: it is no fault of any field. A metric or variant that nobody knows is `readRule`'s to complain of.
 */
export function checkDraft({ id, name, conditions, together, step, by, filters }: RuleDraft, source: SourceDescription): RuleProblem[] {
  const known = conditions.filter(isKnown).map(({ metric, variant, is }): AlertCondition => ({ metric, ...(variant !== '' && { variant }), is, threshold: 0 }));
  if (known.length !== conditions.length) return [];
  const when = together === 'all' ? { all: known } : { any: known };
  const narrowed = Object.fromEntries(Object.entries(filters).filter(([, ids]) => ids.length > 0));
  const rule = { ...RULE_DEFAULTS, id, name, when, step, scope: { ...(by !== '' && { by }), filters: narrowed } };
  return sourceProblems(rule, source).filter(({ code }) => code !== 'no-history');
}

/** Whether a source counts what a metric's formula needs. */
export function isServed(metric: MetricId, { counters }: Pick<SourceDescription, 'counters'>): boolean {
  return measure({ metric }, Object.fromEntries(counters.map((id) => [id, 1]))).numerator !== undefined;
}

function isKnown(condition: ConditionDraft): condition is ConditionDraft & { readonly metric: MetricId } {
  const { metric, variant } = condition;
  return isMetricId(metric) && (variant === '' || Object.hasOwn(METRICS[metric].variants, variant));
}
