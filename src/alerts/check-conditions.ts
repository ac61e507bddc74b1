import type { AlertCondition } from '../domain/alert-rule.js';
import { METRICS } from '../metrics/index.js';
import { checkChoice } from './check-choice.js';
import type { Fields } from '../domain/fields.js';

/** Checks `when`: at least one condition, each of a known metric, and none that makes the others impossible. */
export function checkConditions(fields: Fields): void {
  const when = fields.inside('when');
  when.allow('all', 'any');
  const kinds = (['all', 'any'] as const).filter((kind) => when.raw(kind) !== undefined);
  const [kind] = kinds;
  const list = kind && when.raw(kind);
  if (kinds.length !== 1 || !kind || !Array.isArray(list) || list.length === 0) return when.complain(kind ?? '', 'missing');
  const conditions = list.map((_, index) => checkCondition(when.inside(kind, index)));
  if (kind === 'all' && isContradictory(conditions.filter((condition) => condition !== undefined))) when.complain(kind, 'contradictory');
}

function checkCondition(fields: Fields): AlertCondition | undefined {
  fields.allow('metric', 'variant', 'is', 'threshold', 'resolveAt');
  const choice = checkChoice(fields);
  if (!choice) return undefined;
  const is = fields.choice('is', ['below', 'above']);
  const { unit } = METRICS[choice.metric];
  const [least, most] = unit === 'ratio' ? [0, 1] : unit === 'score' ? [-100, 100] : [0, Infinity];
  const threshold = fields.number('threshold', least, most);
  const resolveAt = fields.raw('resolveAt') === undefined ? threshold : fields.number('resolveAt', least, most);
  if (is === undefined || threshold === undefined || resolveAt === undefined) return undefined;
  if (is === 'below' ? resolveAt < threshold : resolveAt > threshold) fields.complain('resolveAt', 'wrong-side', resolveAt);
  return { ...choice, is, threshold, resolveAt };
}

/** Whether two conditions on one metric exclude each other: below 70 % and above 90 %, or below 80 % and above 80 %. */
function isContradictory(conditions: readonly AlertCondition[]): boolean {
  return conditions.some((low) =>
    conditions.some(
      (high) => low.is === 'below' && high.is === 'above' && low.metric === high.metric && low.variant === high.variant && high.threshold >= low.threshold,
    ),
  );
}
