import { AdapterError, type DataAdapter } from '../domain/adapter.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import type { PlanBook, PlanCommand, PlanReply } from '../domain/plan.js';
import { SECOND_MS } from '../domain/time.js';
import { Client } from './client.js';
import type { Clock } from './clock.js';
import type { Plans } from './plans.js';
import { reasonOf } from './reason.js';
import type { RequestSettings } from './source.js';
import { Tap } from './tap.js';
import { untilAborted, wait } from './waiting.js';

/** How often the book is read while somebody looks: a run that is under way is followed closely. */
const LOOK_MS = 5 * SECOND_MS;
const FOLLOW_MS = SECOND_MS;
/** A source that has not answered by then has not answered. */
const PATIENCE_MS = 20 * SECOND_MS;

/** Follows what the source says of its plans for as long as anybody watches, and hands on what people decide. */
export class PlanDesk implements Plans {
  readonly #clock: Clock;
  readonly #adapter: () => DataAdapter | undefined;
  readonly #settings: () => RequestSettings;
  readonly #clients = new Set<Client<Loadable<PlanBook>>>();
  readonly #tap: Tap;
  #state: Loadable<PlanBook> = LOADING;

  /**
   * @param adapter - The adapter in use.
   * @param settings - Read at every request.
   */
  constructor(clock: Clock, adapter: () => DataAdapter | undefined, settings: () => RequestSettings) {
    this.#clock = clock;
    this.#adapter = adapter;
    this.#settings = settings;
    this.#tap = new Tap(clock, (signal) => void this.#follow(signal));
  }

  watch(deliver: (book: Loadable<PlanBook>) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const client = new Client(() => this.#state, deliver, signal);
    this.#clients.add(client);
    signal.addEventListener('abort', () => {
      this.#clients.delete(client);
      this.#tap.want(this.#clients.size > 0);
    }, { once: true });
    client.deliver();
    this.#tap.want(true);
  }

  async act<C extends PlanCommand>(command: C): Promise<PlanReply<C>> {
    const patience = new AbortController();
    const cancel = this.#clock.after(PATIENCE_MS, () => patience.abort(new AdapterError('timeout', command.command, 0)));
    try {
      return await this.#ask(command, patience.signal);
    } finally {
      cancel();
      // Whatever came of it, the source knows better than the answer.
      if (command.command !== 'preview') this.#tap.restart();
    }
  }

  /** Another adapter: nothing is known of its plans. */
  reset(): void {
    this.#become(LOADING);
    this.#tap.restart();
  }

  async #ask<C extends PlanCommand>(command: C, signal: AbortSignal): Promise<PlanReply<C>> {
    const adapter = this.#adapter();
    if (!adapter?.act) throw new AdapterError('unsupported', command.command);
    return untilAborted(adapter.act(command, { ...this.#settings(), signal, priority: 'visible' }), signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.#adapter()) return;
      try {
        const value = await this.#ask({ command: 'book' }, signal);
        this.#become({ status: 'ready', value });
      } catch (error) {
        if (signal.aborted) return;
        const { value } = { value: undefined, ...this.#state };
        this.#become(value === undefined ? { status: 'failed', reason: reasonOf(error) } : { status: 'stale', value, reason: reasonOf(error, value.asOf) });
        // What can only be read will not learn to act.
        if (error instanceof AdapterError && error.code === 'unsupported') return;
      }
      await wait(this.#clock, this.#isUnderWay ? FOLLOW_MS : LOOK_MS, signal);
    }
  }

  get #isUnderWay(): boolean {
    const { value } = { value: undefined, ...this.#state };
    return value?.runs.some(({ state }) => state !== 'reverted' && state !== 'failed' && state !== 'conflict') ?? false;
  }

  #become(state: Loadable<PlanBook>): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const client of this.#clients) client.deliver();
  }
}
