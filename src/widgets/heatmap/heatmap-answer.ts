import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Heatmap } from '../../domain/heatmap.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { View } from '../../domain/view.js';
import { heatmapOf } from '../../metrics/heatmap.js';

export type HeatColumns = 'slot' | 'weekday';

/** What a heat map asks: the same as a trend by the same dimension, so that both share one question. */
export function heatmapQuestion({ range, step }: View, filters: Filters, by: DimensionId, columns: HeatColumns): CountsQuery {
  return { kind: 'counts', range, step: columns === 'weekday' ? 'P1D' : step, by: [by], filters };
}

/** The answer folded into a heat map; what is not here yet or failed stays so. */
export function heatmapFrom(answer: Loadable<AnyAnswer>, choice: MetricChoice, view: View, by: DimensionId, columns: HeatColumns, source: SourceDescription | undefined): Loadable<Heatmap> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  const { value } = answer;
  return value.kind === 'counts' ? { ...answer, value: heatmapOf(choice, view.step, value, by, columns, source) } : { status: 'failed', reason: { code: 'invalid' } };
}
