import type { EpochMs } from '../../domain/time.js';

interface Due {
  readonly at: EpochMs;
  readonly order: number;
  readonly happen: () => void;
}

/**
 * What is still to happen, earliest first; of the same instant, first planned first. So what happens
 * depends only on what was planned, not on how the time until then was cut.
 */
export class EventQueue {
  /** The instant up to which everything has happened. */
  now: EpochMs;
  #planned = 0;
  readonly #heap: Due[] = [];

  constructor(now: EpochMs) {
    this.now = now;
  }

  /** Plans something. What should have happened before now happens next. */
  at(instant: EpochMs, happen: () => void): void {
    const heap = this.#heap;
    const due = { at: Math.max(instant, this.now), order: this.#planned++, happen };
    let index = heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (!above || isBefore(above, due)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = due;
  }

  /**
   * Lets happen what is due up to `instant`, that included, but not more than `most` events.
   *
   * @returns Whether `instant` was reached; call again otherwise.
   */
  advance(instant: EpochMs, most = Infinity): boolean {
    for (let left = most; ; left--) {
      const next = this.#heap[0];
      if (!next || next.at > instant) break;
      if (left <= 0) return false;
      this.#take();
      this.now = next.at;
      next.happen();
    }
    this.now = Math.max(this.now, instant);
    return true;
  }

  #take(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (!one) break;
      const isRight = other !== undefined && isBefore(other, one);
      const child = isRight ? other : one;
      if (isBefore(last, child)) break;
      heap[index] = child;
      index = isRight ? left + 1 : left;
    }
    heap[index] = last;
  }
}

function isBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
