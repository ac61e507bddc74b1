import { AdapterError, type Change, type DataAdapter, type RequestContext } from '../domain/adapter.js';
import type { Query } from '../domain/query.js';
import { encode } from '../protocol/encode.js';
import { wait } from './wait.js';

/**
 * The changes of one question as the source tells them, or by asking again at its cadence, until the signal aborts.
 * Begins with a reset; after each gap comes one.
 *
 * @throws What the source failed with.
 */
export async function* upstream(adapter: DataAdapter, query: Query, context: RequestContext, cadenceMs: number): AsyncGenerator<Change, void, undefined> {
  const { signal } = context;
  if (!adapter.watch) return yield* polled(adapter, query, context, cadenceMs);
  let isBegun = false;
  for await (const change of adapter.watch(query, context)) {
    if (signal.aborted) return;
    isBegun ||= change.kind === 'reset';
    if (isBegun) yield change;
    // What was missed is read here, once, and not by each who watches.
    if (isBegun && change.kind === 'gap') yield { kind: 'reset', answer: await adapter.read(query, context) };
  }
  if (!signal.aborted) throw new AdapterError('disconnected', 'the source ended the watch', 0);
}

async function* polled(adapter: DataAdapter, query: Query, context: RequestContext, cadenceMs: number): AsyncGenerator<Change, void, undefined> {
  let said: string | undefined;
  while (!context.signal.aborted) {
    const answer = await adapter.read(query, context);
    const news = encode({ ...answer, asOf: 0, revision: 0 });
    yield news === said ? { kind: 'beat', asOf: answer.asOf } : { kind: 'reset', answer };
    said = news;
    await wait(cadenceMs, context.signal);
  }
}
