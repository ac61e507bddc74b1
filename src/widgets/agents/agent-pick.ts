import type { ReactiveElement } from 'lit';
import type { ViewController } from '../../controllers/view-controller.js';
import type { AgentsFeed } from './agents-feed.js';
import { CockpitAgentSelect } from './agents.events.js';

/** The agent that is picked: the board's selection inside of one, the element's own property outside. */
export class AgentPick {
  readonly #host: ReactiveElement & { selected: string | undefined };
  readonly #feed: AgentsFeed;
  readonly #view: ViewController;

  constructor(host: ReactiveElement & { selected: string | undefined }, feed: AgentsFeed, view: ViewController) {
    this.#host = host;
    this.#feed = feed;
    this.#view = view;
  }

  /** Id of the agent; `undefined` where none is picked. */
  get picked(): string | undefined {
    return this.#feed.isFed ? this.#view.board.selection.filters['agent']?.[0] : this.#host.selected;
  }

  /** Picks the agent of a row, or lets the one go who is picked; the page may prevent either. */
  pick(row: number): void {
    const { rows } = this.#feed;
    const id = rows.cell(row, 'agent');
    if (id === null) return;
    const agent = String(id) === this.picked ? undefined : String(id);
    const name = rows.cell(row, 'name');
    if (!this.#host.dispatchEvent(new CockpitAgentSelect(agent, agent === undefined || name === null ? undefined : String(name)))) return;
    if (!this.#feed.isFed) this.#host.selected = agent;
    this.#view.select(agent === undefined ? {} : { agent: [agent] });
  }
}
