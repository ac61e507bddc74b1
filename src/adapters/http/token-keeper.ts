import { SECOND_MS } from '../../domain/time.js';
import type { Token } from './http-options.js';

/** A token is renewed this long before its end, or after four fifths of a life that is short. */
const MARGIN_MS = 30 * SECOND_MS;
/** The longest time that a timer holds. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * One token for everybody who asks: fetched once, however many wait, and again before it expires.
 *
 * Its age is told by a timer and not by the clock on the wall, which may be wrong. While a laptop sleeps no timer runs:
 * the server's 401 tells then, which is what `refuse` is for.
 */
export class TokenKeeper {
  readonly #fetch: () => Promise<Token>;
  #known: { readonly token: string } | undefined;
  #coming: Promise<string> | undefined;
  #ageing: ReturnType<typeof setTimeout> | undefined;

  constructor(fetch: () => Promise<Token>) {
    this.#fetch = fetch;
  }

  current(): Promise<string> {
    return this.#known ? Promise.resolve(this.#known.token) : (this.#coming ??= this.#renew());
  }

  /** The server did not take this one. Another that has come since stands. */
  refuse(token: string): void {
    if (this.#known?.token === token) this.#forget();
  }

  #forget(): void {
    this.#known = undefined;
    clearTimeout(this.#ageing);
  }

  async #renew(): Promise<string> {
    try {
      const fetched = await this.#fetch();
      const token = typeof fetched === 'string' ? fetched : fetched.token;
      this.#forget();
      this.#known = { token };
      if (typeof fetched !== 'string') this.#age(fetched.expiresInMs);
      return token;
    } finally {
      this.#coming = undefined;
    }
  }

  #age(expiresInMs: number): void {
    const usable = Math.max(expiresInMs - MARGIN_MS, expiresInMs * 0.8, 0);
    this.#ageing = setTimeout(() => this.#forget(), Math.min(usable, LONGEST_MS));
    // In Node a timer would keep the program from ending.
    if (typeof this.#ageing === 'object') this.#ageing.unref();
  }
}
