import type { Order } from '../domain/query.js';
import { isOrderedBy, orderOf, type Column } from './column.js';

export type AriaSort = 'ascending' | 'descending' | 'none';

/** Which of the keys that rows are ordered by is a column's, counted from 1, and its direction. */
export interface SortKey {
  readonly rank: number;
  readonly direction: 'ascending' | 'descending';
}

/** The column's own part in the order; `undefined` where it has none. */
export function sortKeyOf(order: readonly Order[], column: Column): SortKey | undefined {
  const at = order.findIndex((by) => isOrderedBy(by, column));
  return at < 0 ? undefined : { rank: at + 1, direction: order[at]?.descending ? 'descending' : 'ascending' };
}

/** What a column's header says of the order: only the most important key is announced. */
export function ariaSort(order: readonly Order[], column: Column): AriaSort {
  const key = sortKeyOf(order, column);
  return key?.rank === 1 ? key.direction : 'none';
}

/**
 * The order after a header was pressed: numbers begin with the largest and texts with the first, a second press
 * turns the order round, a third takes it away.
 *
 * @param isMore - Whether the column joins those that rows are ordered by, as the least important, rather than taking their place.
 */
export function nextOrder(order: readonly Order[], column: Column, isMore = false): readonly Order[] {
  const firstDescends = column.kind !== 'text' && column.kind !== 'state';
  const key = sortKeyOf(order, column);
  if (!key || (!isMore && key.rank > 1)) return [...(isMore ? order : []), orderOf(column, firstDescends)];
  const turned = (key.direction === 'descending') === firstDescends ? [orderOf(column, !firstDescends)] : [];
  return isMore ? order.flatMap((by) => (isOrderedBy(by, column) ? turned : [by])) : turned;
}
