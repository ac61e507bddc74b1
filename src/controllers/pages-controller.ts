import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { SourceDescription } from '../domain/adapter.js';
import type { RowsAnswer } from '../domain/answer.js';
import type { Loadable, Reason } from '../domain/loadable.js';
import { queryKey, type RowsQuery } from '../domain/query.js';
import type { Cockpit } from '../runtime/cockpit.js';
import { cockpitContext } from './contexts.js';
import { PageWatch, PATIENCE_MS } from './page-watch.js';
import { observeVisibility } from './visibility.js';

/** A question about rows, without which of them. */
export type PagesQuery = Omit<RowsQuery, 'offset' | 'limit'>;

export interface PagesOptions {
  /** Read at every update of the host; `undefined` asks nothing. */
  readonly query: () => PagesQuery | undefined;
  /** Offsets of the pages in view. */
  readonly offsets: () => readonly number[];
  /** Rows a page asks for, at most what the source gives. */
  readonly pageSize: number;
  /** Takes each page, and each page again when it changed. `isFirst` for the first of a new question. */
  readonly deliver: (page: Loadable<RowsAnswer>, isFirst: boolean) => void;
  readonly described: (source: SourceDescription | undefined) => void;
  /** How long placeholders stand before the host is told, ms; ten seconds when absent. */
  readonly patienceMs?: number;
}

/** How long the view must stay near a page before it is asked for: a fling passes dozens that nobody sees. */
const PAUSE_MS = 60;

/**
 * Watches the pages in view, and only those: one that is passed is called off, one that stays is kept current by
 * the cockpit at the source's own pace. Without a cockpit around it does nothing. Off screen it sleeps.
 */
export class PagesController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: PagesOptions;
  readonly #cockpit: ContextConsumer<typeof cockpitContext, ReactiveElement>;
  readonly #watches = new Map<number, PageWatch>();
  /** Rows that a page asks for. */
  #limit: number;
  #watched: Cockpit | undefined;
  #query: PagesQuery | undefined;
  #key = '';
  #isFirst = true;
  #description: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #visible = false;
  #leaveScreen: (() => void) | undefined;

  constructor(host: ReactiveElement, options: PagesOptions) {
    this.#host = host;
    this.#options = options;
    this.#limit = options.pageSize;
    this.#cockpit = new ContextConsumer(host, { context: cockpitContext, subscribe: true });
    host.addController(this);
  }

  /** Whether a board feeds the host, so that sorting and searching are the source's. */
  get isFed(): boolean {
    return this.#cockpit.value !== undefined;
  }

  /** Whether the question was answered by no page yet. */
  get isWaiting(): boolean {
    return this.#key !== '' && this.#isFirst;
  }

  /** Whether a page in view has not come for longer than anybody likes to wait. */
  get isLate(): boolean {
    return [...this.#watches.values()].some(({ isLate }) => isLate);
  }

  /** What is wrong with a page in view. */
  get trouble(): Reason | undefined {
    return [...this.#watches.values()].find(({ trouble }) => trouble)?.trouble;
  }

  /** Asks everything again that failed, is stale or does not come. */
  retry(): void {
    for (const watch of this.#watches.values()) watch.retry();
    this.#watched?.retry();
    this.#host.requestUpdate();
  }

  /** Reads a page in view anew, because others say that it has changed. */
  refresh(offset: number): void {
    this.#watches.get(offset)?.refresh();
  }

  /** One page of the question that is asked, apart from those in view; rejects with `AdapterError` or the signal's reason. @throws where no board feeds the host. */
  read(offset: number, limit: number, signal: AbortSignal): Promise<RowsAnswer> {
    if (!this.#watched || !this.#query) throw new Error('invalid read: no source');
    const query: RowsQuery = { ...this.#query, offset, limit };
    return this.#watched.read(query, signal);
  }

  /** The view moved: asks for the pages it came to, once it stays. */
  look(): void {
    if (this.#key === '' || this.#pause !== undefined) return;
    const offsets = this.#options.offsets();
    if (offsets.length === this.#watches.size && offsets.every((offset) => this.#watches.has(offset))) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#ask();
    }, PAUSE_MS);
  }

  hostConnected(): void {
    this.#leaveScreen = observeVisibility(this.#host, (visible) => this.#see(visible));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leaveScreen?.();
    this.#leaveScreen = undefined;
    this.#visible = false;
    this.#stop();
    // The consumer would keep the cockpit of a board that the host has left.
    delete this.#cockpit.value;
  }

  hostUpdate(): void {
    const query = this.#options.query();
    const cockpit = this.#cockpit.value;
    const key = query ? queryKey({ ...query, limit: this.#options.pageSize }) : '';
    if (key === this.#key && cockpit === this.#watched) return;
    this.#stop();
    // A removed element still updates when a property is set, and must not subscribe.
    if (!query || !cockpit || !this.#host.isConnected) return;
    this.#key = key;
    this.#query = query;
    this.#isFirst = true;
    this.#describe(cockpit);
    // The rows of another question start over.
    this.#watch(0);
  }

  #describe(cockpit: Cockpit): void {
    this.#watched = cockpit;
    this.#description = new AbortController();
    cockpit.describe((source) => {
      const known = source.status === 'ready' || source.status === 'stale' ? source.value : undefined;
      this.#options.described(known);
      if (known) this.#restrict(known.pageLimit);
    }, this.#description.signal);
  }

  /** A source that gives fewer rows at once is asked for no more. */
  #restrict(pageLimit: number): void {
    const limit = Math.max(1, Math.min(this.#options.pageSize, pageLimit));
    if (limit === this.#limit) return;
    this.#limit = limit;
    const offsets = [...this.#watches.keys()];
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
    for (const offset of offsets) this.#watch(offset);
  }

  #ask(): void {
    const wanted = new Set(this.#options.offsets());
    for (const [offset, watch] of this.#watches)
      if (!wanted.has(offset)) {
        watch.stop();
        this.#watches.delete(offset);
        // What was wrong with it concerns nobody any more.
        if (watch.isLate || watch.trouble) this.#host.requestUpdate();
      }
    for (const offset of wanted) if (!this.#watches.has(offset)) this.#watch(offset);
  }

  #watch(offset: number): void {
    const cockpit = this.#watched;
    if (!cockpit || !this.#query) return;
    const watch = new PageWatch({
      cockpit,
      query: { ...this.#query, offset, limit: this.#limit },
      patienceMs: this.#options.patienceMs ?? PATIENCE_MS,
      deliver: (page) => this.#take(page),
      late: () => this.#host.requestUpdate(),
    });
    this.#watches.set(offset, watch);
    if (!this.#visible) watch.sleep();
  }

  #take(page: Loadable<RowsAnswer>): void {
    if (page.status === 'loading' && !this.#isFirst) return;
    const isFirst = this.#isFirst;
    if (page.status !== 'loading') this.#isFirst = false;
    this.#options.deliver(page, isFirst);
  }

  #see(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    for (const watch of this.#watches.values()) {
      if (visible) watch.wake();
      else watch.sleep();
    }
  }

  #stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
    this.#description?.abort();
    this.#description = undefined;
    this.#watched = undefined;
    this.#key = '';
  }
}
