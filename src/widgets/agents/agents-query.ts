import type { PagesQuery } from '../../controllers/pages-controller.js';
import type { Order, RowFilter } from '../../domain/query.js';
import type { View } from '../../domain/view.js';

/** What the table asks its source: the agents of the view, as the table should see it. Only a source that filters rows is asked to. */
export function agentsQuery({ range, filters }: View, order: readonly Order[], search: string, where: readonly RowFilter[]): PagesQuery {
  const text = search.trim();
  return { kind: 'rows', entity: 'agent', range, filters, ...(order.length > 0 && { order }), ...(text !== '' && { search: text }), ...(where.length > 0 && { where }) };
}
