import type { Clock } from './clock.js';

/** Who can be delivered to, and knows itself whether there is anything new. */
export interface Recipient {
  deliver(): void;
}

/** Delivers to clients at most once a frame, the newest of what came meanwhile. */
export class Delivery {
  readonly #clock: Clock;
  #due = new Set<Recipient>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Delivers to these in the next frame. */
  request(recipients: Iterable<Recipient>): void {
    const isIdle = this.#due.size === 0;
    for (const recipient of recipients) this.#due.add(recipient);
    if (isIdle && this.#due.size > 0) this.#clock.frame(() => this.#flush());
  }

  #flush(): void {
    const due = this.#due;
    this.#due = new Set();
    const errors: unknown[] = [];
    for (const recipient of due) {
      try {
        recipient.deliver();
      } catch (error) {
        errors.push(error); // One recipient's mistake must not keep the others waiting.
      }
    }
    if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'several recipients failed');
  }
}
