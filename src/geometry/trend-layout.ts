/**
 * Geometry of a trend: a metric's values per slot in, pixels out.
 *
 * Lengths are CSS px, the origin is the plot's top left corner. A slot's value stands in the middle of its slot,
 * since it is true of the whole of it. Time runs from left to right in every language.
 */
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
  // Loops rather than callbacks from here on: a chart may have a million points, and is laid out at every change.
  const last = slots.findLastIndex((_, index) => begun(index));
  const values = valueAxis(extentOf(columns, last, trend.target), unit);
  const room = roomFor(values);
  const scale = linear(values.domain, height);
  const perMs = span.end > span.start ? room.width / (span.end - span.start) : 0;
  const x = new Float64Array(slots.length);
  for (let index = 0; index < x.length; index++) {
    const slot = slots[index];
    if (slot) x[index] = ((slot.start + slot.end) / 2 - span.start) * perMs;
  }
  return {
    width: room.width,
    height,
    slots,
    x,
    openFrom,
    lines: trend.series.map(({ id, label }, index) => {
      const measures = columns[index] ?? [];
      const y = new Float64Array(slots.length);
      for (let slot = 0; slot < y.length; slot++) y[slot] = scale(measures[slot]?.value ?? 0);
      return { id, label, measures, y, runs: runsOf(slots.length, (slot) => slot <= last && measures[slot]?.value !== undefined) };
    }),
    values,
    yOf: scale,
    ticks: timeTicks(span, trend.zone, room),
  };
}

/** A linear scale from the axis to px, upside down and held at both edges. */
function linear([low, high]: ValueAxis['domain'], height: number): (value: number) => number {
  const perUnit = height / (high - low);
  return (value) => Math.min(height, Math.max(0, (high - value) * perUnit));
}

/** The lowest and the highest value up to a slot, the target among them; what has no end is left out. */
function extentOf(columns: readonly (readonly (SlotMeasure | undefined)[])[], last: number, target: number | undefined): number[] {
  let low = target ?? Infinity;
  let high = target ?? -Infinity;
  for (const column of columns)
    for (let slot = 0; slot <= last; slot++) {
      const value = column[slot]?.value;
      if (value === undefined || value === Infinity || value === -Infinity) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return [low, high];
}
