import type { SlotMeasure } from '../domain/reading.js';
import { isColumns, type Column, type MeasureColumns, type SlotColumns, type SlotSeries } from '../domain/slot-columns.js';
import { Slots } from './slots.js';

/** Several series over one row of slots. */
export interface SlotTable {
  readonly slots: Slots;
  /** One a series, one entry a slot; NaN where the series says nothing of it. */
  readonly columns: readonly MeasureColumns[];
}

/** A series as typed columns over slots of its own. */
interface Row extends MeasureColumns {
  readonly start: Float64Array;
  readonly end?: Float64Array;
}

/** Lines series up by the start of their slots. Columns of numbers that already share their slots are taken as they are, never copied. */
export function slotTable(series: readonly SlotSeries[]): SlotTable {
  const rows = series.map((points) => (isColumns(points) ? rowOfColumns(points) : rowOfList(points)));
  const [first, ...rest] = rows;
  if (!first) return { slots: new Slots(new Float64Array()), columns: [] };
  if (rest.every(({ start }) => isSame(start, first.start))) return { slots: new Slots(first.start, first.end), columns: rows };

  const slots = union(rows);
  return { slots, columns: rows.map((row) => alignedTo(slots, row)) };
}

/** A series over slots that are there already; NaN where it says nothing of one, and what it says of others is left out. */
export function columnsOn(slots: Slots, points: SlotSeries): MeasureColumns {
  return alignedTo(slots, isColumns(points) ? rowOfColumns(points) : rowOfList(points));
}

function rowOfColumns({ start, end, value, numerator, denominator }: SlotColumns): Row {
  return {
    start: typed(start),
    ...(end && { end: typed(end) }),
    value: typed(value),
    ...(numerator && { numerator: typed(numerator) }),
    ...(denominator && { denominator: typed(denominator) }),
  };
}

function rowOfList(points: readonly SlotMeasure[]): Row {
  const column = (of: (point: SlotMeasure) => number | undefined) => Float64Array.from(points, (point) => of(point) ?? NaN);
  return {
    start: column(({ start }) => start),
    end: column(({ end }) => end),
    value: column(({ value }) => value),
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
  };
}

function typed(column: Column): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column, (entry) => entry ?? NaN);
}

function isSame(starts: Float64Array, others: Float64Array): boolean {
  if (starts === others) return true;
  if (starts.length !== others.length) return false;
  for (let index = 0; index < starts.length; index++) if (starts[index] !== others[index]) return false;
  return true;
}

function union(rows: readonly Row[]): Slots {
  const ends = new Map<number, number>();
  for (const { start, end } of rows) {
    const own = new Slots(start, end);
    for (let index = 0; index < own.length; index++) if (!ends.has(own.startOf(index))) ends.set(own.startOf(index), own.endOf(index));
  }
  const starts = Float64Array.from(ends.keys()).sort();
  return new Slots(starts, starts.map((start) => ends.get(start) ?? NaN));
}

function alignedTo(slots: Slots, { start, value, numerator, denominator }: Row): MeasureColumns {
  const own = new Slots(start);
  const place = Int32Array.from({ length: slots.length }, (_, index) => own.indexOf(slots.startOf(index)));
  const moved = (column: Float64Array) => Float64Array.from(place, (at) => column[at] ?? NaN);
  return { value: moved(value), ...(numerator && { numerator: moved(numerator) }), ...(denominator && { denominator: moved(denominator) }) };
}
