import { AdapterError, type DataAdapter, type RequestContext } from '../domain/adapter.js';
import { queryKey, type Query } from '../domain/query.js';
import { SECOND_MS } from '../domain/time.js';
import type { Gauges } from './gauges.js';
import type { GatewaySettings } from './gateway-options.js';
import type { Journal } from './log-line.js';
import { Tap, type Seat, type TapSurroundings } from './tap.js';
import type { View } from './view.js';

/** For so long a source that has just failed is not asked again, however many come back at once. */
const REST_MS = SECOND_MS;

interface Open {
  readonly tap: Tap;
  closing?: ReturnType<typeof setTimeout>;
}

/** The live questions: one tap for each, however many watch it. */
export class LiveDesk {
  readonly #settings: GatewaySettings;
  readonly #gauges: Gauges;
  readonly #journal: Journal;
  readonly #around: TapSurroundings;
  readonly #open = new Map<string, Open>();
  readonly #failed = new Map<string, unknown>();
  #number = 0;

  constructor(settings: GatewaySettings, gauges: Gauges, journal: Journal) {
    this.#settings = settings;
    this.#gauges = gauges;
    this.#journal = journal;
    const { keptChanges, answerLength, liveLog } = settings;
    const ownLife = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
    this.#around = {
      get life() {
        return liveLog ? (liveLog.life ?? '') : ownLife;
      },
      nextNumber: () => ++this.#number,
      latestNumber: () => (liveLog ? Infinity : this.#number),
      keptChanges,
      answerLength,
      gauges,
      liveLog,
    };
  }

  /** The life of the log, of which every position speaks: this gateway's own, or that of the log it shares. @throws AdapterError `unavailable` where that one cannot be reached. */
  get life(): string {
    if (this.#around.life === '') throw new AdapterError('unavailable', 'the shared log cannot be reached', SECOND_MS);
    return this.#around.life;
  }

  /** Watches a question until the signal aborts. */
  watch(query: Query, after: string | undefined, cadenceMs: number, seat: Seat, { signal, ...context }: RequestContext, { key: view, adapter }: View): void {
    const key = `${view}\n${context.locale ?? ''}\n${queryKey(query)}`;
    if (this.#failed.has(key)) return seat.fail(this.#failed.get(key));
    const open = this.#open.get(key) ?? this.#start(key, adapter, query, cadenceMs, context);
    clearTimeout(open.closing);
    open.tap.seat(seat, after);
    signal.addEventListener('abort', () => this.#leave(key, open, seat), { once: true });
  }

  /** Ends all that is open; whoever comes next begins it anew. */
  close(): void {
    for (const [key, open] of this.#open) this.#end(key, open);
  }

  #start(key: string, adapter: DataAdapter, query: Query, cadenceMs: number, context: Omit<RequestContext, 'signal'>): Open {
    const tap = new Tap(adapter, query, context, cadenceMs, this.#around);
    const open: Open = { tap };
    this.#open.set(key, open);
    this.#gauges.add('taps');
    void tap.run(key).catch((error: unknown) => {
      if (this.#open.get(key) !== open) return;
      this.#end(key, open);
      this.#fail(key, tap, error);
    });
    return open;
  }

  #fail(key: string, tap: Tap, error: unknown): void {
    this.#gauges.add('upstream_failures_total', 1, { code: error instanceof AdapterError ? error.code : 'internal' });
    if (!(error instanceof AdapterError)) this.#journal.tell('error', 'fault', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    this.#failed.set(key, error);
    setTimeout(() => this.#failed.delete(key), REST_MS).unref();
    for (const seat of tap.seats) seat.fail(error);
  }

  #leave(key: string, open: Open, seat: Seat): void {
    open.tap.seats.delete(seat);
    if (open.tap.seats.size > 0 || this.#open.get(key) !== open) return;
    clearTimeout(open.closing);
    open.closing = setTimeout(() => this.#end(key, open), this.#settings.lingerMs);
    open.closing.unref();
  }

  #end(key: string, open: Open): void {
    if (this.#open.get(key) !== open) return;
    clearTimeout(open.closing);
    this.#open.delete(key);
    this.#gauges.add('taps', -1);
    open.tap.close();
  }
}
