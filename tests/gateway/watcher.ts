/** Follows a watched question as the runtime does, and keeps what it was told. */
import type { Change, DataAdapter, WatchContext } from '../../src/domain/adapter.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { merge } from '../../src/domain/merge.js';
import type { CountsQuery } from '../../src/domain/query.js';
import { ALL } from './numbered-source.js';

export class Watcher {
  readonly changes: Change<CountsQuery>[] = [];
  answer: CountsAnswer | undefined;
  /** Members that a merge brought though they were there. */
  readonly doubled: string[] = [];
  error: unknown;
  readonly done: Promise<void>;
  readonly #stop = new AbortController();

  constructor(adapter: DataAdapter, { query = ALL, ...context }: Partial<WatchContext> & { query?: CountsQuery } = {}) {
    this.done = this.#follow(adapter, query, { ...context, signal: this.#stop.signal }).catch((error: unknown) => {
      if (!this.#stop.signal.aborted) this.error = error;
    });
  }

  get members(): readonly string[] {
    return this.answer?.keys.skillGroup ?? [];
  }

  kinds(): string[] {
    return this.changes.map(({ kind }) => kind);
  }

  stop(): Promise<void> {
    this.#stop.abort(new Error('enough'));
    return this.done;
  }

  async #follow(adapter: DataAdapter, query: CountsQuery, context: WatchContext): Promise<void> {
    if (!adapter.watch) throw new Error('no watch');
    for await (const change of adapter.watch(query, context)) {
      this.changes.push(change);
      if (change.kind === 'reset') this.answer = change.answer;
      if (change.kind !== 'merge' || !this.answer) continue;
      const known = new Set(this.members);
      this.doubled.push(...(change.answer.keys.skillGroup ?? []).filter((member) => known.has(member)));
      this.answer = merge(this.answer, change.answer);
    }
  }
}

/** Resolves as soon as something holds; rejects, with what it was, when it does not within `ms`. */
export async function until(holds: () => unknown, ms = 15_000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const numbersTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
