import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { CountsAnswer } from '../../domain/answer.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Duration } from '../../domain/duration.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { Trend } from '../../domain/trend.js';
import type { View } from '../../domain/view.js';
import { ghostsOf, type Compared } from '../../metrics/ghosts.js';
import { trendOf } from '../../metrics/trend.js';
import { areThresholdsUnlike, UNLIKE_THRESHOLDS } from '../../metrics/unlike-thresholds.js';

/** How many weeks a baseline is the median of. */
const WEEKS = 8;

/** What a trend can be compared with: nothing, the comparable period before, or the same weekday of several weeks. */
export const COMPARISONS = ['none', 'previous', 'baseline'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/**
 * What a trend asks: counters by slot and, unless all lines are one, by a dimension, and the same of what they are compared
 * with. No counters are named, so that widgets of unlike metrics share one question.
 */
export function trendQuestions({ view: { range, step, compare }, scope: filters, by, comparison }: TrendWish): readonly CountsQuery[] {
  const now: CountsQuery = { kind: 'counts', range, step, ...(by !== undefined && { by: [by] }), filters };
  return [now, ...shiftsOf(comparison, compare).map((shift) => ({ ...now, shift }))];
}

function shiftsOf(comparison: Comparison, compare: Duration): readonly Duration[] {
  if (comparison === 'none') return [];
  return comparison === 'previous' ? [compare] : Array.from({ length: WEEKS }, (_, week) => `P${7 * (week + 1)}D`);
}

/** What a trend asks for: how, and of what. */
export interface TrendWish {
  readonly choice: MetricChoice;
  readonly view: View;
  readonly scope: Filters;
  readonly by: DimensionId | undefined;
  readonly comparison: Comparison;
  /** Whether the weeks before are kept, to judge a drift by; only with the baseline. */
  readonly isJudged: boolean;
}

/** The answers folded into a trend, as fresh as the first of them; what is not here yet or failed stays so, and a comparison that is not here is none. */
export function trendFrom([answer, ...earlier]: readonly Loadable<AnyAnswer>[], { choice, view, scope, by, comparison, isJudged }: TrendWish, source: SourceDescription | undefined): Loadable<Trend> {
  if (!answer) return { status: 'loading' };
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (areThresholdsUnlike(choice, scope, source, by)) return UNLIKE_THRESHOLDS;
  const { value } = answer;
  if (value.kind !== 'counts') return { status: 'failed', reason: { code: 'invalid' } };
  const trend = trendOf(choice, view.step, value, by, source);
  if (comparison === 'none') return { ...answer, value: trend };
  const shifts = shiftsOf(comparison, view.compare);
  const compared = shifts.flatMap((shift, index): Compared[] => {
    const before = countsOf(earlier[index]);
    return before && (!source?.history || before.range.start >= source.history.start) ? [{ answer: before, shift }] : [];
  });
  // While weeks are on their way it is not known that there are too few of them.
  const areSettled = shifts.every((_, index) => (earlier[index]?.status ?? 'loading') !== 'loading');
  const history = isJudged && areSettled ? compared.flatMap((week) => trendOf(choice, view.step, week.answer, by, source).series) : undefined;
  return { ...answer, value: { ...trend, ghosts: ghostsOf(comparison, trend, compared, view.step, by), ...(history && { history }) } };
}

function countsOf(answer: Loadable<AnyAnswer> | undefined): CountsAnswer | undefined {
  return (answer?.status === 'ready' || answer?.status === 'stale') && answer.value.kind === 'counts' ? answer.value : undefined;
}

/** What a trend measures. */
export function choiceIn({ metric, variant }: Trend): MetricChoice {
  return { metric, ...(variant !== undefined && { variant }) };
}
