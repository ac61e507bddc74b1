import type { SourceDescription } from '../domain/adapter.js';
import type { RowsAnswer } from '../domain/answer.js';
import type { JourneyEvent } from '../domain/journey-event.js';
import type { RowsQuery } from '../domain/query.js';
import type { View } from '../domain/view.js';
import { EVENT_COLUMNS, eventsOf } from './event-columns.js';
import type { FlowOrigin } from './flow-sums.js';

/** All events of a view's range, as the board filters them; without which page of them. */
export function eventQuestion({ range, filters }: Pick<View, 'range' | 'filters'>): Omit<RowsQuery, 'offset' | 'limit'> {
  return { kind: 'rows', entity: 'event', range, filters, columns: EVENT_COLUMNS };
}

/** Pages put together: their events, and what they say of where they come from. Undefined without a page. */
export function eventsIn(pages: readonly RowsAnswer[], source: SourceDescription | undefined): { readonly events: readonly JourneyEvent[]; readonly origin: FlowOrigin } | undefined {
  const [first] = pages;
  if (!first) return undefined;
  const { range, asOf, zone, completeness } = first;
  return { events: pages.flatMap((page) => eventsOf(page).events), origin: { range, asOf, zone, completeness, ...(source && { source: source.name }) } };
}
