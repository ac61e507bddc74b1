import type { SlotMeasure } from '../domain/reading.js';
import type { EpochMs, Interval } from '../domain/time.js';
import type { TrendSeries } from '../domain/trend.js';

/** Several series over one row of slots. */
export interface SlotTable {
  /** Ascending, each start once. */
  readonly slots: readonly Interval[];
  /** One column a series, one entry a slot; absent where the series says nothing of it. */
  readonly columns: readonly (readonly (SlotMeasure | undefined)[])[];
}

/** Lines series up by the start of their slots. Series that already share their slots, the usual case, are taken as they are. */
export function slotTable(series: readonly Pick<TrendSeries, 'points'>[]): SlotTable {
  const [first, ...rest] = series;
  if (!first) return { slots: [], columns: [] };
  if (rest.every(({ points }) => sharesSlots(points, first.points))) return { slots: first.points, columns: series.map(({ points }) => points) };

  const slotOfStart = new Map<EpochMs, Interval>();
  for (const { points } of series) for (const { start, end } of points) if (!slotOfStart.has(start)) slotOfStart.set(start, { start, end });
  const slots = [...slotOfStart.values()].sort((a, b) => a.start - b.start);
  return {
    slots,
    columns: series.map(({ points }) => {
      const measureOfStart = new Map(points.map((point) => [point.start, point]));
      return slots.map(({ start }) => measureOfStart.get(start));
    }),
  };
}

function sharesSlots(points: readonly Interval[], others: readonly Interval[]): boolean {
  if (points.length !== others.length) return false;
  for (let index = 0; index < points.length; index++) if (points[index]?.start !== others[index]?.start) return false;
  return true;
}
