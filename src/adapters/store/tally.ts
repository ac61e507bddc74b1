import type { CounterId } from '../../domain/counter.js';
import type { Steps } from '../../domain/steps.js';
import { resized, resizing } from './typed-array.js';

/** Counters of a cell, in the order in which they lie in memory. */
export const TALLIED = [
  'offered',
  'answered',
  'answeredWithin',
  'abandoned',
  'abandonedShort',
  'abandonedWithin',
  'flowOut',
  'waitAnswered',
  'waitAbandoned',
  'waitMax',
  'talk',
  'hold',
  'wrapUp',
  'transferred',
  'surveyed',
  'satisfied',
] as const satisfies readonly CounterId[];

/** Numbers a cell takes. */
export const STRIDE = TALLIED.length;
export const WAIT_MAX = TALLIED.indexOf('waitMax');

/** Where a counter lies in a cell; `undefined` for one that contacts do not give. Every answered contact is handled. */
export function tallyIndex(counter: CounterId): number | undefined {
  const index = (TALLIED as readonly CounterId[]).indexOf(counter === 'handled' ? 'answered' : counter);
  return index < 0 ? undefined : index;
}

/** Cells of counters, one behind the other. A new cell is all zeros. */
export class Tally {
  cells = 0;
  /** Counter `c` of cell `i` is `values[i * STRIDE + c]`. Replaced on growth. */
  values: Float64Array;

  /** Where in a cell the sums are that `merge` adds. */
  readonly #summed: Uint8Array;
  readonly #hasLongest: boolean;

  /** @param counters - Those that `merge` cares for, all when absent. */
  constructor(capacity = 16, counters: readonly CounterId[] = TALLIED) {
    this.values = new Float64Array(capacity * STRIDE);
    this.#summed = Uint8Array.from(new Set(counters.map((counter) => tallyIndex(counter) ?? WAIT_MAX))).filter((index) => index !== WAIT_MAX);
    this.#hasLongest = counters.includes('waitMax');
  }

  /** Takes all cells away. */
  clear(): void {
    this.values.fill(0, 0, this.cells * STRIDE);
    this.cells = 0;
  }

  /** Makes a cell and returns its index. */
  add(): number {
    if ((this.cells + 1) * STRIDE > this.values.length) this.values = resized(this.values, Math.ceil(this.values.length * 1.5) + STRIDE);
    return this.cells++;
  }

  /** Makes room for `cells` cells. */
  *resize(cells: number): Steps {
    this.values = yield* resizing(this.values, cells * STRIDE);
  }

  /** Adds cell `from` of `other` to cell `to`: sums add, the longest wait compares. */
  merge(to: number, other: Tally, from: number): void {
    const { values } = this;
    const theirs = other.values;
    const target = to * STRIDE;
    const source = from * STRIDE;
    const summed = this.#summed;
    if (this.#hasLongest && (theirs[source + WAIT_MAX] as number) > (values[target + WAIT_MAX] as number)) {
      values[target + WAIT_MAX] = theirs[source + WAIT_MAX] as number;
    }
    for (let i = 0; i < summed.length; i++) {
      const at = summed[i] as number;
      values[target + at] = (values[target + at] as number) + (theirs[source + at] as number);
    }
  }
}
