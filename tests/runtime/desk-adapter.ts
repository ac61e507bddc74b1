import type { AdapterError} from '../../src/domain/adapter.js';
import { type Change, type DataAdapter, type RequestContext, type SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';

export const QUESTION: CountsQuery = { kind: 'counts', range: { kind: 'all' }, step: 'PT1M' };

export const DESCRIPTION: SourceDescription = {
  name: 'desk',
  nature: 'live',
  zone: 'Asia/Shanghai',
  counters: ['offered'],
  dimensions: [],
  entities: [],
  steps: ['PT1M'],
  history: { start: 0, end: 10 },
  live: true,
  cadenceMs: 5_000,
  ownership: 'enqueue',
  serviceThresholdSeconds: 20,
  shortAbandonSeconds: 5,
  plans: false,
  pageLimit: 100,
};

export function answer(offered: number, asOf: number): CountsAnswer {
  return { kind: 'counts', range: { start: 0, end: asOf }, asOf, zone: 'Asia/Shanghai', completeness: 'full', revision: 0, length: 1, start: [0], end: [60_000], keys: {}, counters: { offered: [offered] } };
}

/** One request that waits for its answer. */
export interface Request {
  readonly query: Query;
  readonly signal: AbortSignal;
  give(answer: CountsAnswer): void;
  fail(error: unknown): void;
}

/** A real adapter, in memory, whose answers the test gives by hand. */
export class DeskAdapter implements DataAdapter {
  readonly requests: Request[] = [];
  described = 0;
  description: SourceDescription;
  refusal: AdapterError | undefined;

  constructor(description: Partial<SourceDescription> = {}) {
    this.description = { ...DESCRIPTION, ...description };
  }

  async describe(): Promise<SourceDescription> {
    this.described++;
    if (this.refusal) throw this.refusal;
    return this.description;
  }

  read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    return new Promise((resolve, reject) => {
      this.requests.push({ query, signal, give: (given) => resolve(given as Answer<Q>), fail: reject });
    });
  }

  get last(): Request {
    const last = this.requests.at(-1);
    if (!last) throw new Error('nothing was asked');
    return last;
  }
}

/** The same with a watch: changes are said by hand, and held back while nobody pulls. */
export class WatchAdapter extends DeskAdapter {
  watched = 0;
  left = 0;
  #queue: Change[] = [];
  #wake: (() => void) | undefined;
  #error: unknown;

  say(change: Change): void {
    this.#queue.push(change);
    this.#wake?.();
  }

  break(error: unknown): void {
    this.#error = error;
    this.#wake?.();
  }

  async *watch<Q extends Query>(_query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    this.watched++;
    signal.addEventListener('abort', () => this.#wake?.());
    try {
      while (!signal.aborted) {
        const next = this.#queue.shift();
        if (next) yield next as Change<Q>;
        else if (this.#error) {
          const error = this.#error;
          this.#error = undefined;
          throw error;
        } else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      this.left++;
    }
  }
}
