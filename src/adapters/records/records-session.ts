import type { SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { Mapping } from '../../domain/mapping.js';
import type { Query } from '../../domain/query.js';
import { slotOf } from '../../domain/step.js';
import type { EpochMs, Interval } from '../../domain/time.js';
import type { KnownAt } from '../store/selection.js';
import { agentLabel } from './agent-mask.js';
import type { LoadedRecords } from './records-loader.js';

const STEPS = ['PT5M', 'PT10M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1W'];
const PAGE_LIMIT = 1_000;

/** A question put to a file, as at some instant of its own clock; its end when absent. */
export interface SessionQuestion<Q extends Query = Query> {
  readonly query: Q;
  readonly asOf?: EpochMs;
  readonly knownAt?: KnownAt;
  /** Language of labels that the source makes. */
  readonly locale?: string;
}

/** A file that has been read, answering questions. Plain: it lives in a worker, or in the page where none can start. */
export class RecordsSession {
  #locale: string | undefined;

  /** @param isMasked - Whether agents are shown by number. */
  constructor(
    readonly loaded: LoadedRecords,
    readonly mapping: Mapping,
    readonly isMasked: boolean,
  ) {
    const { labels } = mapping;
    for (const dimension of ['skillGroup', 'channel'] as const) {
      const names = labels?.[dimension];
      if (names) loaded.store.setLabel(dimension, (id) => names[id] ?? id);
    }
    this.#name(undefined);
  }

  describe(locale: string | undefined): SourceDescription {
    this.#name(locale);
    const { store, report } = this.loaded;
    const dimensions = ['skillGroup', 'channel', 'agent'].map((id) => ({ id, members: store.members(id) }));
    const hasAgents = store.members('agent').length > 0;
    return {
      name: report.name,
      nature: 'recorded',
      zone: this.mapping.zone,
      counters: store.counters,
      dimensions: dimensions.filter(({ members }) => members.length > 0),
      entities: hasAgents ? ['contact', 'agent'] : ['contact'],
      steps: STEPS,
      history: this.#history,
      live: false,
      ownership: 'enqueue',
      serviceThresholdSeconds: this.mapping.serviceThresholdSeconds ?? 20,
      shortAbandonSeconds: this.mapping.shortAbandonSeconds ?? 5,
      plans: false,
      pageLimit: PAGE_LIMIT,
    };
  }

  /** @throws AdapterError `unsupported` or `invalid`. */
  answer<Q extends Query>({ query, asOf, knownAt, locale }: SessionQuestion<Q>): Answer<Q> {
    this.#name(locale);
    const { store } = this.loaded;
    const at = asOf ?? this.#history?.end ?? 0;
    const answer = query.kind === 'counts' ? store.counts(query, at, knownAt) : store.rows(query, at, knownAt);
    return answer as Answer<Q>;
  }

  /**
   * From the first offer to the end of the half hour of the last, so that no interval of a closed file is open; but
   * never to midnight itself, when the file's last day would be over and "today" an empty day.
   */
  get #history(): Interval | undefined {
    const { span } = this.loaded.store;
    if (!span) return undefined;
    const { zone } = this.mapping;
    const end = slotOf('PT30M', zone, span.end - 1).end;
    return { start: span.start, end: end === slotOf('P1D', zone, span.end - 1).end ? end - 1 : end };
  }

  #name(locale: string | undefined): void {
    if (!this.isMasked || !this.mapping.mask || (locale === this.#locale && locale !== undefined)) return;
    this.#locale = locale;
    this.loaded.store.setLabel('agent', agentLabel(this.mapping.mask.agent, locale));
  }
}
