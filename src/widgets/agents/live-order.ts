import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { PresenceController } from '../../controllers/presence-controller.js';
import { RecurringWork } from '../../controllers/recurring-work.js';
import type { RowGrid } from '../../grid/row-grid.js';
import { formatCountText } from '../../locale/format.js';
import { isMoved } from '../../table/moved-rows.js';
import type { AgentRows } from './agent-rows.js';
import type { Messages } from './messages.js';

export interface LiveOrderOptions {
  readonly rows: () => AgentRows;
  readonly isGrouped: () => boolean;
  readonly grid: () => RowGrid;
  readonly messages: () => Messages;
  readonly language: () => string;
  readonly say: (text: string) => void;
}

/**
 * The order of rows whose cells change: sorted again by itself while nobody is at the table, offered while somebody is.
 * Nothing moves under a pointer or a finger, or away from who walks by keys.
 */
export class LiveOrder {
  readonly #host: ReactiveElement;
  readonly #options: LiveOrderOptions;
  readonly #presence: PresenceController;
  readonly #work: RecurringWork;
  /** Whether the focus was in the rows, so that their active agent is somebody's. */
  #isWalked = false;
  #isTold = false;

  constructor(host: ReactiveElement, options: LiveOrderOptions) {
    this.#host = host;
    this.#options = options;
    this.#presence = new PresenceController(host, () => this.#settle());
    this.#work = new RecurringWork(host, () => options.rows().findNext(), () => this.#settle());
  }

  /** Whether somebody is at the table, so that rows stay where they are. */
  get isWatched(): boolean {
    return this.#presence.isHere;
  }

  /** Cells have changed, or a newer answer came. */
  look(): void {
    if (this.#options.rows().isOutdated) this.#work.due();
  }

  /** The focus came into the rows. */
  readonly onFocusin = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('.sheet')) this.#isWalked = true;
  };

  /** Sorts the rows again; the focus goes with the agent it was on last, or into the rows as they are in view. */
  readonly onTake = (): void => {
    const { messages, say, grid } = this.#options;
    this.#show();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const { row, column } = grid().active;
      if (this.#isWalked) grid().focusCell(row, column);
      else this.#host.renderRoot.querySelector<HTMLElement>('.scroller')?.focus({ preventScroll: true });
    });
    say(messages().table.order.taken);
  };

  /** What changed, in words, with the way to have it; nothing while the rows stand as they should. */
  render(): TemplateResult | typeof nothing {
    const text = this.#text;
    if (text === '') return nothing;
    const { take, counted } = this.#options.messages().table.order;
    return html`<button type="button" class="reorder" title=${counted} @click=${this.onTake}><span class="moved">${text}</span> <span class="take">${take}</span></button>`;
  }

  get #text(): string {
    const { moved, joined, left } = this.#options.rows().moved;
    const { order } = this.#options.messages().table;
    const language = this.#options.language();
    const write = (count: number, words: (count: string, isOne: boolean) => string) => (count > 0 ? words(formatCountText(count, language), count === 1) : '');
    return [write(moved, order.moved), write(joined, order.joined), write(left, order.left)].filter(Boolean).join(' · ');
  }

  /** It is known how the order has changed, or nobody is at the table any more. */
  #settle(): void {
    if (isMoved(this.#options.rows().moved)) {
      if (!this.#presence.isHere) this.#show();
      else if (!this.#isTold) {
        this.#isTold = true;
        this.#options.say(this.#text);
      }
    } else this.#options.rows().settle(this.#presence.isHere);
    this.#host.requestUpdate();
    this.look();
  }

  #show(): void {
    const { rows, grid } = this.#options;
    const { row } = grid().active;
    // Among groups the focus is led after the agent as at any other change.
    const key = this.#isWalked && !this.#options.isGrouped() ? rows().keyAt(row) : undefined;
    this.#isTold = false;
    if (!rows().showNext() || key === undefined) return;
    const now = rows().rowOf(key, row);
    if (now >= 0) grid().holdRow(now);
  }
}
