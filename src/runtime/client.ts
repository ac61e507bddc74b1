/** Who is delivered to: one watcher of one changing thing. */
export class Client<T = unknown> {
  readonly signal: AbortSignal;
  isAwake = true;
  /** As whose it counts in the freshness summary; nobody's when null. */
  widget: object | null;
  readonly #current: () => T;
  readonly #deliver: (value: T) => void;
  #delivered: T | undefined;

  /** @param current - What there is to deliver now; unchanged while it is the same object. */
  constructor(current: () => T, deliver: (value: T) => void, signal: AbortSignal) {
    this.#current = current;
    this.#deliver = deliver;
    this.signal = signal;
    this.widget = signal;
  }

  /** Delivers what is current, unless it has been already, the client sleeps, or it has left. */
  deliver(): void {
    if (!this.isAwake || this.signal.aborted) return;
    const value = this.#current();
    if (value === this.#delivered) return;
    this.#delivered = value;
    this.#deliver(value);
  }
}
