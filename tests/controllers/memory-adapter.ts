import type { Change, DataAdapter, RequestContext, SourceDescription } from '../../src/domain/adapter.js';
import type { AdapterError } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import type { Query } from '../../src/domain/query.js';

export const BANK: SourceDescription = {
  name: '银行客服中心 2月.txt',
  nature: 'recorded',
  zone: 'floating',
  counters: ['offered', 'answered'],
  dimensions: [
    { id: 'skillGroup', members: [{ id: 'sales', label: '销售' }, { id: 'support', label: '技术支持' }, { id: 'cards', label: '信用卡挂失与紧急补办专席（一线）' }] },
    { id: 'channel', members: [{ id: 'phone', label: '电话' }, { id: 'chat', label: '在线客服' }] },
  ],
  entities: [],
  steps: ['PT15M', 'PT30M', 'PT1H', 'P1D'],
  history: { start: Date.UTC(1999, 1, 1), end: Date.UTC(1999, 2, 1) },
  live: false,
  ownership: 'enqueue',
  serviceThresholdSeconds: 20,
  shortAbandonSeconds: 5,
  plans: false,
  pageLimit: 1000,
};

/** A real adapter over nothing but memory: every question has one row, and a test can see who asks and make it fail. */
export class MemoryAdapter implements DataAdapter {
  /** Questions under way or answered, oldest first. */
  readonly asked: Query[] = [];
  /** Requests that nobody has called off. */
  open = 0;
  failure: AdapterError | undefined;
  offered = 100;
  asOf = Date.UTC(1999, 1, 28, 23, 59);
  readonly source: SourceDescription;

  constructor(source: Partial<SourceDescription> = {}) {
    this.source = { ...BANK, ...source };
  }

  async describe(): Promise<SourceDescription> {
    if (this.failure) throw this.failure;
    return this.source;
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    this.asked.push(query);
    if (this.failure) throw this.failure;
    return this.answer() as Answer<Q>;
  }

  answer(): CountsAnswer {
    return { kind: 'counts', range: { start: this.asOf - 1, end: this.asOf }, asOf: this.asOf, zone: this.source.zone, completeness: 'full', revision: 0, length: 1, keys: {}, counters: { offered: [this.offered] } };
  }
}

/** The same, pushing: one watch a question, open until its signal aborts. */
export class PushingAdapter extends MemoryAdapter {
  async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    this.asked.push(query);
    this.open++;
    signal.addEventListener('abort', () => this.open--, { once: true });
    yield { kind: 'reset', answer: this.answer() as Answer<Q> };
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }
}
