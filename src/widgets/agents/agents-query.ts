import type { PagesQuery } from '../../controllers/pages-controller.js';
import type { Order, RowFilter } from '../../domain/query.js';
import type { View } from '../../domain/view.js';

/**
 * What the table asks its source: the agents of the view, as the table should see it. Only a source that filters or groups rows is asked to.
 *
 * @param search - Undefined where nobody may be told by name: then nothing is ordered by who people are either.
 */
export function agentsQuery({ range, filters }: View, asked: readonly Order[], search: string | undefined, where: readonly RowFilter[], groupBy: string): PagesQuery {
  const text = search?.trim() ?? '';
  const order = search === undefined ? asked.filter((by) => !('column' in by && (by.column === 'name' || by.column === 'agent'))) : asked;
  return { kind: 'rows', entity: 'agent', range, filters, ...(order.length > 0 && { order }), ...(text !== '' && { search: text }), ...(where.length > 0 && { where }), ...(groupBy !== '' && { groupBy }) };
}
