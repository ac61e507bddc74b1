/** Occurrences by name. */
export class Tallies {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
    this.total += count;
  }

  /** By name, in order of name. */
  record(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
