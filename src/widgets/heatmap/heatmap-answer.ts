import type { AnyAnswer, SourceDescription } from '../../domain/adapter.js';
import type { DimensionId, Filters } from '../../domain/dimension.js';
import type { Heatmap } from '../../domain/heatmap.js';
import type { Loadable } from '../../domain/loadable.js';
import type { MetricChoice } from '../../domain/metric.js';
import type { CountsQuery } from '../../domain/query.js';
import type { View } from '../../domain/view.js';
import { heatmapOf } from '../../metrics/heatmap.js';
import { areThresholdsUnlike, UNLIKE_THRESHOLDS } from '../../metrics/unlike-thresholds.js';

export type HeatColumns = 'slot' | 'weekday';

/** What the map asks for: how, and of what. */
export interface HeatmapWish {
  readonly choice: MetricChoice;
  readonly view: View;
  readonly scope: Filters;
  readonly by: DimensionId;
  readonly columns: HeatColumns;
}

/** What a heat map asks: the same as a trend by the same dimension, so that both share one question. */
export function heatmapQuestion({ view: { range, step }, scope, by, columns }: HeatmapWish): CountsQuery {
  return { kind: 'counts', range, step: columns === 'weekday' ? 'P1D' : step, by: [by], filters: scope };
}

/** The answer folded into a heat map; what is not here yet or failed stays so. */
export function heatmapFrom(answer: Loadable<AnyAnswer>, { choice, view, scope, by, columns }: HeatmapWish, source: SourceDescription | undefined): Loadable<Heatmap> {
  if (answer.status === 'loading' || answer.status === 'failed') return answer;
  if (areThresholdsUnlike(choice, scope, source, by)) return UNLIKE_THRESHOLDS;
  const { value } = answer;
  return value.kind === 'counts' ? { ...answer, value: heatmapOf(choice, view.step, value, by, columns, source) } : { status: 'failed', reason: { code: 'invalid' } };
}
