import type { SlotMeasure } from '../domain/reading.js';
import { isColumns, isEven, type Column, type MeasureColumns, type SlotColumns, type SlotSeries } from '../domain/slot-columns.js';
import { EvenSlots, ListedSlots, type Slots } from './slots.js';

/** Several series over one row of slots. */
export interface SlotTable {
  readonly slots: Slots;
  /** One a series, one entry a slot; NaN where the series says nothing of it. */
  readonly columns: readonly MeasureColumns[];
}

/** A series as typed columns over slots of its own. */
interface Row extends MeasureColumns {
  readonly slots: Slots;
}

/** Lines series up by the start of their slots. Columns of numbers that already share their slots are taken as they are, never copied. */
export function slotTable(series: readonly SlotSeries[]): SlotTable {
  const rows: Row[] = [];
  for (const points of series) rows.push(rowOf(points, sharesStarts(points, series[0]) ? rows[0]?.slots : undefined));
  const [first, ...rest] = rows;
  if (!first) return { slots: new ListedSlots(new Float64Array()), columns: [] };
  if (rest.every(({ slots }) => slots === first.slots || isSame(slots, first.slots))) return { slots: first.slots, columns: rows };

  const slots = union(rows);
  return { slots, columns: rows.map((row) => alignedTo(slots, row)) };
}

/** A series over slots that are there already; NaN where it says nothing of one, and what it says of others is left out. */
export function columnsOn(slots: Slots, points: SlotSeries): MeasureColumns {
  return alignedTo(slots, rowOf(points));
}

/** @param shared - The slots, where they are known. */
function rowOf(points: SlotSeries, shared?: Slots): Row {
  return isColumns(points) ? rowOfColumns(points, shared) : rowOfList(points);
}

function rowOfColumns({ start, end, value, numerator, denominator }: SlotColumns, shared: Slots | undefined): Row {
  return {
    slots: shared ?? (isEven(start) ? new EvenSlots(start, value.length) : new ListedSlots(typed(start), end && typed(end))),
    value: typed(value),
    ...(numerator && { numerator: typed(numerator) }),
    ...(denominator && { denominator: typed(denominator) }),
  };
}

function rowOfList(points: readonly SlotMeasure[]): Row {
  const column = (of: (point: SlotMeasure) => number | undefined) => Float64Array.from(points, (point) => of(point) ?? NaN);
  return {
    slots: new ListedSlots(column(({ start }) => start), column(({ end }) => end)),
    value: column(({ value }) => value),
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
  };
}

function typed(column: Column): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column, (entry) => entry ?? NaN);
}

/** The very same starts, which need not be looked at one by one. */
function sharesStarts(points: SlotSeries, others: SlotSeries | undefined): boolean {
  return others !== undefined && isColumns(points) && isColumns(others) && points.start === others.start && points.value.length === others.value.length;
}

function isSame(slots: Slots, others: Slots): boolean {
  if (slots.length !== others.length) return false;
  for (let index = 0; index < slots.length; index++) if (slots.startOf(index) !== others.startOf(index)) return false;
  return true;
}

function union(rows: readonly Row[]): Slots {
  const ends = new Map<number, number>();
  for (const { slots } of rows) for (let index = 0; index < slots.length; index++) if (!ends.has(slots.startOf(index))) ends.set(slots.startOf(index), slots.endOf(index));
  const starts = Float64Array.from(ends.keys()).sort();
  return new ListedSlots(starts, starts.map((start) => ends.get(start) ?? NaN));
}

function alignedTo(slots: Slots, { slots: own, value, numerator, denominator }: Row): MeasureColumns {
  const place = Int32Array.from({ length: slots.length }, (_, index) => own.indexOf(slots.startOf(index)));
  const moved = (column: Float64Array) => Float64Array.from(place, (at) => column[at] ?? NaN);
  return { value: moved(value), ...(numerator && { numerator: moved(numerator) }), ...(denominator && { denominator: moved(denominator) }) };
}
