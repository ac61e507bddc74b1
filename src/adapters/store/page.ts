import { AdapterError } from '../../domain/adapter.js';
import type { Cell, RowsAnswer } from '../../domain/answer.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { orderByNumber } from './order-by-number.js';

export type Page = Pick<RowsAnswer, 'total' | 'offset' | 'length' | 'columns'>;

/**
 * One page of `count` things.
 *
 * @param known - Columns of the entity.
 * @param keysOf - Numbers by which an order sorts the things, `NaN` for nothing to order by.
 * @param columnsOf - The cells of the things on the page, one column a name.
 * @throws AdapterError `unsupported` for an unknown column, `invalid` for a page that cannot be.
 */
export function pageOf(
  query: RowsQuery,
  count: number,
  known: readonly string[],
  keysOf: (order: Order) => Float64Array,
  columnsOf: (names: readonly string[], things: Uint32Array) => Cell[][],
): Page {
  const offset = query.offset ?? 0;
  for (const [name, value] of Object.entries({ offset, limit: query.limit })) {
    if (!(value >= 0 && Number.isInteger(value))) throw new AdapterError('invalid', `${name} ${value}`);
  }
  const names = query.columns ?? known;
  for (const name of names) if (!known.includes(name)) throw new AdapterError('unsupported', `column ${name}`);

  const order = new Uint32Array(count);
  for (let thing = 0; thing < count; thing++) order[thing] = thing;
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...(query.order ?? [])].reverse()) orderByNumber(keysOf(by), order, by.descending);
  const things = order.subarray(offset, offset + query.limit);
  const cells = columnsOf(names, things);
  return {
    total: count,
    offset,
    length: things.length,
    columns: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? []])),
  };
}
