import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer, RowsAnswer } from '../../domain/answer.js';
import type { EventMapping } from '../../domain/event-mapping.js';
import type { LoadReport } from '../../domain/load-report.js';
import type { Query } from '../../domain/query.js';
import type { Interval } from '../../domain/time.js';
import { pauseForPage } from '../page-pause.js';
import { openSource, type RecordsSource } from '../records/byte-pieces.js';
import { resolveRange } from '../store/range.js';
import { eventPage } from './event-page.js';
import { loadEvents, type LoadedEvents } from './event-log-loader.js';
import { checkedEventMapping } from './event-mapping-check.js';

const PAGE_LIMIT = 10_000;

export interface EventLogOptions {
  readonly source: RecordsSource;
  /** For people, such as the file's name. */
  readonly name: string;
  readonly mapping: EventMapping;
}

/** The events of one log, CSV or JSON, as rows of the entity `event`. It has no counters: a log tells of steps, not of queues. */
export function eventLogAdapter(options: EventLogOptions): EventLogAdapter {
  return new EventLogAdapter(options);
}

export class EventLogAdapter implements DataAdapter {
  readonly #options: EventLogOptions;
  #loading: Promise<LoadedEvents> | undefined;
  #report: LoadReport | undefined;

  /** @throws FileProblemError `bad-mapping`. */
  constructor(options: EventLogOptions) {
    this.#options = { ...options, mapping: checkedEventMapping(options.mapping) };
  }

  /** What became of every record; `undefined` until the log has been read. */
  get report(): LoadReport | undefined {
    return this.#report;
  }

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    const { events } = await this.#loaded();
    signal.throwIfAborted();
    const { mapping, name } = this.#options;
    const members = (values: Iterable<string | undefined>) => [...new Set(values)].filter((value) => value !== undefined).map((id) => ({ id, label: id }));
    const channels = members(events.map(({ channel }) => channel));
    return {
      name,
      nature: 'recorded',
      zone: mapping.zone,
      counters: [],
      dimensions: [...(channels.length > 0 ? [{ id: 'channel', members: channels }] : []), { id: 'step', members: members(events.map(({ step }) => step)) }],
      entities: ['event'],
      steps: [],
      history: spanOf(events),
      live: false,
      ownership: 'event',
      serviceThresholdSeconds: 0,
      shortAbandonSeconds: 0,
      plans: false,
      pageLimit: PAGE_LIMIT,
    };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    const { events } = await this.#loaded();
    signal.throwIfAborted();
    if (query.kind !== 'rows' || query.entity !== 'event') throw new AdapterError('unsupported', query.kind === 'rows' ? query.entity : 'counters');
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit} above ${PAGE_LIMIT}`);
    const history = spanOf(events) ?? { start: 0, end: 0 };
    const range = resolveRange(query.range, history.end, this.#options.mapping.zone, history);
    const answer: RowsAnswer = { kind: 'rows', asOf: history.end, zone: this.#options.mapping.zone, completeness: 'full', revision: 0, range, ...eventPage(events, query, range) };
    return answer as Answer<Q>;
  }

  /** Every record set aside, as CSV with line, reason, detail and text. */
  async setAsideBlob(): Promise<Blob> {
    return (await this.#loaded()).setAside;
  }

  #loaded(): Promise<LoadedEvents> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<LoadedEvents> {
    const { source, name, mapping } = this.#options;
    const { pieces } = await openSource(source, new AbortController().signal);
    const loaded = await loadEvents(pieces, { name, mapping, pause: pauseForPage });
    this.#report = loaded.report;
    return loaded;
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
