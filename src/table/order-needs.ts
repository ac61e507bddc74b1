import { countersOf } from './row-values.js';
import { isOrderedBy, nameOf, type Column } from './column.js';
import type { Arrangement } from './local-rows.js';
import { formulaOf } from '../metrics/measure.js';

/** Names of the cells that an arrangement depends on; `undefined` where it may depend on any, as a page's own column does. */
export function orderNeeds({ order, search, searched, where = [], groupBy, groupOrder = [] }: Arrangement, columns: readonly Column[]): ReadonlySet<string> | undefined {
  const names = new Set<string>(search.trim() === '' ? [] : searched);
  if (groupBy !== undefined) names.add(groupBy);
  for (const by of [...order, ...(groupBy === undefined ? [] : groupOrder)]) {
    const column = columns.find((candidate) => isOrderedBy(by, candidate));
    if (column?.kind === 'custom') return undefined;
    for (const name of column ? cellsOf(column) : []) names.add(name);
  }
  for (const filter of where) for (const name of 'column' in filter ? [filter.column] : countersOf(formulaOf(filter))) names.add(name);
  return names;
}

function cellsOf(column: Column): readonly string[] {
  if (column.kind === 'metric' || column.kind === 'bar') return countersOf(formulaOf(column.choice));
  const name = nameOf(column);
  return name === undefined ? [] : [name];
}
