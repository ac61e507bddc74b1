import type { RowsAnswer } from '../domain/answer.js';
import type { CounterId, Counts } from '../domain/counter.js';
import type { MetricChoice } from '../domain/metric.js';
import type { Measure } from '../domain/reading.js';
import { formulaOf, measure } from '../metrics/measure.js';

type Columns = RowsAnswer['columns'];

/** A number of one row; `undefined` where the row has none. Text, `NaN` and a missing column are no numbers. */
export function numberAt(columns: Columns, name: string, row: number): number | undefined {
  const cell = columns[name]?.[row];
  return typeof cell === 'number' && !Number.isNaN(cell) ? cell : undefined;
}

/** A metric of one row, divided here from the row's own counters. */
export function measureAt(columns: Columns, choice: MetricChoice, row: number): Measure {
  return measure(choice, countsOf(columns, countersOf(choice), row));
}

/** The counters that a metric's formula names, once each. */
export function countersOf(choice: MetricChoice): CounterId[] {
  const { numerator, denominator } = formulaOf(choice);
  return [...new Set([numerator, denominator].flatMap((sum) => (sum ? [...sum.plus, ...(sum.minus ?? [])] : [])))];
}

/** These counters of one row; those it lacks are left out. */
export function countsOf(columns: Columns, counters: readonly CounterId[], row: number): Counts {
  const counts: { [C in CounterId]?: number } = {};
  for (const counter of counters) {
    const value = numberAt(columns, counter, row);
    if (value !== undefined) counts[counter] = value;
  }
  return counts;
}
