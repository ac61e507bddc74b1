import type { MetricDefinition } from '../../domain/metric.js';
import type { Trend } from '../../domain/trend.js';
import type { SlotTable } from '../../geometry/slot-table.js';
import { targetText } from '../../locale/target-text.js';
import type { TrendFacts } from '../../locale/trend-messages.js';
import { breachSide, isBreached } from '../../metrics/target.js';
import type { Messages } from './messages.js';
import { nameOf, slotStartText, valueText } from './trend-texts.js';

type Judged = Pick<MetricDefinition, 'unit' | 'direction'>;

/** How a line went over the slots that are over. */
export interface Course {
  readonly first: number;
  readonly last: number;
  /** Index of the slot since which every value misses the target; absent when the last does not. */
  readonly missedFrom?: number;
}

/** Slots with nothing to measure are passed over; `undefined` without two values. Looked at from both ends, since there may be a million. */
export function courseOf({ target, asOf }: Pick<Trend, 'target' | 'asOf'>, { slots }: SlotTable, values: Float64Array, direction: Judged['direction']): Course | undefined {
  const closed = slots.firstEndingAfter(asOf);
  let first = 0;
  while (first < closed && !Number.isFinite(values[first])) first++;
  let last = closed - 1;
  while (last > first && !Number.isFinite(values[last])) last--;
  if (last <= first) return undefined;
  let missedFrom: number | undefined;
  for (let slot = last; slot >= first; slot--) {
    const value = values[slot] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (!isBreached({ value }, target, direction)) break;
    missedFrom = slot;
  }
  return { first: values[first] ?? NaN, last: values[last] ?? NaN, ...(missedFrom !== undefined && { missedFrom }) };
}

/** The story of the line that matters: the one that stands out, or the only one. */
export function storyOf(trend: Trend, table: SlotTable, emphasised: readonly string[], judged: Judged, messages: Messages, language: string): TrendFacts['story'] {
  const { series, target } = trend;
  const index = emphasised.length > 0 ? series.findIndex(({ id }) => id === emphasised[0]) : series.length === 1 ? 0 : -1;
  const line = series[index];
  const values = table.columns[index]?.value;
  const course = line && values && courseOf(trend, table, values, judged.direction);
  if (!line || !course) return undefined;
  const text = (value: number) => valueText(value, judged, language, target);
  const [from, to] = [text(course.first), text(course.last)];
  const missedAt = course.missedFrom === undefined ? undefined : table.slots.at(course.missedFrom);
  const side = breachSide(judged.direction);
  return {
    ...(series.length > 1 && { label: nameOf(line, messages) }),
    from,
    to,
    // What reads the same has not moved for whoever reads it.
    change: from === to ? 'level' : course.last > course.first ? 'rose' : 'fell',
    ...(missedAt && side && target !== undefined && { missed: { since: slotStartText(missedAt, trend, language), side, target: targetText(target, judged.unit, language) } }),
  };
}
