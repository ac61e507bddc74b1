import type { PackedRows } from '../domain/answer.js';
import type { CounterId, Counts } from '../domain/counter.js';
import type { Formula, MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import type { Steps } from '../domain/steps.js';
import type { RowView } from './column.js';
import { formulaOf, measureBy } from '../metrics/measure.js';

type Columns = PackedRows['columns'];

/** Rows measured in one step: a ratio takes longer than a number. */
const MEASURED = 1 << 13;

/** A number of one row; `undefined` where the row has none. Text, `NaN` and a missing column are no numbers. */
export function numberAt(columns: Columns, name: string, row: number): number | undefined {
  const cell = columns[name]?.[row];
  return typeof cell === 'number' && !Number.isNaN(cell) ? cell : undefined;
}

/** One row as a page's own column sees it. */
export function rowView(columns: Columns, row: number): RowView {
  const cell = (name: string) => {
    const found = columns[name]?.[row] ?? null;
    return typeof found === 'number' && Number.isNaN(found) ? null : found;
  };
  return { key: String(cell('agent') ?? cell('id') ?? row), cell };
}

/** A metric of one row, divided here from the row's own counters. */
export function measureAt(columns: Columns, choice: MetricChoice, row: number): Measure {
  const formula = formulaOf(choice);
  const counts: { [C in CounterId]?: number } = {};
  for (const counter of countersOf(formula)) {
    const value = numberAt(columns, counter, row);
    if (value !== undefined) counts[counter] = value;
  }
  return measureBy(formula, counts);
}

/** A metric of every row, `NaN` where there is nothing to measure; written into `values`, one a row. In steps. */
export function* measuringRows(columns: Columns, choice: MetricChoice, values: Float64Array): Steps<Float64Array> {
  const formula = formulaOf(choice);
  const parts = countersOf(formula).map((counter) => ({ counter, cells: columns[counter] ?? [] }));
  const counts: { -readonly [C in keyof Counts]: number | undefined } = {};
  for (let row = 0; row < values.length; row++) {
    if (row % MEASURED === 0) yield;
    for (const { counter, cells } of parts) {
      const cell = cells[row];
      counts[counter] = typeof cell === 'number' && !Number.isNaN(cell) ? cell : undefined;
    }
    values[row] = measureBy(formula, counts as Counts).value ?? NaN;
  }
  return values;
}

const counters = new WeakMap<Formula, readonly CounterId[]>();

/** The counters that a formula names, once each. */
export function countersOf(formula: Formula): readonly CounterId[] {
  let known = counters.get(formula);
  if (!known) {
    const { numerator, denominator } = formula;
    known = [...new Set([numerator, denominator].flatMap((sum) => (sum ? [...sum.plus, ...(sum.minus ?? [])] : [])))];
    counters.set(formula, known);
  }
  return known;
}
