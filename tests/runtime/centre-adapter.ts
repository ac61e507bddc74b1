import type { Change, DataAdapter, RequestContext, SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, Completeness, CountsAnswer } from '../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../src/domain/query.js';
import { shift, slotOf } from '../../src/domain/step.js';
import { DESCRIPTION } from './desk-adapter.js';

/** What the source learnt of one slot of one group at `knownAt`; of several, the last said counts. */
export interface Heard {
  readonly knownAt: number;
  readonly group: string;
  readonly start: number;
  readonly offered: number;
  readonly answered: number;
}

/** A small centre in memory: knows what it has heard by its own clock, which the test moves, and tells it as a live source does. */
export class CentreAdapter implements DataAdapter {
  now: number;
  completeness: Completeness = 'full';
  failure: Error | undefined;
  description: SourceDescription;
  readonly asked: CountsQuery[] = [];
  readonly #heard: Heard[] = [];
  #wake: (() => void)[] = [];
  #pending: 'reset' | 'beat' | 'twice' = 'reset';

  constructor(now: number, description: Partial<SourceDescription> = {}) {
    this.now = now;
    this.description = {
      ...DESCRIPTION,
      zone: 'UTC',
      counters: ['offered', 'answered'],
      dimensions: [{ id: 'skillGroup', members: [{ id: 'sales', label: '销售' }, { id: 'loan', label: '贷款' }] }],
      steps: ['PT5M', 'PT30M'],
      history: { start: now - 30 * 86_400_000, end: now },
      cadenceMs: 60_000,
      ...description,
    };
  }

  hear(...heard: readonly Heard[]): void {
    this.#heard.push(...heard);
  }

  /** Moves the source's clock, and says so to whoever watches: with the whole answer, twice, or by a beat alone. */
  tell(now: number, how: 'reset' | 'beat' | 'twice' = 'reset'): void {
    this.now = now;
    this.#pending = how;
    for (const wake of this.#wake.splice(0)) wake();
  }

  async describe(): Promise<SourceDescription> {
    return this.description;
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    if (this.failure) throw this.failure;
    if (query.kind !== 'counts') throw new Error('not asked here');
    return this.#answer(query) as Answer<Q>;
  }

  async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    if (query.kind === 'counts') this.asked.push(query);
    signal.addEventListener('abort', () => this.tell(this.now));
    for (let how = 'reset'; !signal.aborted; how = this.#pending) {
      if (this.failure) throw this.failure;
      if (how === 'beat') yield { kind: 'beat', asOf: this.now };
      else for (let times = how === 'twice' ? 2 : 1; times > 0; times--) yield { kind: 'reset', answer: await this.read(query) };
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  #answer({ range, step = 'PT5M', by = [] }: CountsQuery): CountsAnswer {
    const { now, description, completeness } = this;
    const { zone } = description;
    const start = range.kind === 'last' ? shift(now, range.duration, -1, zone) : (description.history?.start ?? now);
    const rows = new Map<string, { start: number; group: string; offered: number; answered: number }>();
    const newest = new Map<string, Heard>();
    for (const heard of this.#heard) if (heard.knownAt <= now) newest.set(`${heard.group} ${heard.start}`, heard);
    for (const heard of newest.values()) {
      if (heard.start < start || heard.offered === 0) continue;
      const slot = slotOf(step, zone, heard.start).start;
      const group = by.length > 0 ? heard.group : '';
      const row = rows.get(`${group} ${slot}`) ?? { start: slot, group, offered: 0, answered: 0 };
      rows.set(`${group} ${slot}`, { ...row, offered: row.offered + heard.offered, answered: row.answered + heard.answered });
    }
    const list = [...rows.values()].sort((a, b) => a.start - b.start);
    return {
      kind: 'counts', range: { start, end: now }, asOf: now, zone, completeness, revision: 0, length: list.length,
      start: list.map((row) => row.start), end: list.map((row) => slotOf(step, zone, row.start).end),
      keys: by.length > 0 ? { skillGroup: list.map(({ group }) => group) } : {},
      counters: { offered: list.map(({ offered }) => offered), answered: list.map(({ answered }) => answered) },
    };
  }
}
