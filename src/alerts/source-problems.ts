import type { SourceDescription } from '../domain/adapter.js';
import type { AlertRule, RuleProblem } from '../domain/alert-rule.js';
import { durationMs } from '../domain/duration.js';
import { measure } from '../metrics/measure.js';
import { conditionsOf } from './evaluate-rule.js';

/**
 * What keeps a source from judging a rule that is well made: a metric, dimension or step that it cannot serve, or
 * nothing remembered where nothing new will come.
 */
export function sourceProblems(rule: AlertRule, source: SourceDescription): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const provided = Object.fromEntries(source.counters.map((id) => [id, 1]));
  const kind = 'all' in rule.when ? 'all' : 'any';
  for (const [index, condition] of conditionsOf(rule).entries())
    if (measure(condition, provided).numerator === undefined) problems.push({ field: `when.${kind}.${index}.metric`, code: 'not-served', value: condition.metric });
  if (!source.steps.some((step) => durationMs(step) === durationMs(rule.step))) problems.push({ field: 'step', code: 'not-served', value: rule.step });
  return [...problems, ...scopeProblems(rule, source), ...(source.live || source.history ? [] : [{ field: 'for', code: 'no-history' } as const])];
}

function scopeProblems({ scope: { by, filters = {} } }: AlertRule, { dimensions }: SourceDescription): RuleProblem[] {
  const isServed = (dimension: string) => dimensions.some(({ id }) => id === dimension);
  const fields = [...(by === undefined ? [] : [['scope.by', by] as const]), ...Object.keys(filters).map((id) => [`scope.filters.${id}`, id] as const)];
  return fields.filter(([, dimension]) => !isServed(dimension)).map(([field, value]) => ({ field, code: 'not-served', value }));
}
