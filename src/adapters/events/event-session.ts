import { AdapterError, type SourceDescription } from '../../domain/adapter.js';
import type { RowsAnswer } from '../../domain/answer.js';
import type { EventMapping } from '../../domain/event-mapping.js';
import type { Query } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { resolveRange } from '../../domain/range.js';
import { EventPages } from './event-pages.js';
import type { LoadedEvents } from './event-log-loader.js';

const PAGE_LIMIT = 10_000;

/** An event log that has been read, answering questions. Plain: it lives in a worker, or in the page where none can start. */
export class EventSession {
  readonly #history: Interval | undefined;
  readonly #pages: EventPages;

  constructor(
    readonly loaded: LoadedEvents,
    readonly mapping: EventMapping,
  ) {
    this.#history = spanOf(loaded.events);
    this.#pages = new EventPages(loaded.events);
  }

  describe(): SourceDescription {
    const { events, report } = this.loaded;
    const { zone, channels: known, columns, sentimentScale } = this.mapping;
    const members = (values: Iterable<string | undefined>) => [...new Set(values)].filter((value) => value !== undefined).map((id) => ({ id, label: id }));
    const channels = members(known ?? events.map(({ channel }) => channel));
    return {
      name: report.name,
      nature: 'recorded',
      zone,
      counters: [],
      dimensions: [...(channels.length > 0 ? [{ id: 'channel', members: channels }] : []), { id: 'step', members: members(events.map(({ step }) => step)) }],
      entities: ['event'],
      steps: [],
      history: this.#history,
      live: false,
      ownership: 'event',
      serviceThresholdSeconds: 0,
      shortAbandonSeconds: 0,
      plans: false,
      ...(columns.sentiment !== undefined && sentimentScale && { sentimentScale }),
      setAside: Object.values(report.setAside).reduce((sum, count) => sum + count, 0),
      pageLimit: PAGE_LIMIT,
    };
  }

  /** @throws AdapterError `unsupported` or `invalid`. */
  answer(query: Query): RowsAnswer {
    if (query.kind !== 'rows' || query.entity !== 'event') throw new AdapterError('unsupported', query.kind === 'rows' ? query.entity : 'counters');
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit} above ${PAGE_LIMIT}`);
    const { zone } = this.mapping;
    const history = this.#history ?? { start: 0, end: 0 };
    const range = resolveRange(query.range, history.end, zone, history);
    return { kind: 'rows', asOf: history.end, zone, completeness: 'full', revision: 0, range, ...this.#pages.page(query, range) };
  }
}

/** From the first start to just after the last of all times. */
function spanOf(events: LoadedEvents['events']): Interval | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const event of events) {
    start = Math.min(start, event.start);
    end = Math.max(end, event.start + 1, event.end ?? -Infinity);
  }
  return start < end ? { start, end } : undefined;
}
