import type { Change, RequestContext } from '../../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../../src/domain/answer.js';
import type { Query } from '../../../src/domain/query.js';
import { PushingAdapter } from '../../controllers/memory-adapter.js';

const HALF_HOUR = 1_800_000;

/** Two groups, four half hours, answered as asked: by group or all together. */
export class SlotAdapter extends PushingAdapter {
  override async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    this.asked.push(query);
    this.open++;
    signal.addEventListener('abort', () => this.open--, { once: true });
    yield { kind: 'reset', answer: this.#slots(query.kind === 'counts' && query.by?.[0] === 'skillGroup') as Answer<Q> };
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  #slots(isSplit: boolean): CountsAnswer {
    const first = this.asOf - (this.asOf % HALF_HOUR) - 3 * HALF_HOUR;
    const groups = isSplit ? ['sales', 'support'] : ['all'];
    const rows = [0, 1, 2, 3].flatMap((slot) => groups.map((group, index) => ({ start: first + slot * HALF_HOUR, group, offered: 40 + 10 * index, answered: 30 + 5 * index + slot })));
    return {
      kind: 'counts',
      range: { start: first, end: this.asOf },
      asOf: this.asOf,
      zone: this.source.zone,
      completeness: 'full',
      revision: 0,
      length: rows.length,
      start: rows.map(({ start }) => start),
      end: rows.map(({ start }) => start + HALF_HOUR),
      keys: isSplit ? { skillGroup: rows.map(({ group }) => group) } : {},
      counters: { offered: rows.map(({ offered }) => offered), answered: rows.map(({ answered }) => answered) },
    };
  }
}
