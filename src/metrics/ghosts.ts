import type { CountsAnswer } from '../domain/answer.js';
import type { DimensionId } from '../domain/dimension.js';
import type { Duration } from '../domain/duration.js';
import { isColumns, isEven, type SlotColumns } from '../domain/slot-columns.js';
import { shift } from '../domain/step.js';
import type { GhostKind, Trend, TrendGhost } from '../domain/trend.js';
import type { Zone } from '../domain/zone.js';
import { trendOf } from './trend.js';

/** The same question about an earlier stretch, and how far back that lies. */
export interface Compared {
  readonly answer: CountsAnswer;
  readonly shift: Duration;
}

/** Fewer weeks than this say nothing of what is usual. */
const FEWEST = 3;

/**
 * Comparisons of each series, moved to the slots of now: the earlier values themselves, or the median of several weeks
 * slot by slot. Like is compared with like: a shift of whole days keeps the clock time, whatever the zone did meanwhile.
 */
export function ghostsOf(kind: GhostKind, trend: Trend, compared: readonly Compared[], step: Duration, by: DimensionId | undefined): TrendGhost[] {
  const earlier = compared.map(({ answer, shift: back }) => {
    const { series, zone } = trendOf(trend, step, answer, by);
    return new Map(series.flatMap(({ id, points }) => (isColumns(points) ? [[id, movedTo(points, back, zone)] as const] : [])));
  });
  return trend.series.flatMap(({ id, points }): TrendGhost[] => {
    if (!isColumns(points) || isEven(points.start)) return [];
    const { start: starts, end } = points;
    const known = earlier.flatMap((of) => of.get(id) ?? []);
    if (known.length < (kind === 'baseline' ? FEWEST : 1)) return [];
    const value = Float64Array.from(starts, (start) => medianOf(known.map((valueOf) => valueOf.get(start) ?? NaN), kind === 'baseline' ? FEWEST : 1));
    return value.every(Number.isNaN) ? [] : [{ kind, series: id, points: { start: starts, ...(end && { end }), value } }];
  });
}

/** Values by the start of the slot that they are compared with. */
function movedTo({ start, value }: SlotColumns, back: Duration, zone: Zone): ReadonlyMap<number, number> {
  return new Map(Array.from(isEven(start) ? [] : start, (at, index) => [shift(at, back, 1, zone), value[index] ?? NaN]));
}

/** The middle of the values that there are; NaN of fewer than `least`. */
function medianOf(values: readonly number[], least: number): number {
  const known = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (known.length < least) return NaN;
  const middle = known.length >> 1;
  return known.length % 2 ? (known[middle] ?? NaN) : ((known[middle - 1] ?? NaN) + (known[middle] ?? NaN)) / 2;
}
