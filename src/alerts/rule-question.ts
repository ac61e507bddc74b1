import type { AlertRule } from '../domain/alert-rule.js';
import { COUNTER_IDS, type CounterId } from '../domain/counter.js';
import type { CountsQuery, TimeRange } from '../domain/query.js';
import { formulaOf } from '../metrics/measure.js';
import { conditionsOf } from './evaluate-rule.js';

/** Counters that rules are judged by, in the order of all counters. */
export function countersOf(rules: readonly AlertRule[]): CounterId[] {
  const wanted = new Set<CounterId>();
  for (const condition of rules.flatMap(conditionsOf)) {
    const { numerator, denominator } = formulaOf(condition);
    for (const id of [numerator, denominator].flatMap((sum) => (sum ? [...sum.plus, ...(sum.minus ?? [])] : []))) wanted.add(id);
  }
  return COUNTER_IDS.filter((id) => wanted.has(id));
}

/**
 * The question behind rules that share step, dimension and filters.
 *
 * @param rules - At least one.
 */
export function questionOf(rules: readonly [AlertRule, ...AlertRule[]], range: TimeRange): CountsQuery {
  const [{ step, scope }] = rules;
  return {
    kind: 'counts',
    range,
    step,
    ...(scope.by !== undefined && { by: [scope.by] }),
    ...(scope.filters && { filters: scope.filters }),
    counters: countersOf(rules),
  };
}
