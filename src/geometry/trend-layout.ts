/**
 * Geometry of a trend: a metric's values per slot in, pixels out.
 *
 * Lengths are CSS px, the origin is the plot's top left corner. A slot's value stands in the middle of its slot,
 * since it is true of the whole of it. Time runs from left to right in every language.
 */
import { scaleLinear } from 'd3-scale';
import type { Unit } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import type { Interval } from '../domain/time.js';
import type { Trend } from '../domain/trend.js';
import { runsOf, type Run } from './runs.js';
import { slotTable } from './slot-table.js';
import { timeTicks, type TickRoom, type TimeTick } from './time-ticks.js';
import { valueAxis, type ValueAxis } from './value-axis.js';

export interface TrendLine {
  readonly id: string;
  readonly label: string;
  /** One a slot of the layout; absent where the series says nothing of it. */
  readonly measures: readonly (SlotMeasure | undefined)[];
  /** One a slot, px; meaningless outside of `runs`. */
  readonly y: Float64Array;
  /** What may be joined: nothing to measure is a gap. */
  readonly runs: readonly Run[];
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly slots: readonly Interval[];
  /** Middle of each slot, px, ascending. */
  readonly x: Float64Array;
  /** Index of the first slot that is not over yet; the number of slots when all are. */
  readonly openFrom: number;
  readonly lines: readonly TrendLine[];
  readonly values: ValueAxis;
  /** Px of a value; one beyond the axis stands at its edge. */
  readonly yOf: (value: number) => number;
  readonly ticks: readonly TimeTick[];
}

/**
 * @param height - Of the plot.
 * @param roomFor - The plot's width and that of its labels, which may depend on how wide the value axis is written.
 */
export function trendLayout(trend: Trend, unit: Unit, height: number, roomFor: (values: ValueAxis) => TickRoom): TrendLayout {
  const { slots, columns } = slotTable(trend.series);
  const span: Interval = { start: slots[0]?.start ?? trend.range.start, end: slots.at(-1)?.end ?? trend.range.end };
  const openAt = slots.findIndex(({ end }) => end > trend.asOf);
  const openFrom = openAt < 0 ? slots.length : openAt;
  // A slot that has not begun was not measured, whatever its counters add up to.
  const begun = (index: number) => index < openFrom || (slots[index]?.start ?? Infinity) < trend.asOf;

  const values = valueAxis(valuesOf(columns, begun, trend.target), unit);
  const room = roomFor(values);
  const yOf = scaleLinear(values.domain, [height, 0]).clamp(true);
  const xOf = scaleLinear([span.start, span.end], [0, room.width]);
  return {
    width: room.width,
    height,
    slots,
    x: Float64Array.from(slots, ({ start, end }) => xOf((start + end) / 2)),
    openFrom,
    lines: trend.series.map(({ id, label }, index) => {
      const measures = columns[index] ?? [];
      return {
        id,
        label,
        measures,
        y: Float64Array.from(slots, (_, slot) => yOf(measures[slot]?.value ?? 0)),
        runs: runsOf(slots.length, (slot) => begun(slot) && measures[slot]?.value !== undefined),
      };
    }),
    values,
    yOf,
    ticks: timeTicks(span, trend.zone, room),
  };
}

function* valuesOf(columns: readonly (readonly (SlotMeasure | undefined)[])[], begun: (slot: number) => boolean, target: number | undefined): Generator<number> {
  if (target !== undefined) yield target;
  for (const column of columns)
    for (let slot = 0; slot < column.length; slot++) {
      const value = column[slot]?.value;
      if (value !== undefined && begun(slot)) yield value;
    }
}
