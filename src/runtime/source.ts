import type { DataAdapter, RequestContext, SourceDescription } from '../domain/adapter.js';
import { LOADING, type Loadable } from '../domain/loadable.js';
import { MINUTE_MS, SECOND_MS } from '../domain/time.js';
import { retryDelayMs } from './back-off.js';
import type { Clock } from './clock.js';
import { reasonOf } from './reason.js';
import { Tap } from './tap.js';
import { untilAborted, wait } from './waiting.js';

/** What every request of a page carries beside its question. */
export type RequestSettings = Pick<RequestContext, 'locale' | 'auth'>;

/** How long an answer may take before a retry calls its request off and asks again, ms. */
export const HANGING_MS = 5 * SECOND_MS;

/** How often a live source is asked again what it has: new groups open, replays go on. */
const REVIEW_MS = MINUTE_MS;

/** The adapter in use and what it says of itself. */
export class Source {
  readonly #clock: Clock;
  readonly #settings: () => RequestSettings;
  readonly #changed: () => void;
  readonly #tap: Tap;
  #adapter: DataAdapter | undefined;
  #askedAt = 0;
  state: Loadable<SourceDescription> = LOADING;

  /** @param changed - Called when `state` has changed. */
  constructor(clock: Clock, settings: () => RequestSettings, changed: () => void) {
    this.#clock = clock;
    this.#settings = settings;
    this.#changed = changed;
    this.#tap = new Tap(clock, (signal) => void this.#describe(signal));
  }

  get adapter(): DataAdapter | undefined {
    return this.#adapter;
  }

  set adapter(adapter: DataAdapter | undefined) {
    this.#tap.close();
    this.#adapter = adapter;
    this.state = LOADING;
    this.#changed();
  }

  /** Describes the adapter while anybody wants to know: once, or now and then where it is live. */
  want(isWanted: boolean): void {
    this.#tap.want(isWanted && this.#adapter !== undefined);
  }

  /** Asks again if it failed, or has not been answered for long. */
  retry(): void {
    if (this.state.status === 'failed' || (this.state.status === 'loading' && this.#clock.now() - this.#askedAt >= HANGING_MS)) this.#tap.restart();
  }

  async #describe(signal: AbortSignal): Promise<void> {
    const adapter = this.#adapter;
    if (!adapter || (this.state.status === 'ready' && !this.state.value.live)) return;
    for (let failures = 1; !signal.aborted; failures++) {
      let pauseMs: number | undefined;
      this.#askedAt = this.#clock.now();
      try {
        const value = await untilAborted(adapter.describe({ ...this.#settings(), signal, priority: 'visible' }), signal);
        failures = 0;
        this.#become({ status: 'ready', value });
        if (value.live) pauseMs = REVIEW_MS;
      } catch (error) {
        if (signal.aborted) return;
        // What it said before still holds; whether it answers is for the questions to tell.
        if (this.state.status !== 'ready') this.#become({ status: 'failed', reason: reasonOf(error) });
        pauseMs = this.state.status === 'ready' ? REVIEW_MS : retryDelayMs(error, failures, false);
      }
      if (pauseMs === undefined) return;
      await wait(this.#clock, pauseMs, signal);
    }
  }

  #become(state: Loadable<SourceDescription>): void {
    if (state.status === 'ready' && JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    this.#changed();
  }
}
