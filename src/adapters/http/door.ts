import { AdapterError, type RequestContext } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import { decode } from '../../protocol/decode.js';
import { codeOf, errorOf, isPassing } from '../../protocol/failure.js';
import { LineTooLong } from '../../protocol/line-reader.js';
import type { HttpSettings } from './http-options.js';
import { pause } from './pause.js';
import { wholeText } from './response-text.js';
import { retryAfterMs, retryDelayMs } from './retry-delay.js';
import { TokenKeeper } from './token-keeper.js';

/** Longer than this nobody waits within one request: whoever asked is told when to come again. */
const LONGEST_WAIT_MS = 10_000;
/** An error's body beyond this is no error of ours. */
const MOST_ERROR_TEXT = 64 * 1024;

export interface DoorRequest {
  readonly path: string;
  /** JSON text, made anew for each attempt; a GET when absent. */
  readonly body?: () => string;
  readonly accept: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Tries; what changes something without a key is tried once. As the settings say when absent. */
  readonly attempts?: number;
  /** Whether an answer that has begun may take as long as it likes, as a stream does. */
  readonly isStream?: boolean;
}

/** Sends single requests: with a token, with patience, until the signal aborts. */
export class Door {
  readonly #settings: HttpSettings;
  readonly #keeper: TokenKeeper | undefined;

  constructor(settings: HttpSettings) {
    this.#settings = settings;
    this.#keeper = settings.token && new TokenKeeper(settings.token);
  }

  /**
   * Sends a request until it is answered with 200 and `take` has made something of the answer.
   *
   * @param take - May be called again: what it throws as a retryable AdapterError is another attempt's reason.
   * @throws AdapterError, or the signal's reason.
   */
  async send<T>(request: DoorRequest, { signal, auth, locale }: RequestContext, take: (response: Response, signal: AbortSignal) => Promise<T>): Promise<T> {
    const attempts = request.attempts ?? this.#settings.attempts;
    let isRenewed = false;
    for (let failures = 0; ; ) {
      signal.throwIfAborted();
      const token = await this.#token(auth);
      try {
        return await this.#once(request, { token, locale }, signal, take);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof AdapterError)) throw error;
        if (error.code === 'unauthorised' && token !== undefined) {
          this.#keeper?.refuse(token);
          if (!isRenewed) {
            isRenewed = true;
            continue;
          }
        }
        if (++failures >= attempts || error.retryAfterMs === undefined || error.retryAfterMs > LONGEST_WAIT_MS) throw error;
        await pause(retryDelayMs(failures, error.retryAfterMs), signal);
      }
    }
  }

  /** The longest text of one answer. */
  get answerLength(): number {
    return this.#settings.answerLength;
  }

  async #token(auth: RequestContext['auth']): Promise<string | undefined> {
    try {
      return await (this.#keeper ? this.#keeper.current() : auth?.());
    } catch (error) {
      throw new AdapterError('unauthorised', errorText(error), 0);
    }
  }

  async #once<T>(request: DoorRequest, { token, locale }: { token: string | undefined; locale: string | undefined }, signal: AbortSignal, take: (response: Response, signal: AbortSignal) => Promise<T>): Promise<T> {
    const { url, headers, credentials, timeoutMs, fetch } = this.#settings;
    const clock = new AbortController();
    const either = AbortSignal.any([signal, clock.signal]);
    const late = new AdapterError('timeout', `no answer within ${timeoutMs} ms`, 0);
    const timer = setTimeout(() => clock.abort(late), timeoutMs);
    try {
      const response = await fetch(`${url}${request.path}`, {
        method: request.body === undefined ? 'GET' : 'POST',
        headers: {
          accept: request.accept,
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
          ...(locale !== undefined && { 'accept-language': locale }),
          ...headers,
          ...request.headers,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        credentials,
        cache: 'no-store',
        signal: either,
        ...(request.body !== undefined && { body: request.body() }),
      });
      if (!response.ok) throw await refusal(response);
      if (request.isStream) clearTimeout(timer);
      return await take(response, either);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (clock.signal.aborted) throw late;
      if (error instanceof AdapterError) throw error;
      if (error instanceof LineTooLong) throw new AdapterError('too-large', `the answer is longer than ${this.answerLength} letters`);
      if (error instanceof RangeError) throw new AdapterError('invalid', error.message);
      // What `fetch` and a body that breaks off throw: no network, no server, a line cut.
      throw new AdapterError('disconnected', errorText(error), 0);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What a status other than 200 says: by its body where that is the protocol's, by itself where a proxy wrote it. */
async function refusal(response: Response): Promise<AdapterError> {
  const { status, headers } = response;
  const asked = retryAfterMs(headers);
  let told: AdapterError;
  try {
    told = errorOf(decode('FailureReply', await wholeText(response, MOST_ERROR_TEXT)).error);
  } catch {
    told = new AdapterError(codeOf(status), `HTTP ${status}`, isPassing(status) ? 0 : undefined); // A page of a proxy, in no language of ours.
  }
  return asked === undefined ? told : new AdapterError(told.code, told.detail, Math.max(asked, told.retryAfterMs ?? 0));
}
