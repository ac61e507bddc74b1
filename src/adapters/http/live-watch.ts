import type { Change, WatchContext } from '../../domain/adapter.js';
import { together } from '../../domain/change.js';
import type { Query } from '../../domain/query.js';
import { isAnswerTo } from '../../protocol/decode.js';
import type { LiveChange } from '../../protocol/messages.js';
import { placeOf } from '../../protocol/position.js';

/** What a stream should do about a change that it handed over. */
export type Heard = 'taken' | 'missed-something';

/** One watched question: where it stands, and what its watcher has not taken yet, which is never more than one change. */
export class LiveWatch<Q extends Query = Query> {
  readonly query: Q;
  readonly context: WatchContext;
  /** After the last change that was heard; `undefined` when the next must be a reset. */
  position: string | undefined;
  #held: Change<Q> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #wake: (() => void) | undefined;

  constructor(query: Q, context: WatchContext) {
    this.query = query;
    this.context = context;
  }

  get isOver(): boolean {
    return this.#failure !== undefined || this.context.signal.aborted;
  }

  /** Takes a change of the stream: once, and in its order. Out of order, or after a hole, the next must be a reset. */
  hear({ at, after, change }: LiveChange): Heard {
    if ('answer' in change && !isAnswerTo(this.query, change.answer)) return this.#lose();
    if (change.kind === 'beat') {
      // Proof of life is no news of what was missed.
      if (this.position !== undefined) this.#hold(change);
      return 'taken';
    }
    if (at === undefined) return this.#lose();
    const place = placeOf(this.position, at, after);
    if (place === 'seen') return 'taken';
    if (place === 'ahead') return this.#lose();
    this.position = at;
    this.#hold(change as Change<Q>);
    return 'taken';
  }

  /** Ends the watch: whoever waits for the next change is told why, after what is still held. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake?.();
  }

  /** Changes as they are pulled, until the signal aborts. @throws What the watch failed with. */
  async *changes(): AsyncGenerator<Change<Q>, void, undefined> {
    const { signal } = this.context;
    const wake = () => this.#wake?.();
    signal.addEventListener('abort', wake);
    try {
      while (!signal.aborted) {
        const held = this.#held;
        this.#held = undefined;
        if (held) yield held;
        else if (this.#failure) throw this.#failure.error;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  #lose(): Heard {
    this.position = undefined;
    this.#hold({ kind: 'gap' });
    return 'missed-something';
  }

  #hold(change: Change<Q>): void {
    this.#held = together(this.#held, change);
    this.#wake?.();
  }
}
