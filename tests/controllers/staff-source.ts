import type { DataAdapter, SourceDescription } from '../../src/domain/adapter.js';
import type { Answer, RowsAnswer } from '../../src/domain/answer.js';
import type { Query } from '../../src/domain/query.js';
import { BANK } from './memory-adapter.js';

/** A live source of agents that are hired, leave and change places while they are looked at. */
export class StaffSource implements DataAdapter {
  staff: string[];
  #asOf = Date.UTC(2026, 10, 16, 2, 30);

  constructor(count: number) {
    this.staff = Array.from({ length: count }, (_, at) => `A${String(at).padStart(5, '0')}`);
  }

  async describe(): Promise<SourceDescription> {
    return { ...BANK, live: true, cadenceMs: 600_000, entities: ['agent'], counters: ['answered'] };
  }

  async read<Q extends Query>(query: Q): Promise<Answer<Q>> {
    const { offset = 0, limit } = query as Extract<Q, { kind: 'rows' }>;
    const agent = this.staff.slice(offset, offset + limit);
    const page: RowsAnswer = {
      kind: 'rows', asOf: (this.#asOf += 1000), zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: this.#asOf },
      total: this.staff.length, offset, length: agent.length, columns: { agent, name: agent.map((id) => `员工${id}`), answered: agent.map((id) => Number(id.slice(1))) },
    };
    return page as Answer<Q>;
  }
}
