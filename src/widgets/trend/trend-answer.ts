import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Duration } from '../../domain/duration.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { Trend } from '../../domain/trend.js';
import type { View } from '../../domain/view.js';
import { trendOf } from '../../metrics/trend.js';

/** What a trend asks: counters by slot and, unless all lines are one, by a dimension. No counters are named, so that widgets of unlike metrics share one question. */
export function trendQuestion({ range, step }: View, filters: Filters, by: DimensionId | undefined): CountsQuery {
  return { kind: 'counts', range, step, ...(by !== undefined && { by: [by] }), filters };
}

/** The view's filters, and what the chart is pinned to, which nothing overrides. */
export function trendScope({ filters }: View, skillGroup: string | undefined, channel: string | undefined): Filters {
  return { ...filters, ...(skillGroup && { skillGroup: [skillGroup] }), ...(channel && { channel: [channel] }) };
}

/** The answer folded into a trend; what is not here yet or failed stays so. */
export function trendFrom(answer: Loadable<AnyAnswer>, choice: MetricChoice, step: Duration, by: DimensionId | undefined, source: SourceDescription | undefined): Loadable<Trend> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  const { value } = answer;
  return value.kind === 'counts' ? { ...answer, value: trendOf(choice, step, value, by, source) } : { status: 'failed', reason: { code: 'invalid' } };
}
