import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { AlertBook, AlertDeed } from '../domain/alert-book.js';
import type { AlertRule } from '../domain/alert-rule.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import type { Alerts } from '../runtime/alerts.js';
import { alertsContext } from './contexts.js';

/**
 * Keeps its host at the book of the nearest board's alerts, and updates the host when it changes.
 *
 * Alerts are watched off screen too: what blinks below the fold is still announced. `book` is kept while the host
 * moves, so that it does not go blank on the way. Without a board it stays as it is, `loading` at first.
 */
export class AlertsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isWanted: () => boolean;
  readonly #consumer: ContextConsumer<typeof alertsContext, ReactiveElement>;
  #watched: Alerts | undefined;
  #watching: AbortController | undefined;

  book: Loadable<AlertBook> = LOADING;

  /** @param isWanted - Read at every update of the host; while false, nothing is watched. */
  constructor(host: ReactiveElement, isWanted: () => boolean = () => true) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#consumer = new ContextConsumer(host, { context: alertsContext, subscribe: true });
    host.addController(this);
  }

  /** Whether there is a board to ask. */
  get hasBoard(): boolean {
    return this.#consumer.value !== undefined;
  }

  /** Whose alerts they are: another object in another board, none without one. */
  get origin(): object | undefined {
    return this.#consumer.value;
  }

  /** Rules of the board that can be judged; none without a board. */
  get rules(): readonly AlertRule[] {
    return this.#consumer.value?.rules ?? [];
  }

  /** Keeps what somebody did. Rejects with `AdapterError` when the source does not take it; does nothing without a board. */
  async act(deed: AlertDeed): Promise<void> {
    await this.#consumer.value?.act(deed);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    // The consumer would keep the alerts of a board that the host has left.
    delete this.#consumer.value;
  }

  hostUpdate(): void {
    const alerts = this.#host.isConnected && this.#isWanted() ? this.#consumer.value : undefined;
    if (alerts === this.#watched) return;
    this.#stop();
    this.#watched = alerts;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const deliver = (book: Loadable<AlertBook>) => {
      this.book = book;
      this.#host.requestUpdate();
    };
    // A book that is here already must not come within the update that is under way, which would miss it.
    queueMicrotask(() => alerts?.watch(deliver, signal));
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#watched = undefined;
  }
}
