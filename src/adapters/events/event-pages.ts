import { AdapterError } from '../../domain/adapter.js';
import type { Cell, RowsAnswer } from '../../domain/answer.js';
import type { JourneyEvent } from '../../domain/journey-event.js';
import type { Order, RowsQuery } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';

/** Columns of the entity `event`, instants as epoch ms. */
export const EVENT_COLUMNS = ['case', 'step', 'channel', 'resource', 'start', 'end', 'sentiment', 'confidence', 'id'] as const;

type EventColumnName = (typeof EVENT_COLUMNS)[number];

/**
 * Pages of events that began within a range, in the order of the source unless another is asked for. What one question
 * keeps is found once: its pages come one behind the other, and a large log has a hundred of them.
 */
export class EventPages {
  readonly #events: readonly JourneyEvent[];
  #last: { readonly key: string; readonly kept: readonly JourneyEvent[] } | undefined;

  constructor(events: readonly JourneyEvent[]) {
    this.#events = events;
  }

  /**
   * @param query - Filters by any column of texts; `search` looks for case and step.
   * @throws AdapterError `unsupported` for an unknown column, `invalid` for a page that cannot be.
   */
  page(query: RowsQuery, range: Interval): Pick<RowsAnswer, 'total' | 'offset' | 'length' | 'columns'> {
    const { offset = 0, limit, columns = EVENT_COLUMNS } = query;
    for (const [name, value] of Object.entries({ offset, limit })) if (!(value >= 0 && Number.isInteger(value))) throw new AdapterError('invalid', `${name} ${value}`);
    const names = columns.map(known);
    const kept = this.#kept(query, range);
    const page = kept.slice(offset, offset + limit);
    return { total: kept.length, offset, length: page.length, columns: Object.fromEntries(names.map((name) => [name, page.map((event): Cell => event[name] ?? null)])) };
  }

  #kept(query: RowsQuery, range: Interval): readonly JourneyEvent[] {
    const { filters, search, order } = query;
    const key = JSON.stringify([filters, search, order, range.start, range.end]);
    if (this.#last?.key !== key) this.#last = { key, kept: ordered(this.#events.filter(keeps(query, range)), order ?? []) };
    return this.#last.kept;
  }
}

function known(name: string): EventColumnName {
  const column = EVENT_COLUMNS.find((each) => each === name);
  if (!column) throw new AdapterError('unsupported', `column ${name}`);
  return column;
}

function keeps({ filters = {}, search }: RowsQuery, range: Interval): (event: JourneyEvent) => boolean {
  // Boards filter by skill group: that is who did a step.
  const wanted = Object.entries(filters).map(([name, values]) => ({ name: known(name === 'skillGroup' ? 'resource' : name), values: new Set<string>(values) }));
  const words = search?.trim().toLowerCase() ?? '';
  return (event) =>
    event.start >= range.start &&
    event.start < range.end &&
    wanted.every(({ name, values }) => values.has(String(event[name] ?? ''))) &&
    (words === '' || event.case.toLowerCase().includes(words) || event.step.toLowerCase().includes(words));
}

function ordered(events: JourneyEvent[], orders: readonly Order[]): JourneyEvent[] {
  const by = orders.map((order) => {
    if (!('column' in order)) throw new AdapterError('unsupported', `order by ${order.metric}`);
    return { name: known(order.column), sign: order.descending ? -1 : 1 };
  });
  if (by.length === 0) return events;
  return events.sort((a, b) => {
    for (const { name, sign } of by) {
      const [one, other] = [a[name], b[name]];
      if (one === other) continue;
      // What is missing comes last either way.
      if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
      return (one < other ? -1 : 1) * sign;
    }
    return 0;
  });
}
