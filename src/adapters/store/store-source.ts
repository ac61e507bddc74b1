import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer, CountsAnswer, RowsAnswer } from '../../domain/answer.js';
import type { Query } from '../../domain/query.js';
import type { RecordedSource, RecordingQuestion } from '../recorded-source.js';
import type { ContactStore } from './contact-store.js';
import { STORE_DIMENSIONS } from './selection.js';

const PAGE_LIMIT = 1000;
const STEPS = ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'P1D', 'P1W'];

/** A store of contacts behind the door of an adapter: a recording, whose clock stands at its end, or at any instant asked for. */
export class StoreSource implements DataAdapter, RecordedSource {
  readonly #store: ContactStore;
  readonly #name: string;

  /** @param name - For people, such as the file's. */
  constructor(store: ContactStore, name: string) {
    this.#store = store;
    this.#name = name;
  }

  describe({ signal }: RequestContext): Promise<SourceDescription> {
    return new Promise((resolve) => {
      signal.throwIfAborted();
      resolve(this.#description());
    });
  }

  read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.readAt({ query, asOf: this.#store.span?.end ?? 0, knownAt: 'offered' }, context);
  }

  readAt<Q extends Query>(question: RecordingQuestion<Q>, { signal }: RequestContext): Promise<Answer<Q>> {
    return new Promise((resolve) => {
      signal.throwIfAborted();
      resolve(this.#answer(question) as Answer<Q>);
    });
  }

  #description(): SourceDescription {
    const store = this.#store;
    return {
      name: this.#name,
      nature: 'recorded',
      zone: store.zone,
      counters: store.counters,
      dimensions: STORE_DIMENSIONS.map((id) => ({ id, members: store.members(id) })).filter(({ members }) => members.length > 0),
      entities: ['agent', 'contact'],
      steps: STEPS,
      history: store.span,
      live: false,
      ownership: 'enqueue',
      serviceThresholdSeconds: store.serviceThresholdSeconds,
      shortAbandonSeconds: store.shortAbandonSeconds,
      plans: false,
      filtersRows: ['agent'],
      groupsRows: ['agent'],
      ordersFairly: ['agent'],
      pageLimit: PAGE_LIMIT,
    };
  }

  #answer({ query, asOf, knownAt }: RecordingQuestion): CountsAnswer | RowsAnswer {
    if (query.kind === 'counts') return this.#store.counts(query, asOf, knownAt);
    if (query.limit > PAGE_LIMIT) throw new AdapterError('invalid', `limit ${query.limit} above ${PAGE_LIMIT}`);
    return this.#store.rows(query, asOf, knownAt);
  }
}
