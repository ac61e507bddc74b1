import type { CountsAnswer } from '../domain/answer.js';
import type { SourceDescription } from '../domain/adapter.js';
import { COUNTERS, type CounterId, type Counts } from '../domain/counter.js';
import type { DimensionId } from '../domain/dimension.js';
import type { Duration } from '../domain/duration.js';
import type { HeatColumn, Heatmap, HeatRow } from '../domain/heatmap.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { slotsOf } from '../domain/step.js';
import { clockFields } from '../domain/zone.js';
import { formulaOf, measureBy } from './measure.js';

/** Monday first, as weeks are planned. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];

/**
 * Members by slots, or by weekdays whose slots are added before anything is divided.
 *
 * @param answer - Counters by `by` and `step`.
 * @param columns - `slot` for the range's slots in order, `weekday` for Monday to Sunday.
 */
export function heatmapOf(choice: MetricChoice, step: Duration, answer: CountsAnswer, by: DimensionId, columns: 'slot' | 'weekday', source?: SourceDescription, target?: number): Heatmap {
  const heads: readonly HeatColumn[] = columns === 'weekday' ? WEEKDAYS.map((weekday) => ({ weekday })) : slotsOf(step, answer.zone, answer.range);
  const columnOf = columnFinder(heads, answer);
  const members = source?.dimensions.find(({ id }) => id === by)?.members ?? [];
  const labels = new Map(members.map(({ id, label }) => [id, label]));
  const order = new Map(members.map(({ id }, index) => [id, index]));
  const sums = new Map<string, Mutable[]>();
  const add = adder(choice, answer);
  for (let row = 0; row < answer.length; row++) {
    const column = columnOf(answer.start?.[row]);
    if (column === undefined) continue;
    const id = answer.keys[by]?.[row] ?? 'all';
    let cells = sums.get(id);
    if (!cells) sums.set(id, (cells = heads.map(() => ({}))));
    const cell = cells[column];
    if (cell) add(cell, row);
  }
  const formula = formulaOf(choice);
  const ids = [...sums.keys()].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || (a < b ? -1 : 1));
  const silent = silentCounts(choice, answer);
  return {
    ...choice,
    by,
    columns: heads,
    rows: ids.map((id): HeatRow => ({
      id,
      label: labels.get(id) ?? id,
      cells: (sums.get(id) ?? []).map((counts, column): Measure => {
        // A slot that has not begun had no contacts either, but there is nothing to say of it yet.
        if ((heads[column]?.start ?? -Infinity) >= answer.asOf) return { value: undefined };
        return measureBy(formula, 'isSeen' in counts ? counts : silent);
      }),
    })),
    range: answer.range,
    asOf: answer.asOf,
    zone: answer.zone,
    completeness: answer.completeness,
    ...(source && { source: source.name }),
    ...(target !== undefined && { target }),
  };
}

/** Counters of one cell while they are added. */
type Mutable = { -readonly [C in CounterId]?: Counts[C] } & { isSeen?: true };

function columnFinder(heads: readonly HeatColumn[], { zone }: CountsAnswer): (start: number | undefined) => number | undefined {
  const places = new Map(heads.map((head, index) => [head.weekday ?? head.start, index]));
  const isWeekly = heads[0]?.weekday !== undefined;
  return (start) => (start === undefined ? undefined : places.get(isWeekly ? clockFields(zone, start).weekday : start));
}

/** Adds a row to a cell, each counter by its roll-up; only counters of the formula, since a map has tens of thousands of cells. */
function adder(choice: MetricChoice, { counters }: CountsAnswer): (cell: Mutable, row: number) => void {
  const used = countersOf(choice).flatMap((id) => {
    const column = counters[id];
    return column ? [{ id, column, isMaximum: COUNTERS[id].rollUp === 'max' }] : [];
  });
  return (cell, row) => {
    cell.isSeen = true;
    for (const { id, column, isMaximum } of used) {
      const value = column[row];
      if (value === null || value === undefined) continue;
      const known = cell[id];
      cell[id] = known === undefined ? value : isMaximum ? Math.max(known, value) : known + value;
    }
  };
}

/** A cell without a row had no contacts: 0 of each counter that adds, nothing for maxima and snapshots. */
function silentCounts(choice: MetricChoice, { counters }: CountsAnswer): Counts {
  return Object.fromEntries(countersOf(choice).filter((id) => counters[id] && COUNTERS[id].rollUp === 'sum').map((id) => [id, 0]));
}

function countersOf(choice: MetricChoice): readonly CounterId[] {
  const { numerator, denominator } = formulaOf(choice);
  return [numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
}
