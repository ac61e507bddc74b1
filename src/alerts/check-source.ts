import type { SourceDescription } from '../domain/adapter.js';
import type { AlertRule, RuleProblem } from '../domain/alert-rule.js';
import type { CounterId } from '../domain/counter.js';
import { durationMs } from '../domain/duration.js';
import type { MetricChoice } from '../domain/metric.js';
import { formulaOf } from '../metrics/measure.js';

/** What a rule asks that its source cannot give: a step it does not serve, a metric whose counters it lacks, a dimension it does not split by. */
export function checkSource(rule: AlertRule, source: SourceDescription): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const complain = (field: string, value: string) => problems.push({ field, code: 'not-served', value });
  const [kind, conditions] = 'all' in rule.when ? (['all', rule.when.all] as const) : (['any', rule.when.any] as const);
  for (const [index, condition] of conditions.entries()) if (!isServed(condition, source)) complain(`when.${kind}.${index}.metric`, condition.metric);
  if (!source.steps.some((step) => durationMs(step) === durationMs(rule.step))) complain('step', rule.step);
  const { by } = rule.scope;
  if (by !== undefined && !source.dimensions.some(({ id }) => id === by)) complain('scope.by', by);
  return problems;
}

/** Parts of handling that many a source does not measure: without them a handling time is still one. */
const DISPENSABLE: readonly CounterId[] = ['hold', 'wrapUp'];

/** Whether a source counts what a metric's formula needs. */
export function isServed(choice: MetricChoice, { counters }: Pick<SourceDescription, 'counters'>): boolean {
  return countersOf(choice).every((counter, index) => counters.includes(counter) || (index > 0 && DISPENSABLE.includes(counter)));
}

/** Every counter in a metric's formula, each once. */
export function countersOf(choice: MetricChoice): CounterId[] {
  const { numerator, denominator } = formulaOf(choice);
  return [...new Set([numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]))];
}
