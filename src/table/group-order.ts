import type { PackedRows } from '../domain/answer.js';
import { isCounterId, type CounterId } from '../domain/counter.js';
import { isMetricId } from '../domain/metric.js';
import type { Order } from '../domain/query.js';
import { STEP_LENGTH, type Steps } from '../domain/steps.js';
import { fairKeys } from '../metrics/fair-keys.js';
import { formulaOf, measure } from '../metrics/measure.js';
import { isOfSample, type Column } from './column.js';
import { orderingByNumbers } from './radix-order.js';
import type { GroupedRows, RowGroup } from './row-groups.js';
import { RowSums } from './row-sums.js';
import { countersOf } from './row-values.js';

/**
 * Groups in the order of their subtotals where rows are ordered by a counter or a metric, of their names where by what
 * they are grouped by; whatever else rows are ordered by says nothing about groups. Equal ones by name, the rows without
 * a group last in any case. Subtotals of samples as far as they can be trusted, as with rows. In steps.
 *
 * @param grouped - In the order of the names.
 */
export function* orderingGroups(answer: PackedRows, columns: readonly Column[], grouped: GroupedRows, order: readonly Order[], groupBy: string): Steps<GroupedRows> {
  const { rows, groups } = grouped;
  const telling = order.filter((by) => ('column' in by ? by.column === groupBy || (isCounterId(by.column) && answer.columns[by.column]) : isMetricId(by.metric)));
  if (telling.length === 0 || groups.length < 2) return grouped;
  const sums = new RowSums(answer, rows, groups, [...new Set(telling.flatMap(neededBy))]);
  while (!sums.add(STEP_LENGTH)) yield;
  let places: Uint32Array | undefined;
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...telling].reverse()) {
    const keys = yield* groupKeys(by, groups.length, columns, sums, groupBy);
    places = yield* orderingByNumbers(keys, by.descending, places);
  }
  return places ? yield* inOrder(rows, groups, namedFirst(places, groups)) : grouped;
}

function neededBy(by: Order): readonly CounterId[] {
  if ('column' in by) return isCounterId(by.column) ? [by.column] : [];
  return countersOf(formulaOf(by));
}

/** What groups sort by, one a group. */
function* groupKeys(by: Order, length: number, columns: readonly Column[], sums: RowSums, groupBy: string): Steps<Float64Array> {
  const keys = new Float64Array(length);
  // A sample is weighed among the subtotals as among rows.
  if ('metric' in by && isOfSample(by, columns)) return yield* fairKeys(by, keys, (group) => measure(by, sums.countsOf(group)));
  for (let group = 0; group < length; group++) {
    if (group % (STEP_LENGTH / 32) === 0) yield;
    keys[group] = keyOf(by, group, sums, groupBy);
  }
  return keys;
}

function keyOf(by: Order, group: number, sums: RowSums, groupBy: string): number {
  if (!('column' in by)) return measure(by, sums.countsOf(group)).value ?? NaN;
  if (by.column === groupBy) return group;
  return isCounterId(by.column) ? (sums.countsOf(group)[by.column] ?? NaN) : NaN;
}

function namedFirst(places: Uint32Array, groups: readonly RowGroup[]): Uint32Array {
  const at = places.findIndex((place) => groups[place]?.id === '');
  if (at < 0) return places;
  const named = places.slice();
  named.copyWithin(at, at + 1);
  named[named.length - 1] = places[at] as number;
  return named;
}

function* inOrder(rows: Uint32Array, groups: readonly RowGroup[], places: Uint32Array): Steps<GroupedRows> {
  const ordered = new Uint32Array(rows.length);
  const moved: RowGroup[] = [];
  let start = 0;
  let written = 0;
  for (const at of places) {
    const group = groups[at];
    if (!group) continue;
    const end = start + group.end - group.start;
    ordered.set(rows.subarray(group.start, group.end), start);
    moved.push({ id: group.id, start, end });
    written += end - start + 1;
    start = end;
    if (written < STEP_LENGTH) continue;
    written = 0;
    yield;
  }
  return { rows: ordered, groups: moved };
}
