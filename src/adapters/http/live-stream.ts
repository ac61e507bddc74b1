import { AdapterError, type Change, type RequestContext, type WatchContext } from '../../domain/adapter.js';
import type { Query } from '../../domain/query.js';
import { SECOND_MS } from '../../domain/time.js';
import { MOST_QUERIES } from '../../protocol/messages.js';
import { Attention } from './attention.js';
import type { Door } from './door.js';
import { LiveLine } from './live-line.js';
import { LiveWatch } from './live-watch.js';
import { pause } from './pause.js';
import { retryDelayMs } from './retry-delay.js';

/** What nobody watches any more is left on the line for a while: a widget that moves is back in no time. */
const LINGER_MS = SECOND_MS;
/** Streams damaged in a row before it is the server's fault and not the line's. */
const MOST_DAMAGED = 3;

/**
 * All watched questions of one language over one connection, since a browser keeps six to a host at most.
 *
 * A line that breaks is mended in silence for a while, going on from where each question stands: nothing is lost and
 * nothing comes twice. After that its watchers are told, and ask again when their runtime thinks fit.
 */
export class LiveStream {
  readonly #door: Door;
  readonly #patienceMs: number;
  readonly #attention = new Attention();
  readonly #watches = new Map<string, LiveWatch>();
  #lastId = 0;
  /** Ends the connection, the whole stream, or a pause between two. */
  #connection: AbortController | undefined;
  #isRunning = false;
  #reopening: ReturnType<typeof setTimeout> | undefined;

  constructor(door: Door, patienceMs: number) {
    this.#door = door;
    this.#patienceMs = patienceMs;
  }

  async *watch<Q extends Query>(query: Q, context: WatchContext): AsyncGenerator<Change<Q>, void, undefined> {
    context.signal.throwIfAborted();
    if (this.#watches.size >= MOST_QUERIES) throw new AdapterError('unsupported', `more than ${MOST_QUERIES} questions at once`);
    const watch = new LiveWatch(query, context);
    const id = String(++this.#lastId);
    this.#watches.set(id, watch);
    const leave = () => {
      if (this.#watches.delete(id)) this.#reopen(this.#watches.size === 0 ? 0 : LINGER_MS);
    };
    context.signal.addEventListener('abort', leave, { once: true });
    this.#reopen(0);
    try {
      yield* watch.changes();
    } finally {
      context.signal.removeEventListener('abort', leave);
      leave();
    }
  }

  /** Connects with the watches that there are by then: those of one tick together. */
  #reopen(afterMs: number): void {
    clearTimeout(this.#reopening);
    this.#reopening = setTimeout(() => {
      this.#connection?.abort(new Reopen());
      if (!this.#isRunning && this.#watches.size > 0) void this.#run();
    }, afterMs);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const over = new AbortController();
    // Shown again, or with a network again: whatever is waited for, now is the time. Hidden: the line is let go.
    this.#attention.listen(() => this.#connection?.abort(new Reopen()), over.signal);
    const trouble = new Trouble(this.#patienceMs);
    try {
      while (this.#watches.size > 0) await this.#connect(trouble);
    } finally {
      over.abort();
      this.#isRunning = false;
    }
  }

  /** One connection from start to end, and the pause after it. */
  async #connect(trouble: Trouble): Promise<void> {
    const { signal } = (this.#connection = new AbortController());
    const line = new LiveLine(this.#watches);
    try {
      if (this.#attention.isHidden) await until(signal);
      await line.follow(this.#door, { ...this.#context(), signal });
    } catch (error) {
      if (error instanceof Reopen) return;
      if (line.isGreeted) trouble.isOver();
      const waitMs = trouble.after(error, line.retryMs);
      if (waitMs === undefined) return this.#failAll(error);
      await pause(waitMs, signal).catch(() => undefined); // Called off: connect at once.
    }
  }

  #context(): Omit<RequestContext, 'signal'> {
    const { auth, locale } = [...this.#watches.values()].at(-1)?.context ?? {};
    return { ...(auth && { auth }), ...(locale !== undefined && { locale }) };
  }

  #failAll(error: unknown): void {
    for (const watch of this.#watches.values()) watch.fail(error);
    this.#watches.clear();
  }
}

/** The line is good, but the set of questions is another, or the page was hidden or shown: connect anew at once. */
class Reopen extends Error {}

/** How long a line has been in trouble, and what to do about it. */
class Trouble {
  readonly #patienceMs: number;
  #failures = 0;
  #waitedMs = 0;
  #damaged = 0;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** The line was good again. Damage is counted on: a server that garbles every stream greets first. */
  isOver(): void {
    this.#failures = 0;
    this.#waitedMs = 0;
  }

  /** How long to wait before the next connection, ms; `undefined` when the watchers must be told. */
  after(error: unknown, wishedMs: number | undefined): number | undefined {
    if (!(error instanceof AdapterError)) return undefined;
    this.#damaged = error.code === 'invalid' ? this.#damaged + 1 : 0;
    if (this.#damaged > 0 ? this.#damaged >= MOST_DAMAGED : error.retryAfterMs === undefined) return undefined;
    const waitMs = retryDelayMs(++this.#failures, error.retryAfterMs || wishedMs);
    this.#waitedMs += waitMs;
    return this.#waitedMs > this.#patienceMs ? undefined : waitMs;
  }
}

function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
