import type { ReactiveElement } from 'lit';
import { PagesController } from '../../controllers/pages-controller.js';
import { CockpitRetryRequest } from '../../controllers/retry-request.js';
import type { ViewController } from '../../controllers/view-controller.js';
import { canWithRows, type RowSkill, type SourceDescription } from '../../domain/adapter.js';
import type { PackedRows, RowsAnswer } from '../../domain/answer.js';
import type { Loadable } from '../../domain/loadable.js';
import { stricter, type Privacy } from '../../domain/privacy.js';
import { queryKey, type Order, type RowFilter } from '../../domain/query.js';
import { isOfSample, type Column } from '../../table/column.js';
import type { Arrangement } from '../../table/local-rows.js';
import type { Place } from '../../table/page-cache.js';
import { AgentLines } from './agent-lines.js';
import { AgentRows, PAGE_ROWS } from './agent-rows.js';
import { shownRows } from './shown-rows.js';
import { columnsOf } from './agent-columns.js';
import { agentsQuery } from './agents-query.js';
import { PERSONAL } from './column-options.js';

/** Rows that an export asks for at once, at most. */
const MOST_A_PAGE = 2_000;

/** The element, as far as its rows depend on it; `agents` is written with each page. */
export interface FedHost extends ReactiveElement {
  agents: Loadable<PackedRows>;
  readonly columns: string | readonly Column[];
  readonly order: readonly Order[];
  readonly search: string;
  readonly where: readonly RowFilter[];
  readonly groupBy: string;
  readonly privacy: Privacy;
}

export interface FeedOptions {
  readonly view: ViewController;
  /** The lines in view. */
  readonly visible: () => { readonly first: number; readonly last: number };
  /** A person in words, from a pseudonym. */
  readonly masked: (pseudonym: string) => string;
  /** Whether somebody is at the rows, so that a newer answer moves none. */
  readonly isWatched: () => boolean;
  /** Another answer was taken; of another question where it is the first of one. */
  readonly taken: (isFirst: boolean) => void;
}

/** Where the rows come from: pages of the board's source, or what was set by hand; and how closely they may be looked at. */
export class AgentsFeed {
  readonly rows = new AgentRows();
  readonly lines = new AgentLines(this.rows);
  readonly #host: FedHost;
  readonly #options: FeedOptions;
  readonly #pages: PagesController;
  #source: SourceDescription | undefined;
  /** How many agents there are in all, and for which question. */
  #all: { readonly key: string; readonly total: number } | undefined;

  constructor(host: FedHost, options: FeedOptions) {
    this.#host = host;
    this.#options = options;
    this.#pages = new PagesController(host, {
      query: () => agentsQuery(options.view.view, this.#order, this.searched, this.#pushed, this.#isGroupingPushed ? this.groupBy : ''),
      offsets: () => this.lines.offsets(options.visible().first, options.visible().last),
      pageSize: PAGE_ROWS,
      deliver: (page, isFirst) => this.#take(page, isFirst),
      described: (source) => {
        this.#source = source;
        host.requestUpdate();
      },
    });
  }

  /** What the source says of itself; `undefined` before it has. */
  get source(): SourceDescription | undefined {
    return this.#source;
  }

  /** Whether a board feeds the table, so that sorting and searching are the source's. */
  get isFed(): boolean {
    return this.#pages.isFed;
  }

  /** Whether the source orders samples by what they can be trusted with. */
  get isOrderFair(): boolean {
    return this.#can('ordersFairly');
  }

  /** Whether the rows on screen answer an older question. */
  get isAsking(): boolean {
    const { status } = this.#host.agents;
    return (this.#pages.isWaiting || this.rows.isAtWork) && (status === 'ready' || status === 'stale');
  }

  /** Until a source has said what may be known of its people, nobody is named; the search box is there, and its text waits. */
  get privacy(): Privacy {
    return stricter(this.#host.privacy, this.#source ? this.#source.people : this.isFed ? 'masked' : 'named');
  }

  /** Nobody is searched for whose name may not be known. */
  get searched(): string | undefined {
    return this.privacy === 'named' ? this.#host.search : undefined;
  }

  /** What is sorted, searched and filtered here: everything without a board, what its source does not do inside of one. */
  get arrangedHere(): Pick<Arrangement, 'order' | 'search' | 'groupOrder'> & { readonly where: readonly RowFilter[]; readonly groupBy: string } {
    const { order: groupOrder } = this.#host;
    const groupBy = this.#isGroupingPushed || !this.rows.isWhole ? '' : this.groupBy;
    if (!this.isFed) return { order: groupOrder, search: this.searched ?? '', where: this.where, groupBy };
    return { order: [], search: '', where: this.#isFilteringPushed || !this.rows.isWhole ? [] : this.where, groupBy, groupOrder };
  }

  /** Name of the column that brings rows together; none where rows cannot be grouped, or nobody may be told by it. */
  get groupBy(): string {
    const { groupBy } = this.#host;
    return this.canGroup && !(this.privacy !== 'named' && PERSONAL.has(groupBy)) ? groupBy : '';
  }

  /** Whether rows can be grouped: by the source, or here where all of them are. */
  get canGroup(): boolean {
    return this.#canSomewhere(this.#isGroupingPushed);
  }

  /** The filters that count: nobody is filtered by who they are where that may not be known. */
  get where(): readonly RowFilter[] {
    const { where } = this.#host;
    return this.privacy === 'named' ? where : where.filter((filter) => !('column' in filter && PERSONAL.has(filter.column)));
  }

  /** Whether rows can be filtered: by the source, or here where all of them are. */
  get canFilter(): boolean {
    return this.#canSomewhere(this.#isFilteringPushed);
  }

  /** Agents without search and filters, where there are filters; `undefined` where nobody was asked. */
  get all(): number | undefined {
    if (this.where.length === 0) return undefined;
    const { all } = this.rows;
    if (!this.isFed) return all;
    return this.#all?.key === this.#allKey ? this.#all.total : undefined;
  }

  /** What stands in the search box; no box where nobody may be searched for. */
  get typed(): string | undefined {
    return stricter(this.#host.privacy, this.#source?.people) === 'named' ? this.#host.search : undefined;
  }

  /** Rows from `first` to before `last` in the order shown, from here or from the source, as closely as persons may be looked at; fewer where the source has fewer by now. */
  async read(first: number, last: number, signal: AbortSignal): Promise<readonly Place[]> {
    const { rows, privacy } = this;
    const here = Array.from({ length: Math.max(0, last - first) }, (_, at) => rows.place(first + at)).filter((place) => place !== undefined);
    if (here.length === last - first || !this.isFed) return here;
    const places: Place[] = [];
    const limit = Math.min(this.#source?.pageLimit ?? PAGE_ROWS, MOST_A_PAGE);
    for (let offset = first; offset < last; ) {
      const page = await this.#pages.read(offset, Math.min(limit, last - offset), signal);
      if (page.length === 0) break;
      const shown = shownRows(page, privacy, this.#options.masked);
      for (let at = 0; at < shown.length; at++) places.push({ page: shown, at });
      offset = page.offset + page.length;
    }
    return places;
  }

  /** Other rows came into view. */
  look(): void {
    this.#pages.look();
  }

  /** Asks again for what failed, unless the page prevents it. */
  readonly onRetry = (): void => {
    if (this.#host.dispatchEvent(new CockpitRetryRequest())) this.#pages.retry();
  };

  /** Whether rows in view have not come for longer than anybody likes to wait, and nothing else is said of them. */
  get isLate(): boolean {
    return this.#pages.isLate && this.#host.agents.status !== 'failed';
  }

  /** Takes what the host shows now; to be called before each update. */
  settle(): void {
    const host = this.#host;
    // What was wrong with a page that was passed is no longer said.
    if (host.agents.status === 'stale' && this.isFed && !this.#pages.trouble) host.agents = { status: 'ready', value: host.agents.value };
    const { agents } = host;
    if (agents.status === 'ready' || agents.status === 'stale') this.#accept(agents.value, false);
    for (const offset of this.rows.pages.outdated) this.#pages.refresh(offset);
  }

  /** Whether rows can be narrowed or brought together somewhere: by the source, or here where all of them are. */
  #canSomewhere(isPushed: boolean): boolean {
    return this.privacy !== 'team' && (!this.isFed || isPushed || this.rows.isWhole);
  }

  #can(skill: RowSkill): boolean {
    return this.#source !== undefined && canWithRows(this.#source, skill, 'agent');
  }

  get #isFilteringPushed(): boolean {
    return this.#can('filtersRows');
  }

  /** What is filtered here is grouped here. */
  get #isGroupingPushed(): boolean {
    return this.#can('groupsRows') && (this.#isFilteringPushed || this.where.length === 0);
  }

  /** What rows are ordered by, samples fairly where the source can. */
  get #order(): readonly Order[] {
    const { columns, order } = this.#host;
    return this.isOrderFair ? order.map((by) => (isOfSample(by, columnsOf(columns)) ? { ...by, fair: true } : by)) : order;
  }

  get #pushed(): readonly RowFilter[] {
    return this.#isFilteringPushed ? this.where : [];
  }

  /** The question without what leaves agents out. */
  get #allKey(): string {
    return queryKey({ ...agentsQuery(this.#options.view.view, [], '', [], ''), limit: 0 });
  }

  #take(page: Loadable<RowsAnswer>, isFirst: boolean): void {
    const host = this.#host;
    if (page.status === 'ready' || page.status === 'stale') {
      // Several pages may come before the next update.
      this.#accept(page.value, isFirst);
      if (this.#pushed.length === 0 && !this.searched?.trim()) this.#all = { key: this.#allKey, total: page.value.total };
      const { trouble } = this.#pages;
      // Another page in view may still be what it was.
      host.agents = trouble ? { status: 'stale', value: page.value, reason: trouble } : page;
      // It may have come short.
      this.#pages.look();
    } else if (!this.rows.answer || (isFirst && page.status === 'failed')) {
      host.agents = page;
    } else if (page.status === 'failed') {
      host.agents = { status: 'stale', value: this.rows.answer, reason: page.reason };
    }
    host.requestUpdate();
  }

  #accept(answer: PackedRows, isFirst: boolean): void {
    const { isWatched, masked, taken } = this.#options;
    if (this.rows.take(answer, isFirst, this.privacy, masked, isWatched())) taken(isFirst);
  }
}
