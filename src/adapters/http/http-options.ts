/** A token and how long it may be used; without the second it is used until the server refuses it. */
export type Token = string | { readonly token: string; readonly expiresInMs: number };

export interface HttpOptions {
  /** Where the protocol is served: `/v1/describe` and the others are appended to it. A relative text counts from the page. */
  readonly url: string | URL;
  /** Fetches a token, sent as `Authorization: Bearer …`. Asked once however many wait for it, before the old one expires and after a 401. The page's `auth` when absent. */
  readonly token?: () => Promise<Token>;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** As of `fetch`; `same-origin` when absent. */
  readonly credentials?: RequestCredentials;
  /** How long one request may take, ms; 30,000 when absent. A live stream only until it begins. */
  readonly timeoutMs?: number;
  /** How often a request is tried that failed in a way that may pass, the first time included; 4 when absent. */
  readonly attempts?: number;
  /** The longest text of one answer, in UTF-16 units, beyond which it is `too-large`; 67,108,864 when absent. No more than that of one answer is ever held. */
  readonly answerLength?: number;
  /** For how long a broken live stream is mended in silence before its watchers are told, ms; 10,000 when absent. */
  readonly patienceMs?: number;
  /** The `fetch` to use; the page's when absent. */
  readonly fetch?: typeof fetch;
}

/** The same with everything in its place. */
export interface HttpSettings extends Pick<HttpOptions, 'token' | 'headers'> {
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly timeoutMs: number;
  readonly attempts: number;
  readonly patienceMs: number;
  readonly answerLength: number;
  readonly fetch: typeof fetch;
}

/** @throws RangeError `invalid url: …`, `invalid timeoutMs: …`, `invalid attempts: …`, `invalid patienceMs: …`, `invalid answerLength: …`. */
export function checkedOptions({ url, token, headers, credentials = 'same-origin', timeoutMs = 30_000, attempts = 4, patienceMs = 10_000, answerLength = 2 ** 26, fetch: own }: HttpOptions): HttpSettings {
  if (typeof url !== 'string' && !(url instanceof URL)) throw new RangeError(`invalid url: ${String(url)}`);
  for (const [name, value] of Object.entries({ timeoutMs, patienceMs })) if (!(value >= 0)) throw new RangeError(`invalid ${name}: ${value}`);
  if (!(answerLength > 0)) throw new RangeError(`invalid answerLength: ${answerLength}`);
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`invalid attempts: ${attempts}`);
  return {
    url: String(url).replace(/\/+$/, ''),
    credentials,
    timeoutMs,
    attempts,
    patienceMs,
    answerLength,
    // Called without its window, the page's own throws.
    fetch: own ?? ((input, init) => fetch(input, init)),
    ...(token && { token }),
    ...(headers && { headers }),
  };
}
