import type { RowsAnswer } from '../domain/answer.js';
import type { Loadable, Reason } from '../domain/loadable.js';
import type { RowsQuery } from '../domain/query.js';
import type { Cockpit, Subscription } from '../runtime/cockpit.js';

/** How long somebody looks at placeholders before they are told that nothing comes: after ten seconds attention is gone. */
export const PATIENCE_MS = 10_000;

/** A page is not read again more often than this, ms, whatever other pages say of it. */
const AGAIN_MS = 5_000;

export interface PageWatchOptions {
  readonly cockpit: Cockpit;
  readonly query: RowsQuery;
  readonly patienceMs: number;
  readonly deliver: (page: Loadable<RowsAnswer>) => void;
  /** Its patience is at an end. */
  readonly late: () => void;
}

/** One page of rows that is looked at: kept current by the cockpit until it is passed, which calls its requests off. */
export class PageWatch {
  readonly #options: PageWatchOptions;
  readonly #signal = new AbortController();
  readonly #subscription: Subscription;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #page: Loadable<RowsAnswer> = { status: 'loading' };
  #isLate = false;
  #isReading = false;
  #readAt = -Infinity;

  constructor(options: PageWatchOptions) {
    this.#options = options;
    const { cockpit, query } = options;
    this.#wait();
    this.#subscription = cockpit.watch(query, (page) => this.#take(page), this.#signal.signal);
  }

  /** Whether rows that should be here have not come for longer than anybody likes to wait. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** What is wrong with the page. */
  get trouble(): Reason | undefined {
    return 'reason' in this.#page ? this.#page.reason : undefined;
  }

  /** Reads it anew, beside what the cockpit does: other pages say that it has changed, or it came without its rows. */
  refresh(): void {
    if (this.#isReading || performance.now() - this.#readAt < AGAIN_MS) return;
    const { cockpit, query } = this.#options;
    const { signal } = this.#signal;
    this.#isReading = true;
    const end = (page?: RowsAnswer) => {
      [this.#isReading, this.#readAt] = [false, performance.now()];
      if (page) this.#take({ status: 'ready', value: page });
    };
    // Why it does not come is told by the question that the cockpit goes on asking.
    cockpit.read(query, signal).then(end, () => end());
  }

  /** Its patience begins anew; a page that came without its rows is read again. */
  retry(): void {
    if (!this.#isLate) return;
    this.#wait();
    if ('value' in this.#page) {
      this.#readAt = -Infinity;
      this.refresh();
    }
  }

  sleep(): void {
    clearTimeout(this.#timer);
    this.#subscription.sleep();
  }

  wake(): void {
    if (this.#isOwing) this.#wait();
    this.#subscription.wake();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#signal.abort();
  }

  /** Whether rows are still to come, and nobody has said why they do not. */
  get #isOwing(): boolean {
    const page = this.#page;
    return page.status === 'loading' || ('value' in page && page.value.length === 0 && page.value.offset < page.value.total);
  }

  #take(page: Loadable<RowsAnswer>): void {
    if (this.#signal.signal.aborted) return;
    const wasOwing = this.#isOwing;
    this.#page = page;
    if (!this.#isOwing) this.#end();
    else if (!wasOwing) this.#wait();
    this.#options.deliver(page);
  }

  #wait(): void {
    this.#end();
    this.#timer = setTimeout(() => {
      this.#isLate = true;
      this.#options.late();
    }, this.#options.patienceMs);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#isLate = false;
  }
}
