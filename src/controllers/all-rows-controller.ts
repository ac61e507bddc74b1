import type { ReactiveController, ReactiveElement } from 'lit';
import type { AnyAnswer, SourceDescription } from '../domain/adapter.js';
import type { RowsAnswer } from '../domain/answer.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import type { Query } from '../domain/query.js';
import { FeedController } from './feed-controller.js';
import type { PagesQuery } from './pages-controller.js';

/** Rows of a first page, which every source can give. */
const FIRST = 1_000;
/** Rows taken at most, about what a page can hold; an answer beyond is `partial`, and says how many rows it has. */
const MOST = 1_000_000;

/**
 * All rows of a question, page by page, for hosts that must know the whole: the first page tells how many there are and
 * the source how many it gives at once. Delivered when all are here, and again whenever one changes.
 */
export class AllRowsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #query: () => PagesQuery | undefined;
  readonly #deliver: (pages: Loadable<readonly RowsAnswer[]>, source: SourceDescription | undefined) => void;
  readonly #feed: FeedController;
  #pages = 1;
  #limit = FIRST;

  /** @param query - Read at every update of the host; `undefined` asks nothing. */
  constructor(host: ReactiveElement, query: () => PagesQuery | undefined, deliver: (pages: Loadable<readonly RowsAnswer[]>, source: SourceDescription | undefined) => void) {
    this.#host = host;
    this.#query = query;
    this.#deliver = deliver;
    this.#feed = new FeedController(host, () => this.#questions(), (answers, source) => this.#take(answers, source));
    host.addController(this);
  }

  /** Asks everything again that failed or is stale. */
  retry(): void {
    this.#feed.retry();
  }

  hostDisconnected(): void {
    this.#pages = 1;
    this.#limit = FIRST;
  }

  #questions(): readonly Query[] | undefined {
    const query = this.#query();
    return query && Array.from({ length: this.#pages }, (_, page) => ({ ...query, offset: page * this.#limit, limit: this.#limit }));
  }

  #take(answers: readonly Loadable<AnyAnswer>[], source: SourceDescription | undefined): void {
    const pages: RowsAnswer[] = [];
    let stale: Extract<Loadable<never>, { status: 'stale' }>['reason'] | undefined;
    for (const answer of answers) {
      if (answer.status === 'loading') return this.#deliver(LOADING, source);
      if (answer.status === 'failed') return this.#deliver(answer, source);
      if (answer.status === 'stale') stale = answer.reason;
      if (answer.value.kind !== 'rows') return this.#deliver({ status: 'failed', reason: { code: 'invalid' } }, source);
      pages.push(answer.value);
    }
    if (this.#mustAskMore(pages[0]?.total ?? 0, source)) return this.#deliver(LOADING, source);
    const isCut = (pages[0]?.total ?? 0) > this.#pages * this.#limit;
    const value = isCut ? pages.map((page) => ({ ...page, completeness: 'partial' as const })) : pages;
    this.#deliver(stale ? { status: 'stale', value, reason: stale } : { status: 'ready', value }, source);
  }

  #mustAskMore(total: number, source: SourceDescription | undefined): boolean {
    if (total <= this.#pages * this.#limit || this.#pages * this.#limit >= MOST) return false;
    // Without knowing what the source gives at once, small pages are safe.
    this.#limit = Math.max(FIRST, Math.min(source?.pageLimit ?? FIRST, 10_000));
    this.#pages = Math.ceil(Math.min(total, MOST) / this.#limit);
    this.#host.requestUpdate();
    return true;
  }
}
