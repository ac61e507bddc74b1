import { AdapterError, type RequestContext } from '../../domain/adapter.js';
import { SECOND_MS } from '../../domain/time.js';
import { decode } from '../../protocol/decode.js';
import { encode } from '../../protocol/encode.js';
import { EventStreamReader, type StreamEvent } from '../../protocol/event-stream.js';
import { errorOf } from '../../protocol/failure.js';
import { PATHS } from '../../protocol/messages.js';
import type { Door } from './door.js';
import type { LiveWatch } from './live-watch.js';
import { textOf } from './response-text.js';

/** Silence of this many heartbeats is a dead line: one may be late, and a laptop that woke has slept through some. */
const PATIENT_BEATS = 2.5;
/** Until the server has said how often it beats. */
const FIRST_SILENCE_MS = 30 * SECOND_MS;

/** One connection: the stream of some watches, from its greeting to its end. */
export class LiveLine {
  readonly #watches: ReadonlyMap<string, LiveWatch>;
  /** How long to wait before the next, as the server wishes. */
  retryMs: number | undefined;
  /** Whether the server has greeted, and so the line was good. */
  isGreeted = false;
  #silenceMs = FIRST_SILENCE_MS;

  constructor(watches: ReadonlyMap<string, LiveWatch>) {
    this.#watches = watches;
  }

  /**
   * Reads until the signal aborts. Never resolves: a stream that ends has broken off.
   *
   * @throws AdapterError, or the signal's reason. One of `invalid` is a damaged stream.
   */
  async follow(door: Door, context: RequestContext): Promise<never> {
    const watches = [...this.#watches].filter(([, watch]) => !watch.isOver);
    const positions = watches.map(([, { position }]) => position);
    const latest = positions.every((position) => position !== undefined) ? positions.at(-1) : undefined;
    const request = {
      path: PATHS.live,
      accept: 'text/event-stream',
      isStream: true,
      attempts: 1,
      body: () => encode({ watches: watches.map(([id, { query, position }]) => ({ id, query, after: position })) }),
      // Each watch tells its own place; this is for what stands between and knows only the standard.
      ...(latest !== undefined && { headers: { 'last-event-id': latest } }),
    };
    return door.send(request, context, (response, signal) => this.#read(response, signal, door.answerLength));
  }

  async #read(response: Response, signal: AbortSignal, most: number): Promise<never> {
    const reader = new EventStreamReader(most);
    const pieces = textOf(response);
    try {
      for (;;) {
        const next = await this.#beforeSilence(pieces.next(), signal);
        if (next.done) throw new AdapterError('disconnected', 'the stream ended', 0);
        for (const event of reader.push(next.value)) this.#takeAgain(event);
        this.retryMs = reader.retryMs;
      }
    } finally {
      void pieces.return();
    }
  }

  /** What is damaged may come whole the next time. */
  #takeAgain(event: StreamEvent): void {
    try {
      this.#take(event);
    } catch (error) {
      throw error instanceof AdapterError && error.code === 'invalid' ? new AdapterError('invalid', error.detail, 0) : error;
    }
  }

  #take({ type, data }: StreamEvent): void {
    if (type === 'hello') {
      this.isGreeted = true;
      this.#silenceMs = decode('Greeting', data).heartbeatMs * PATIENT_BEATS;
      return;
    }
    if (type === 'failure') {
      const { watch, error } = decode('LiveFailure', data);
      // A token that has expired meanwhile: with another one the stream goes on.
      if (watch === undefined) throw error.code === 'unauthorised' ? new AdapterError(error.code, error.detail, 0) : errorOf(error);
      this.#watches.get(watch)?.fail(errorOf(error));
      return;
    }
    if (type !== 'change') return;
    const change = decode('LiveChange', data);
    // One that nobody waits for any more goes on until the next connection.
    const heard = this.#watches.get(change.watch)?.hear(change);
    if (heard === 'missed-something') throw new AdapterError('invalid', 'a change is missing');
  }

  /** As `piece`, but fails when it takes longer than a living line would let it. */
  #beforeSilence<T>(piece: Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const silenceMs = this.#silenceMs;
      const timer = setTimeout(() => reject(new AdapterError('disconnected', `nothing heard for ${silenceMs} ms`, 0)), silenceMs);
      const abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      piece.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
    });
  }
}
