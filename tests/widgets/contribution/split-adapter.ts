import type { Change, RequestContext } from '../../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../../src/domain/query.js';
import { PushingAdapter } from '../../controllers/memory-adapter.js';

const DAY = 86_400_000;

/** Two groups and four half hours, this week and the week before, answered as asked. */
export class SplitAdapter extends PushingAdapter {
  override async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    this.asked.push(query);
    this.open++;
    signal.addEventListener('abort', () => this.open--, { once: true });
    if (query.kind === 'counts') yield { kind: 'reset', answer: this.#split(query) as Answer<Q> };
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  #split({ range, by, step, shift, filters }: CountsQuery): CountsAnswer {
    const isBefore = shift !== undefined || (range.kind === 'fixed' && range.end <= this.asOf - 3 * DAY);
    const start = this.asOf - (this.asOf % 1_800_000) - 6_300_000 - (isBefore ? 7 * DAY : 0);
    const groups = (by ? ['sales', 'support'] : ['all']).filter((group) => !by || !filters?.['skillGroup'] || filters['skillGroup'].includes(group));
    const rows = (step ? [0, 1, 2, 3] : [0]).flatMap((slot) => groups.map((group, index) => ({ start: start + slot * 1_800_000, group, offered: 100 + 20 * index, answered: 90 - 10 * index - (isBefore ? 0 : 15 * index + slot) })));
    return {
      kind: 'counts',
      range: range.kind === 'fixed' ? { start: range.start, end: range.end } : { start, end: start + 7_200_000 },
      asOf: this.asOf,
      zone: this.source.zone,
      completeness: 'full',
      revision: 0,
      length: rows.length,
      ...(step && { start: rows.map((row) => row.start), end: rows.map((row) => row.start + 1_800_000) }),
      keys: by ? { [by[0] ?? 'skillGroup']: rows.map(({ group }) => group) } : {},
      counters: { offered: rows.map(({ offered }) => offered), answered: rows.map(({ answered }) => answered) },
    };
  }
}
