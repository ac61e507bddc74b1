/** The latest few results by the question that they answer, the one longest unasked making room for a new one. */
export class Recent<T extends object> {
  readonly #most: number;
  /** The latest last. */
  readonly #kept = new Map<string, T>();

  /** @param most - Results kept at the same time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is known for `key`, made where nothing is. */
  get(key: string, make: () => T): T {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return value;
  }

  /** Forgets everything: what it was made of has changed. */
  clear(): void {
    this.#kept.clear();
  }
}
