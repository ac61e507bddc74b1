import type { PagesQuery } from '../../controllers/pages-controller.js';
import type { Order } from '../../domain/query.js';
import type { View } from '../../domain/view.js';

/**
 * What the table asks its source: the agents under the board's filters and what was picked in other widgets.
 * The picked agent is left out: it marks a row, and must not empty the table around itself.
 */
export function agentsQuery({ range, filters, selection }: View, order: readonly Order[], search: string): PagesQuery {
  const { agent, ...others } = selection;
  void agent;
  const text = search.trim();
  return { kind: 'rows', entity: 'agent', range, filters: { ...filters, ...others }, ...(order.length > 0 && { order }), ...(text !== '' && { search: text }) };
}
