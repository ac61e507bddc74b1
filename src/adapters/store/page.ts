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
 * @param column - The cells of the things on the page.
 * @throws AdapterError `unsupported` for an unknown column, `invalid` for a page that cannot be.
 */
export function pageOf(
  query: RowsQuery,
  count: number,
  known: readonly string[],
  keysOf: (order: Order) => Float64Array,
  column: (name: string, things: Uint32Array) => Cell[],
): Page {
  const offset = query.offset ?? 0;
  for (const [name, value] of Object.entries({ offset, limit: query.limit })) {
    if (!(value >= 0 && Number.isInteger(value))) throw new AdapterError('invalid', `${name} ${value}`);
  }
  const names = query.columns ?? known;
  for (const name of names) if (!known.includes(name)) throw new AdapterError('unsupported', `column ${name}`);

  const order = Uint32Array.from({ length: count }, (_, thing) => thing);
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...(query.order ?? [])].reverse()) orderByNumber(keysOf(by), order, by.descending);
  const things = order.subarray(offset, offset + query.limit);
  return {
    total: count,
    offset,
    length: things.length,
    columns: Object.fromEntries(names.map((name) => [name, column(name, things)])),
  };
}
