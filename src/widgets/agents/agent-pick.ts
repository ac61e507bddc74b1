import type { ReactiveElement } from 'lit';
import type { ViewController } from '../../controllers/view-controller.js';
import type { PickHow } from '../../grid/row-grid.js';
import type { AgentRows } from './agent-rows.js';
import type { AgentsFeed } from './agents-feed.js';
import { CockpitAgentSelect } from './agents.events.js';

/** The element, as far as agents are picked in it. */
export interface PickHost extends ReactiveElement {
  selected: string | undefined;
  picked: readonly string[];
}

/** Agents of one group that are asked for in order to be picked, at most. */
const MOST_OF_GROUP = 10_000;
/** Agents that a board is asked to narrow itself to, at most: a question names each of them. */
const MOST_SHARED = 500;

/** The agents that are picked: the board's selection inside of one, the element's own properties outside. */
export class AgentPick {
  readonly #host: PickHost;
  readonly #feed: AgentsFeed;
  readonly #view: ViewController;
  /** The row that a range begins at. */
  #from: string | undefined;
  #leaving = new AbortController();
  #groups: { readonly ids: readonly string[]; readonly rows: unknown; readonly known: Map<number, boolean> } | undefined;
  #known: { readonly ids: readonly string[]; readonly set: ReadonlySet<string> } = { ids: [], set: new Set() };

  constructor(host: PickHost, feed: AgentsFeed, view: ViewController) {
    this.#host = host;
    this.#feed = feed;
    this.#view = view;
    host.addController({ hostDisconnected: () => this.#leaving.abort(), hostConnected: () => (this.#leaving = new AbortController()) });
  }

  /** Ids of the agents. */
  get picked(): readonly string[] {
    const { picked, selected } = this.#host;
    // More than a board can be asked for are the table's own.
    if (this.#feed.isFed && picked.length <= MOST_SHARED) return this.#view.board.selection.filters['agent'] ?? NOBODY;
    return picked.length > 0 || selected === undefined ? picked : [selected];
  }

  readonly isPicked = (id: string): boolean => {
    const ids = this.picked;
    if (ids.length < 4) return ids.includes(id);
    if (ids !== this.#known.ids) this.#known = { ids, set: new Set(ids) };
    return this.#known.set.has(id);
  };

  /** Picks the agent of a row, or lets the one go who is picked; the page may prevent either. */
  pick(row: number, how: PickHow): void {
    const id = this.#feed.lines.keyAt(row);
    if (id === undefined || this.#feed.lines.cell(row, 'agent') === null) return;
    const before = this.picked;
    if (how === 'range') {
      const from = this.#from === undefined ? -1 : this.#feed.lines.lineOfKey(this.#from);
      return void this.#take(this.#between(from < 0 ? row : from, row), row);
    }
    const isPicked = before.includes(id);
    const ids = how === 'toggle' ? (isPicked ? before.filter((other) => other !== id) : [...before, id]) : isPicked && before.length === 1 ? NOBODY : [id];
    if (this.#take(ids, row)) this.#from = id;
  }

  /** Picks all rows that are here. @returns How many. */
  pickAll(): number {
    const ids = idsOf(this.#feed.rows, 0, this.#feed.rows.count);
    this.#take(ids, 0);
    return ids.length;
  }

  /**
   * Picks the agents of a group, or lets them go where they are what is picked; those that are elsewhere are asked for.
   *
   * @param first - Its first row; `last` is exclusive.
   * @returns How many are picked then; `undefined` where there are too many to ask for, -1 where the page or the source said no.
   */
  async pickGroup(first: number, last: number, how: 'alone' | 'toggle'): Promise<number | undefined> {
    let ids = idsOf(this.#feed.rows, first, last);
    if (ids.length < last - first && this.#feed.isFed) {
      if (last - first > MOST_OF_GROUP) return undefined;
      const { signal } = this.#leaving;
      const places = await this.#feed.read(first, last, signal).catch(() => []);
      if (signal.aborted || places.length === 0) return -1;
      ids = places.map(({ page, at }) => String(page.columns['agent']?.[at] ?? page.columns['id']?.[at]));
    }
    const before = this.picked;
    const known = new Set(before);
    const isPicked = ids.every((id) => known.has(id));
    const own = new Set(ids);
    const others = how === 'toggle' ? before.filter((id) => !own.has(id)) : NOBODY;
    const wanted = isPicked && (how === 'toggle' || before.length === ids.length) ? others : [...others, ...ids];
    return this.#take(wanted, -1) ? wanted.length : -1;
  }

  /** Whether all agents of a group are picked, as far as they are here. */
  isGroupPicked(first: number, last: number): boolean {
    const { rows } = this.#feed;
    const ids = this.picked;
    if (ids.length < last - first || ids.length === 0) return false;
    const { groups } = rows;
    if (this.#groups?.ids !== ids || this.#groups.rows !== groups) this.#groups = { ids, rows: groups, known: new Map() };
    const { known } = this.#groups;
    let isPicked = known.get(first);
    if (isPicked === undefined) {
      const here = ids.length >= rows.all ? NOBODY : idsOf(rows, first, last);
      known.set(first, (isPicked = ids.length >= rows.all || (here.length > 0 && here.every(this.isPicked))));
    }
    return isPicked;
  }

  /** Keys of the rows in these lines. */
  #between(first: number, last: number): readonly string[] {
    const { lines } = this.#feed;
    const ids: string[] = [];
    for (let line = Math.min(first, last); line <= Math.max(first, last); line++) {
      const id = lines.keyAt(line);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  #take(ids: readonly string[], row: number): boolean {
    const { lines, isFed } = this.#feed;
    const id = lines.keyAt(row);
    const first = id !== undefined && ids.includes(id) ? id : ids[0];
    const name = first === id ? lines.cell(row, 'name') : null;
    if (!this.#host.dispatchEvent(new CockpitAgentSelect(first, first === undefined || name === null ? undefined : String(name), ids))) return false;
    if (!isFed || ids.length > MOST_SHARED) [this.#host.selected, this.#host.picked] = [first, ids];
    else this.#host.picked = NOBODY;
    if (ids.length <= MOST_SHARED) this.#view.select(ids.length === 0 ? {} : { agent: [...ids] });
    return true;
  }
}

const NOBODY: readonly string[] = [];

/** Keys of the rows from `first` to before `last` that are here. */
function idsOf(rows: AgentRows, first: number, last: number): readonly string[] {
  const ids: string[] = [];
  for (let row = first; row < last; row++) {
    const id = rows.keyAt(row);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
