import type { SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { Mapping } from '../../domain/mapping.js';
import type { Query } from '../../domain/query.js';
import { slotOf } from '../../domain/step.js';
import type { Interval } from '../../domain/time.js';
import type { RecordingQuestion } from '../recorded-source.js';
import { StoreSource } from '../store/store-source.js';
import { agentLabel } from './agent-mask.js';
import type { LoadedRecords } from './records-loader.js';

/** Work here is never broken off: who asked may be gone, but an answer costs milliseconds. */
const CONTEXT = { signal: new AbortController().signal };

/** A question put to a file, as at some instant of its own clock; its end when absent. */
export interface SessionQuestion<Q extends Query = Query> extends Partial<RecordingQuestion<Q>> {
  readonly query: Q;
  /** Language of labels that the source makes. */
  readonly locale?: string;
}

/** A file that has been read, answering questions. Plain: it lives in a worker, or in the page where none can start. */
export class RecordsSession {
  readonly #source: StoreSource;
  #locale: string | undefined;
  #isNamed = false;

  /** @param isMasked - Whether agents are shown by number. */
  constructor(
    readonly loaded: LoadedRecords,
    readonly mapping: Mapping,
    readonly isMasked: boolean,
  ) {
    const { labels } = mapping;
    this.#source = new StoreSource(loaded.store, loaded.report.name);
    for (const dimension of ['skillGroup', 'channel'] as const) {
      const names = labels?.[dimension];
      if (names) loaded.store.setLabel(dimension, (id) => names[id] ?? id);
    }
    this.#name(undefined);
  }

  async describe(locale: string | undefined): Promise<SourceDescription> {
    this.#name(locale);
    const description = await this.#source.describe(CONTEXT);
    const { agent } = Object.fromEntries(description.dimensions.map(({ id, members }) => [id, members]));
    const entities = agent ? description.entities : description.entities.filter((entity) => entity !== 'agent');
    const history = this.#history;
    const setAside = Object.values(this.loaded.report.setAside).reduce((sum, count) => sum + count, 0);
    return { ...description, entities, ...(history ? { history } : {}), ...(setAside > 0 && { setAside }) };
  }

  /** @throws AdapterError `unsupported` or `invalid`. */
  async answer<Q extends Query>({ query, asOf = this.#history?.end ?? 0, knownAt = 'offered', locale }: SessionQuestion<Q>): Promise<Answer<Q>> {
    this.#name(locale);
    return this.#source.readAt({ query, asOf, knownAt }, CONTEXT);
  }

  /** From the first offer to the end of the half hour of the last, so that no interval of a closed file is open. */
  get #history(): Interval | undefined {
    const { span } = this.loaded.store;
    return span && { start: span.start, end: slotOf('PT30M', this.mapping.zone, span.end - 1).end };
  }

  #name(locale: string | undefined): void {
    if (!this.isMasked || !this.mapping.mask || (this.#isNamed && locale === this.#locale)) return;
    this.#isNamed = true;
    this.#locale = locale;
    this.loaded.store.setLabel('agent', agentLabel(this.mapping.mask.agent, locale));
  }
}
