import { AdapterError } from '../../domain/adapter.js';
import type { Cell, RowsAnswer } from '../../domain/answer.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import { orderByNumber } from './order-by-number.js';

export type Page = Pick<RowsAnswer, 'total' | 'offset' | 'length' | 'columns' | 'groups'>;

/** The cells of the things on a page, one column a name. */
export type PageCells = (names: readonly string[], things: Uint32Array) => Cell[][];

/** Numbers by which an order sorts things, `NaN` for nothing to order by. */
export type OrderKeys = (order: Order) => Float64Array;

/**
 * One page of `count` things.
 *
 * @param known - Columns of the entity.
 * @throws AdapterError `unsupported` for an unknown column, `invalid` for a page that cannot be.
 */
export function pageOf(query: RowsQuery, count: number, known: readonly string[], keysOf: OrderKeys, cellsOf: PageCells): Page {
  return pageOfRanked(query, known, () => rankedBy(count, query.order ?? [], keysOf), cellsOf);
}

/** One page of things that are in order already. Parameters and errors as for `pageOf`. */
export function pageOfRanked(query: RowsQuery, known: readonly string[], ranked: () => Uint32Array, cellsOf: PageCells): Page {
  const offset = query.offset ?? 0;
  for (const [name, value] of Object.entries({ offset, limit: query.limit })) {
    if (!(value >= 0 && Number.isInteger(value))) throw new AdapterError('invalid', `${name} ${value}`);
  }
  const names = query.columns ?? known;
  for (const name of names) if (!known.includes(name)) throw new AdapterError('unsupported', `column ${name}`);

  const all = ranked();
  const things = all.subarray(offset, offset + query.limit);
  const cells = cellsOf(names, things);
  return {
    total: all.length,
    offset,
    length: things.length,
    columns: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? []])),
  };
}

/** The numbers from 0 to `count`, sorted by the first order, equal ones by the next. */
export function rankedBy(count: number, orders: readonly Order[], keysOf: OrderKeys): Uint32Array {
  const ranked = new Uint32Array(count);
  for (let thing = 0; thing < count; thing++) ranked[thing] = thing;
  // Each sort keeps the order of equals, so the least important comes first.
  for (const by of [...orders].reverse()) orderByNumber(keysOf(by), ranked, by.descending);
  return ranked;
}

/** `things[ranked[i]]` for each i. */
export function inOrder(things: Uint32Array, ranked: Uint32Array): Uint32Array {
  const ordered = new Uint32Array(ranked.length);
  for (let i = 0; i < ranked.length; i++) ordered[i] = things[ranked[i] as number] as number;
  return ordered;
}
