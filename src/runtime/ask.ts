import { AdapterError, type Change, type DataAdapter, type RequestContext, type SourceDescription } from '../domain/adapter.js';
import type { Query } from '../domain/query.js';
import { cadenceMs } from './ageing.js';
import { retryDelayMs } from './back-off.js';
import type { Clock } from './clock.js';
import { untilAborted, wait } from './waiting.js';

/** Where a question goes. */
export interface Desk {
  readonly adapter: DataAdapter;
  readonly source: SourceDescription;
  readonly clock: Clock;
}

/** Who hears what becomes of it. Called never again once the signal has aborted. */
export interface Listener<Q extends Query> {
  changed(change: Change<Q>): void;
  failed(error: unknown): void;
}

/**
 * Asks one question until the signal aborts: watches where the adapter can, else reads at the source's cadence;
 * once only where no newer data will come. Tries again after failures that may pass.
 *
 * @returns Whether everything was said that will ever be; false when it was aborted or gave up.
 */
export async function ask<Q extends Query>(query: Q, desk: Desk, context: RequestContext, listener: Listener<Q>): Promise<boolean> {
  const { adapter, source, clock } = desk;
  const { signal } = context;
  let failures = 0;
  const hear = (change: Change<Q>) => {
    failures = 0;
    if (!signal.aborted) listener.changed(change);
  };
  while (!signal.aborted) {
    let pauseMs = cadenceMs(source);
    try {
      if (adapter.watch) await follow(query, adapter, context, hear);
      else hear({ kind: 'reset', answer: await untilAborted(adapter.read(query, context), signal) });
      if (pauseMs === undefined) return true;
      if (adapter.watch) throw new AdapterError('disconnected', 'the source ended the watch', 0);
    } catch (error) {
      if (signal.aborted) return false;
      listener.failed(error);
      pauseMs = retryDelayMs(error, ++failures, source.live);
      if (pauseMs === undefined) return false;
    }
    await wait(clock, pauseMs, signal);
  }
  return false;
}

async function follow<Q extends Query>(query: Q, adapter: DataAdapter, context: RequestContext, hear: (change: Change<Q>) => void): Promise<void> {
  const changes = adapter.watch?.(query, context)[Symbol.asyncIterator]();
  if (!changes) return;
  try {
    for (;;) {
      const next = await untilAborted(changes.next(), context.signal);
      if (next.done) return;
      hear(next.value);
      // What was missed is read whole; what the source says meanwhile waits in the iterator.
      if (next.value.kind === 'gap') hear({ kind: 'reset', answer: await untilAborted(adapter.read(query, context), context.signal) });
    }
  } finally {
    // Not awaited: an iterator that ignores the signal may never return. What it says on leaving concerns nobody.
    changes.return?.().then(undefined, () => undefined);
  }
}
