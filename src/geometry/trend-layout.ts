/**
 * Geometry of a trend: a metric's values per slot in, pixels out.
 *
 * Lengths are CSS px, the origin is the plot's top left corner. A slot's value stands in the middle of its slot,
 * since it is true of the whole of it. Time runs from left to right in every language.
 */
import type { Unit } from '../domain/metric.js';
import type { MeasureColumns } from '../domain/slot-columns.js';
import type { EpochMs, Interval } from '../domain/time.js';
import type { GhostKind, Trend } from '../domain/trend.js';
import { columnEdges } from './m4.js';
import type { Run } from './runs.js';
import type { SlotTable } from './slot-table.js';
import type { Slots } from './slots.js';
import { timeTicks, type TickRoom, type TimeTick } from './time-ticks.js';
import { keptOf, traceOf, type Extent, type Kept, type Trace, type ValueScale } from './trace.js';
import { valueAxis, type ValueAxis } from './value-axis.js';

/** Another row of values drawn with a line: the bounds of where the truth may lie, or a comparison, which the axis must reach. */
export interface Companion {
  readonly role: 'low' | 'high' | GhostKind;
  readonly values: Float64Array;
}

export interface CompanionTrace extends Pick<Companion, 'role'> {
  readonly trace: Trace;
}

export interface TrendLine {
  readonly id: string;
  readonly label: string;
  readonly columns: MeasureColumns;
  readonly trace: Trace;
  readonly companions: readonly CompanionTrace[];
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly slots: Slots;
  /** The stretch of time between both edges of the plot. */
  readonly span: Interval;
  /** Slots that have begun and can be seen, the one beyond either edge among them. */
  readonly seen: Run;
  /** Index of the first slot that is not over yet; the number of slots when all are. */
  readonly openFrom: number;
  readonly lines: readonly TrendLine[];
  readonly values: ValueAxis;
  /** Px of one slot, about. */
  readonly slotWidth: number;
  /** Px of an instant, and of the middle of a slot. */
  readonly xAt: (instant: EpochMs) => number;
  readonly xOf: (slot: number) => number;
  /** The instant at px. */
  readonly instantAt: (x: number) => EpochMs;
  /** Px of a value; one beyond the axis stands at its edge. */
  readonly yOf: (value: number) => number;
  readonly ticks: readonly TimeTick[];
}

export interface TrendFrame {
  readonly unit: Unit;
  /** Of the plot. */
  readonly height: number;
  /** The plot's width and that of its labels, which may depend on how wide the value axis is written. */
  readonly roomFor: (values: ValueAxis) => TickRoom;
  /** Device pixels a CSS px; 1 when absent. */
  readonly ratio?: number;
  /** The stretch to be shown; all when absent. */
  readonly window?: Interval;
  /** Lengths begin at zero: bars and areas are read by their size. */
  readonly fromZero?: boolean;
  /** Ids of series that are not drawn. */
  readonly hidden?: ReadonlySet<string>;
  /** Values that the axis must reach. */
  readonly reach?: readonly number[];
  readonly companionsOf?: (series: number, columns: MeasureColumns) => readonly Companion[];
}

/** Values looked at to guess the axis, and with it the plot's width, before a long series is reduced to it. */
const SAMPLE = 500;

export function trendLayout(trend: Trend, table: SlotTable, frame: TrendFrame): TrendLayout {
  const { slots } = table;
  const { unit, height, roomFor, ratio = 1, fromZero = false, reach = [] } = frame;
  const whole: Interval = slots.length > 0 ? { start: slots.startOf(0), end: slots.endOf(slots.length - 1) } : trend.range;
  const span = frame.window ?? whole;
  const openFrom = slots.firstEndingAfter(trend.asOf);
  // A slot that has not begun was not measured, whatever its counters add up to.
  const begun = Math.max(openFrom, slots.firstFrom(trend.asOf));
  const seen: Run = { from: Math.max(0, slots.firstEndingAfter(span.start) - 1), to: Math.min(begun, slots.firstFrom(span.end) + 1) };
  const fixed = [...(trend.band ?? []), trend.target ?? NaN, ...reach];
  const draft = (width: number): Draft => {
    const series = reduced(trend, table, frame, seen, span, Math.max(1, Math.round(width * ratio)));
    return { width, series, values: valueAxis([...series.flatMap(({ extents }) => extents.flat()), ...fixed], unit, fromZero) };
  };
  // The axis' labels take room from the plot, and what lies on the axis is known once the series are reduced to the plot's width.
  let { width, series, values } = draft(roomFor(valueAxis([...sampleOf(table, seen), ...fixed], unit, fromZero)).width);
  const room = roomFor(values);
  if (room.width !== width) ({ width, series, values } = draft(room.width));
  const [bottom, high] = values.domain;
  const scale: ValueScale = { high, perUnit: height / (high - bottom), height };
  const perMs = span.end > span.start ? width / (span.end - span.start) : 0;
  const xAt = (instant: EpochMs) => (instant - span.start) * perMs;
  const xOf = (slot: number) => (slots.middleOf(slot) - span.start) * perMs;
  const isDense = series.some(({ kept }) => !('from' in kept.slots));
  const xs = isDense ? new Float64Array() : placesOf(seen, xOf);
  return {
    width,
    height,
    slots,
    span,
    seen,
    openFrom,
    lines: series.map(({ id, label, columns, kept, companions }) => ({
      id,
      label,
      columns,
      trace: traceOf(kept, columns.value, xs, xOf, scale),
      companions: companions.map((companion) => ({ role: companion.role, trace: traceOf(companion.kept, companion.values, xs, xOf, scale) })),
    })),
    values,
    slotWidth: perMs * (slots.endOf(seen.from) - slots.startOf(seen.from) || 0),
    xAt,
    xOf,
    instantAt: (x) => span.start + (perMs > 0 ? x / perMs : 0),
    yOf: (value) => Math.min(height, Math.max(0, (high - value) * scale.perUnit)),
    ticks: timeTicks(span, trend.zone, room),
  };
}

/** Px of each slot of a run; by itself, for a browser compiles a whole function for the sake of its loop. */
function placesOf({ from, to }: Run, xOf: (slot: number) => number): Float64Array {
  const xs = new Float64Array(Math.max(0, to - from));
  for (let at = 0; at < xs.length; at++) xs[at] = xOf(from + at);
  return xs;
}

interface Draft {
  readonly width: number;
  readonly series: readonly Reduced[];
  readonly values: ValueAxis;
}

interface Reduced extends Omit<TrendLine, 'trace' | 'companions'> {
  readonly kept: Kept;
  readonly companions: readonly (Companion & { readonly kept: Kept })[];
  readonly extents: readonly Extent[];
}

/** What of each series can be seen in so many columns of device pixels. */
function reduced(trend: Trend, { slots, columns: all }: SlotTable, { hidden, companionsOf }: TrendFrame, seen: Run, span: Interval, width: number): Reduced[] {
  const isDense = seen.to - seen.from > 2 * width;
  // Beyond the edges a long line has nothing to lead to, and would displace what is seen in the outer columns.
  const reach: Run = isDense ? { from: slots.firstMiddleFrom(span.start), to: Math.min(seen.to, slots.firstWhere((slot) => slots.middleOf(slot) > span.end)) } : seen;
  const edges = isDense ? columnEdges((slot) => slots.middleOf(slot), width, reach, [span.start, span.end]) : undefined;
  return trend.series.flatMap(({ id, label }, index) => {
    const columns = all[index];
    if (!columns || hidden?.has(id)) return [];
    const kept = keptOf(columns.value, reach, edges);
    const companions = (companionsOf?.(index, columns) ?? []).map((companion) => ({ ...companion, kept: keptOf(companion.values, reach, edges) }));
    const compared = companions.filter(({ role }) => role !== 'low' && role !== 'high');
    return [{ id, label, columns, kept, companions, extents: [kept.extent, ...compared.map((companion) => companion.kept.extent)] }];
  });
}

/** Values here and there, for a first guess. */
function sampleOf({ columns }: SlotTable, { from, to }: Run): number[] {
  const every = Math.max(1, Math.ceil(((to - from) * columns.length) / SAMPLE));
  return columns.flatMap(({ value }) => Array.from({ length: Math.ceil((to - from) / every) }, (_, at) => value[from + at * every] ?? NaN));
}

/** The value of a line in a slot; `undefined` where it has none that is seen. */
export function valueIn({ columns }: TrendLine, slot: number, { seen }: Pick<TrendLayout, 'seen'>): number | undefined {
  const value = slot >= seen.from && slot < seen.to ? (columns.value[slot] ?? NaN) : NaN;
  return Number.isNaN(value) ? undefined : value;
}
