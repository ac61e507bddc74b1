import type { ReactiveElement } from 'lit';
import type { ViewController } from '../../controllers/view-controller.js';
import type { PickHow } from '../../grid/row-grid.js';
import type { AgentsFeed } from './agents-feed.js';
import { CockpitAgentSelect } from './agents.events.js';

/** The element, as far as agents are picked in it. */
export interface PickHost extends ReactiveElement {
  selected: string | undefined;
  picked: readonly string[];
}

/** Agents that a board is asked to narrow itself to, at most: a question names each of them. */
const MOST_SHARED = 500;

/** The agents that are picked: the board's selection inside of one, the element's own properties outside. */
export class AgentPick {
  readonly #host: PickHost;
  readonly #feed: AgentsFeed;
  readonly #view: ViewController;
  /** The row that a range begins at. */
  #from: string | undefined;
  #known: { readonly ids: readonly string[]; readonly set: ReadonlySet<string> } = { ids: [], set: new Set() };

  constructor(host: PickHost, feed: AgentsFeed, view: ViewController) {
    this.#host = host;
    this.#feed = feed;
    this.#view = view;
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
    const id = this.#feed.rows.keyAt(row);
    if (id === undefined || this.#feed.rows.cell(row, 'agent') === null) return;
    const before = this.picked;
    if (how === 'range') {
      const from = this.#from === undefined ? -1 : this.#feed.rows.rowOf(this.#from);
      return void this.#take(this.#between(from < 0 ? row : from, row), row);
    }
    const isPicked = before.includes(id);
    const ids = how === 'toggle' ? (isPicked ? before.filter((other) => other !== id) : [...before, id]) : isPicked && before.length === 1 ? NOBODY : [id];
    if (this.#take(ids, row)) this.#from = id;
  }

  /** Picks all rows that are here. @returns How many. */
  pickAll(): number {
    const ids = this.#between(0, this.#feed.rows.count - 1);
    this.#take(ids, 0);
    return ids.length;
  }

  #between(first: number, last: number): readonly string[] {
    const { rows } = this.#feed;
    const ids: string[] = [];
    for (let row = Math.min(first, last); row <= Math.max(first, last); row++) {
      const id = rows.keyAt(row);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  }

  #take(ids: readonly string[], row: number): boolean {
    const { rows, isFed } = this.#feed;
    const id = rows.keyAt(row);
    const first = id !== undefined && ids.includes(id) ? id : ids[0];
    const name = first === id ? rows.cell(row, 'name') : null;
    if (!this.#host.dispatchEvent(new CockpitAgentSelect(first, first === undefined || name === null ? undefined : String(name), ids))) return false;
    if (!isFed || ids.length > MOST_SHARED) [this.#host.selected, this.#host.picked] = [first, ids];
    else this.#host.picked = NOBODY;
    if (ids.length <= MOST_SHARED) this.#view.select(ids.length === 0 ? {} : { agent: [...ids] });
    return true;
  }
}

const NOBODY: readonly string[] = [];
