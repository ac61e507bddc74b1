import type { CounterId } from '../domain/counter.js';
import type { MetricChoice } from '../domain/metric.js';
import { formulaOf } from '../metrics/measure.js';
import { nameOf, type Column } from './column.js';

/**
 * The columns a source can fill: one whose counters it does not provide is left out, since a 0 or a dash in every
 * row would say something else.
 *
 * @param names - Attributes and counters that the rows have.
 */
export function providedColumns(columns: readonly Column[], names: ReadonlySet<string>): Column[] {
  return columns.filter((column) => neededNames(column).every((name) => names.has(name)));
}

function neededNames(column: Column): readonly string[] {
  if (column.kind === 'metric' || column.kind === 'bar') return neededCounters(column.choice);
  const name = nameOf(column);
  return name === undefined ? [] : [name];
}

/**
 * Counters without which a metric says nothing: the first of its numerator, all that are subtracted, and those of
 * its denominator that are not parts of the numerator. (Without `ready`, an occupancy would be 100 % for everybody;
 * without `hold`, a handle time is still one.)
 */
export function neededCounters(choice: MetricChoice): CounterId[] {
  const { numerator, denominator } = formulaOf(choice);
  const inside = new Set(numerator.plus);
  return [
    ...new Set([
      ...numerator.plus.slice(0, 1),
      ...(numerator.minus ?? []),
      ...(denominator?.plus ?? []).filter((counter, index) => index === 0 || !inside.has(counter)),
      ...(denominator?.minus ?? []),
    ]),
  ];
}
