import type { SourceDescription } from '../domain/adapter.js';
import type { RowsAnswer } from '../domain/answer.js';
import type { RowsQuery } from '../domain/query.js';
import type { View } from '../domain/view.js';
import type { FlowOrigin } from './journey-flow.js';

/** What a page of rows asks of the entity `event`. */
export const EVENT_COLUMNS = ['case', 'step', 'channel', 'resource', 'start', 'end', 'sentiment', 'confidence', 'id'] as const;

/** All events of a view's range, as the board filters them; without which page of them. */
export function eventQuestion({ range, filters }: Pick<View, 'range' | 'filters'>): Omit<RowsQuery, 'offset' | 'limit'> {
  return { kind: 'rows', entity: 'event', range, filters, columns: EVENT_COLUMNS };
}

/** What pages say of where they come from. Undefined without a page. */
export function originOf(pages: readonly RowsAnswer[], source: SourceDescription | undefined): FlowOrigin | undefined {
  const [first] = pages;
  if (!first) return undefined;
  const { range, asOf, zone, completeness } = first;
  const channels = source?.dimensions.find(({ id }) => id === 'channel')?.members.map(({ id }) => id);
  const beyond = Math.max(0, first.total - pages.reduce((sum, { length }) => sum + length, 0));
  const { sentimentScale: scale, setAside = 0 } = source ?? {};
  return { range, asOf, zone, completeness, ...(source && { source: source.name }), ...(channels && { channels }), ...(scale && { scale }), setAside, beyond };
}
