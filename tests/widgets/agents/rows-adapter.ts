import type { DataAdapter, RequestContext, SourceDescription } from '../../../src/domain/adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { Answer } from '../../../src/domain/answer.js';
import type { Query, RowsQuery } from '../../../src/domain/query.js';
import { agentsPage } from '../../../stories/agents-rows.js';
import { BANK } from '../../controllers/memory-adapter.js';

/** A source of as many agents as one likes, over nothing but memory; a test sees who asks and holds answers back. */
export class RowsAdapter implements DataAdapter {
  /** Questions for rows, oldest first. */
  readonly asked: RowsQuery[] = [];
  /** Requests that nobody has called off and that are not answered. */
  open = 0;
  calledOff = 0;
  failure: AdapterError | undefined;
  /** Agents that pass any filters. */
  passing = 0;
  /** Answers wait for this. */
  gate: Promise<void> = Promise.resolve();
  readonly #total: number;
  readonly #source: Partial<SourceDescription>;

  constructor(total: number, source: Partial<SourceDescription> = {}) {
    this.#total = total;
    this.#source = source;
  }

  async describe(): Promise<SourceDescription> {
    return { ...BANK, entities: ['agent'], counters: ['answered', 'talk', 'hold', 'wrapUp', 'transferred', 'ready', 'surveyed', 'satisfied'], ...this.#source };
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    if (query.kind !== 'rows') throw new AdapterError('unsupported', query.kind);
    this.asked.push(query);
    this.open++;
    const leave = () => this.calledOff++;
    signal.addEventListener('abort', leave, { once: true });
    await this.gate;
    signal.removeEventListener('abort', leave);
    this.open--;
    signal.throwIfAborted();
    if (this.failure) throw this.failure;
    const total = query.where ? this.passing : query.search ? Math.min(3, this.#total) : this.#total;
    return agentsPage(total, query.offset ?? 0, query.limit) as Answer<Q>;
  }
}
