import type { EvenStarts } from '../domain/slot-columns.js';
import type { EpochMs, Interval } from '../domain/time.js';

/** Successive slots of a time axis, ascending, each start once. */
export abstract class Slots {
  abstract readonly length: number;

  /** NaN outside of the slots. */
  abstract startOf(index: number): EpochMs;

  /** NaN outside of the slots. */
  abstract endOf(index: number): EpochMs;

  middleOf(index: number): EpochMs {
    return (this.startOf(index) + this.endOf(index)) / 2;
  }

  /** `undefined` outside of the slots. */
  at(index: number): Interval | undefined {
    return index >= 0 && index < this.length ? { start: this.startOf(index), end: this.endOf(index) } : undefined;
  }

  /** Index of the slot with this start; -1 without one. */
  indexOf(start: EpochMs): number {
    const index = this.firstWhere((at) => this.startOf(at) >= start);
    return this.startOf(index) === start ? index : -1;
  }

  /** Index of the first slot that ends after `instant`; the number of slots when none does. */
  firstEndingAfter(instant: EpochMs): number {
    return this.firstWhere((index) => this.endOf(index) > instant);
  }

  /** Index of the first slot that does not begin before `instant`; the number of slots when all do. */
  firstFrom(instant: EpochMs): number {
    return this.firstWhere((index) => this.startOf(index) >= instant);
  }

  /** Index of the first slot whose middle does not lie before `instant`; the number of slots when all do. */
  firstMiddleFrom(instant: EpochMs): number {
    return this.firstWhere((index) => this.middleOf(index) >= instant);
  }

  /** Index of the slot whose middle is nearest to `instant`, within `[from, to)`, the earlier of two; `undefined` where there is none. */
  nearest(instant: EpochMs, from = 0, to = this.length): number | undefined {
    if (to <= from) return undefined;
    const after = Math.min(to - 1, Math.max(from, this.firstMiddleFrom(instant)));
    const before = after - 1;
    return before >= from && instant - this.middleOf(before) <= this.middleOf(after) - instant ? before : after;
  }

  /** The first index for which `holds`, which must hold for all after it; the number of slots when it holds for none. */
  firstWhere(holds: (index: number) => boolean): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Slots listed one by one. */
export class ListedSlots extends Slots {
  readonly #start: Float64Array;
  readonly #end: Float64Array | undefined;

  /** @param end - Where each slot begins the next when absent, the last as long as the one before it. */
  constructor(start: Float64Array, end?: Float64Array) {
    super();
    this.#start = start;
    this.#end = end;
  }

  get length(): number {
    return this.#start.length;
  }

  startOf(index: number): EpochMs {
    return this.#start[index] ?? NaN;
  }

  endOf(index: number): EpochMs {
    if (this.#end) return this.#end[index] ?? NaN;
    const next = this.#start[index + 1];
    if (next !== undefined) return next;
    const own = this.#start[index] ?? NaN;
    return index > 0 ? 2 * own - (this.#start[index - 1] ?? own) : own + 1;
  }
}

/** Slots at equal distances: what others search for is reckoned. */
export class EvenSlots extends Slots {
  readonly #first: EpochMs;
  readonly #stepMs: number;

  /** @throws RangeError `invalid stepMs: …` unless above 0. */
  constructor(
    { first, stepMs }: EvenStarts,
    readonly length: number,
  ) {
    super();
    if (!(stepMs > 0)) throw new RangeError(`invalid stepMs: ${stepMs}`);
    this.#first = first;
    this.#stepMs = stepMs;
  }

  startOf(index: number): EpochMs {
    return index >= 0 && index < this.length ? this.#first + index * this.#stepMs : NaN;
  }

  endOf(index: number): EpochMs {
    return this.startOf(index) + this.#stepMs;
  }
  override indexOf(start: EpochMs): number {
    const index = this.firstFrom(start);
    return this.startOf(index) === start ? index : -1;
  }

  override firstEndingAfter(instant: EpochMs): number {
    return this.#corrected((instant - this.#first) / this.#stepMs, (index) => this.endOf(index) > instant);
  }

  override firstFrom(instant: EpochMs): number {
    return this.#corrected((instant - this.#first) / this.#stepMs, (index) => this.startOf(index) >= instant);
  }

  override firstMiddleFrom(instant: EpochMs): number {
    return this.#corrected((instant - this.#first) / this.#stepMs - 0.5, (index) => this.middleOf(index) >= instant);
  }

  /** The first index for which `holds`, from a guess that rounding has moved by one or two at most. */
  #corrected(guess: number, holds: (index: number) => boolean): number {
    let index = Number.isNaN(guess) ? this.length : Math.min(this.length, Math.max(0, Math.ceil(guess)));
    while (index > 0 && holds(index - 1)) index--;
    while (index < this.length && !holds(index)) index++;
    return index;
  }
}
