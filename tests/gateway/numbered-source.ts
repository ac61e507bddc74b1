/** A source of numbered events, one member of a dimension each, so that one that is lost or comes twice is seen. */
import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';

export const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' }, by: ['skillGroup'] };

export class NumberedSource implements DataAdapter {
  /** Events that have happened: 0 to this, exclusive. */
  happened = 0;
  /** How often the source was asked. */
  readonly asked = { describe: 0, read: 0, watch: 0 };
  /** Watches at work. */
  watching = 0;
  /** Signals of reads that have not been answered. */
  readonly reading = new Set<AbortSignal>();
  /** Held back until this resolves. */
  hold: Promise<void> | undefined;
  failure: Error | undefined;
  /** How wide each event is, in letters of its member's name. */
  readonly #width: number;
  readonly #listeners = new Set<() => void>();

  constructor(width = 1) {
    this.#width = width;
  }

  happen(count = 1): void {
    this.happened += count;
    for (const listener of this.#listeners) listener();
  }

  /** Wakes the watches without an event, such as to let them fail. */
  nudge(): void {
    for (const listener of this.#listeners) listener();
  }

  async describe({ locale }: RequestContext): Promise<SourceDescription> {
    this.asked.describe++;
    if (this.failure) throw this.failure;
    return {
      name: locale ?? 'numbers', nature: 'live', zone: 'UTC', counters: ['offered'], dimensions: [{ id: 'skillGroup', members: [] }], entities: [], steps: ['PT5M'],
      history: { start: 0, end: 1 }, live: true, cadenceMs: 1_000, ownership: 'enqueue', serviceThresholdSeconds: 20, shortAbandonSeconds: 5, plans: false, pageLimit: 100,
    };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    signal.throwIfAborted();
    this.asked.read++;
    if (query.kind !== 'counts') throw new AdapterError('unsupported', `rows of ${query.entity}`);
    this.reading.add(signal);
    try {
      await Promise.race([this.hold, new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))]);
      if (this.failure) throw this.failure;
      return this.#events(0) as Answer<Q>;
    } finally {
      this.reading.delete(signal);
    }
  }

  async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>, void, undefined> {
    this.asked.watch++;
    if (query.kind !== 'counts') throw new AdapterError('unsupported', `rows of ${query.entity}`);
    this.watching++;
    let wake = () => undefined as void;
    const listener = () => wake();
    this.#listeners.add(listener);
    signal.addEventListener('abort', listener);
    try {
      let told = this.happened;
      yield { kind: 'reset', answer: this.#events(0) } as unknown as Change<Q>;
      while (!signal.aborted) {
        if (this.failure) throw this.failure;
        if (told === this.happened) await new Promise<void>((resolve) => (wake = resolve));
        if (signal.aborted || told === this.happened) continue;
        const from = told;
        told = this.happened;
        yield { kind: 'merge', answer: this.#events(from) } as unknown as Change<Q>;
      }
    } finally {
      this.watching--;
      this.#listeners.delete(listener);
    }
  }

  #events(from: number): CountsAnswer {
    const length = this.happened - from;
    return {
      kind: 'counts', asOf: this.happened, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: 1 }, length,
      keys: { skillGroup: Array.from({ length }, (_, index) => String(from + index).padStart(this.#width, '0')) },
      counters: { offered: Array.from({ length }, () => 1) },
    };
  }
}
