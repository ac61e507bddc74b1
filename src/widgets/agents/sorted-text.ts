import type { Order } from '../../domain/query.js';
import { isOrderedBy, type Column } from '../../table/column.js';
import { titleOf } from './agent-columns.js';
import type { Messages } from './messages.js';

/** What the rows are ordered by, most important first, for those who do not see the arrows. Keys of hidden columns go unsaid. */
export function sortedText(order: readonly Order[], columns: readonly Column[], messages: Messages): string {
  const { sorted, thenSorted, unsorted } = messages.agents;
  const keys = order.flatMap((by) => {
    const column = columns.find((candidate) => isOrderedBy(by, candidate));
    return column ? [{ title: titleOf(column, messages), direction: by.descending ? ('descending' as const) : ('ascending' as const) }] : [];
  });
  return keys.map(({ title, direction }, at) => (at === 0 ? sorted : thenSorted)(title, direction)).join('') || unsorted;
}
