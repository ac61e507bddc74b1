import type { Order } from '../domain/query.js';
import { isOrderedBy, orderOf, type Column } from './column.js';

export type AriaSort = 'ascending' | 'descending' | 'none';

/** What a column's header says of the order: only the most important key is announced. */
export function ariaSort(order: readonly Order[], column: Column): AriaSort {
  const [first] = order;
  if (!isOrderedBy(first, column)) return 'none';
  return first?.descending ? 'descending' : 'ascending';
}

/**
 * The order after a header was pressed: numbers begin with the largest and texts with the first, a second press
 * turns the order round, a third gives the source's own order back.
 */
export function nextOrder(order: readonly Order[], column: Column): readonly Order[] {
  const firstDescends = column.kind !== 'text' && column.kind !== 'state';
  const now = ariaSort(order, column);
  if (now === 'none') return [orderOf(column, firstDescends)];
  if ((now === 'descending') === firstDescends) return [orderOf(column, !firstDescends)];
  return [];
}
