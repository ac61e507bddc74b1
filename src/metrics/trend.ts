import type { CountsAnswer } from '../domain/answer.js';
import type { SourceDescription } from '../domain/adapter.js';
import type { DimensionId } from '../domain/dimension.js';
import type { Duration } from '../domain/duration.js';
import type { MetricChoice } from '../domain/metric.js';
import { slotsOf } from '../domain/step.js';
import type { Trend } from '../domain/trend.js';
import { edgesOf, slotColumns } from './slot-columns.js';

/**
 * What a trend shows: one series a member of `dimension` that has any row, in the source's order of members,
 * or a single series `all` when the answer is not split.
 */
export function trendOf(
  choice: MetricChoice,
  step: Duration,
  answer: CountsAnswer,
  dimension?: DimensionId,
  source?: SourceDescription,
  target?: number,
): Trend {
  const keys = dimension === undefined ? undefined : answer.keys[dimension];
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < answer.length; row++) {
    const id = keys?.[row] ?? 'all';
    const rows = rowsOf.get(id);
    if (rows) rows.push(row);
    else rowsOf.set(id, [row]);
  }
  if (rowsOf.size === 0 && !keys) rowsOf.set('all', []);
  const members = source?.dimensions.find(({ id }) => id === dimension)?.members ?? [];
  const labelOf = new Map(members.map(({ id, label }) => [id, label]));
  const order = new Map(members.map(({ id }, index) => [id, index]));
  const ids = [...rowsOf.keys()].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || (a < b ? -1 : 1));
  const edges = edgesOf(slotsOf(step, answer.zone, answer.range));
  return {
    ...choice,
    series: ids.map((id) => ({ id, label: labelOf.get(id) ?? id, points: slotColumns(choice, answer, edges, rowsOf.get(id) ?? []) })),
    range: answer.range,
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.completeness,
    ...(source && { source: source.name, serviceThresholdSeconds: source.serviceThresholdSeconds }),
    ...(target !== undefined && { target }),
  };
}
