import type { Change } from '../domain/adapter.js';

/** A change on its way to those who watch. */
export interface Told {
  readonly change: Change;
  /** Absent of a beat. */
  readonly number?: number;
  /** Number of the change before; absent of a reset. */
  readonly after?: number;
  /** JSON of `at`, `after` and `change`, without its opening brace: written once for all. */
  readonly tail: string;
}

const MOST_UNITS = 4 * 2 ** 20;

/** The latest changes of one question, for whoever comes back: bounded by number and by size. */
export class ChangeLog {
  readonly #most: number;
  #entries: (Told & { readonly number: number })[] = [];
  #units = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(entry: Told & { readonly number: number }): void {
    // Nobody needs what was before a reset.
    if (entry.after === undefined) this.#clear();
    this.#entries.push(entry);
    this.#units += entry.tail.length;
    let dropped = 0;
    while (this.#entries.length - dropped > 1 && (this.#entries.length - dropped > this.#most || this.#units > MOST_UNITS)) this.#units -= this.#entries[dropped++]?.tail.length ?? 0;
    if (dropped > 0) this.#entries = this.#entries.slice(dropped);
  }

  /** What came after a number: nothing where nothing did, `undefined` where it cannot be told any more. */
  since(number: number): readonly Told[] | undefined {
    const [oldest] = this.#entries;
    if (!oldest) return undefined;
    const missing = this.#entries.filter((entry) => entry.number > number);
    if (missing.length < this.#entries.length) return missing;
    return oldest.after === undefined || oldest.after <= number ? missing : undefined;
  }

  #clear(): void {
    this.#entries = [];
    this.#units = 0;
  }
}
