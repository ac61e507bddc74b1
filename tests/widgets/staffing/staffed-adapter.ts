import type { Change, RequestContext } from '../../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../../src/domain/answer.js';
import type { CountsQuery, Query } from '../../../src/domain/query.js';
import { PushingAdapter } from '../../controllers/memory-adapter.js';

const SLOT = 1_800_000;

/** Two half hours of one group, the second twice as busy. */
export class StaffedAdapter extends PushingAdapter {
  override async *watch<Q extends Query>(query: Q, { signal }: RequestContext): AsyncGenerator<Change<Q>> {
    this.asked.push(query);
    this.open++;
    signal.addEventListener('abort', () => this.open--, { once: true });
    if (query.kind === 'counts') yield { kind: 'reset', answer: this.#counted(query) as Answer<Q> };
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }

  #counted({ step }: CountsQuery): CountsAnswer {
    const start = this.asOf - (this.asOf % SLOT) - 2 * SLOT;
    const starts = step ? [start, start + SLOT] : [start];
    const fold = (values: readonly number[]) => (step ? values : [values.reduce((sum, value) => sum + value, 0)]);
    return {
      kind: 'counts',
      range: { start, end: start + 2 * SLOT },
      asOf: this.asOf,
      zone: this.source.zone,
      completeness: 'full',
      revision: 0,
      length: starts.length,
      ...(step && { start: starts, end: starts.map((from) => from + SLOT) }),
      keys: {},
      counters: {
        offered: fold([100, 200]),
        answered: fold([90, 150]),
        answeredWithin: fold([70, 90]),
        abandoned: fold([10, 50]),
        waitAnswered: fold([900, 6000]),
        waitAbandoned: fold([300, 1500]),
        talk: fold([18_000, 36_000]),
        wrapUp: fold([3600, 9000]),
        ready: fold([5400, 0]),
      },
    };
  }
}
