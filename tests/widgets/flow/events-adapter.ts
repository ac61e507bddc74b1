import type { Change, DataAdapter, RequestContext, SourceDescription, WatchContext } from '../../../src/domain/adapter.js';
import type { Answer } from '../../../src/domain/answer.js';
import type { Query } from '../../../src/domain/query.js';
import { eventLogAdapter } from '../../../src/adapters/events/event-log-adapter.js';

const LOG = ['case,step,at,mood', 'A,排队,1700000000,-0.4', 'A,坐席应答,1700000060,0.5', 'B,排队,1700000000,-0.8', 'B,放弃,1700000090,-0.9'].join('\n');

/** A small event log as a live source that counts who is watching. */
export class EventsAdapter implements DataAdapter {
  /** Watches that nobody has called off. */
  open = 0;
  readonly #log = eventLogAdapter({
    source: new Blob([LOG]),
    name: 'log',
    mapping: { name: 'log', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at', sentiment: 'mood' }, sentimentScale: { name: '-1..1', min: -1, max: 1 } },
  });

  async describe(context: RequestContext): Promise<SourceDescription> {
    return { ...(await this.#log.describe(context)), live: true, cadenceMs: 60_000 };
  }

  read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.#log.read(query, context);
  }

  async *watch<Q extends Query>(query: Q, context: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    this.open++;
    try {
      yield { kind: 'reset', answer: await this.#log.read(query, context) };
      await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve(), { once: true }));
    } finally {
      this.open--;
    }
  }
}
