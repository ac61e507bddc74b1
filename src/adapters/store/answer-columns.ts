import type { CountsAnswer } from '../../domain/answer.js';
import type { CounterId } from '../../domain/counter.js';
import type { Interval } from '../../domain/time.js';
import type { KeyTable } from './key-table.js';
import type { StoreDimension } from './selection.js';
import { STRIDE, tallyIndex, type Tally } from './tally.js';
import { resized } from './typed-array.js';

export type CountsColumns = Pick<CountsAnswer, 'length' | 'start' | 'end' | 'keys' | 'counters'>;

/**
 * The columns of an answer, growing slot by slot: a slot's cells are read while the processor still has them near.
 *
 * Numbers are gathered in typed arrays, since a plain array that grows one by one costs twice as much.
 */
export class AnswerColumns {
  #length = 0;
  #capacity = 64;
  /** Slots with any row, and behind how many rows each ends. */
  readonly #slots: { readonly slot: Interval; readonly end: number }[] = [];
  readonly #keys: readonly { readonly dimension: StoreDimension; readonly ids: string[]; readonly idOf: (key: number) => string }[];
  readonly #counters: readonly { readonly id: CounterId; readonly index: number; values: Float64Array }[];
  readonly #table: KeyTable;
  readonly #tally: Tally;

  constructor(by: readonly StoreDimension[], counters: readonly CounterId[], table: KeyTable, tally: Tally) {
    this.#keys = by.map((dimension) => ({ dimension, ids: [], idOf: table.idReader(dimension) }));
    this.#counters = counters.flatMap((id) => {
      const index = tallyIndex(id);
      return index === undefined ? [] : [{ id, index, values: new Float64Array(this.#capacity) }];
    });
    this.#table = table;
    this.#tally = tally;
  }

  /** Moves what table and tally have counted into rows of a slot. */
  take(slot: Interval): void {
    const { keys, cells } = this.#table.take();
    const from = this.#length;
    this.#length += cells.length;
    if (this.#length > this.#capacity) this.#grow();
    for (const { index, values } of this.#counters) gather(this.#tally.values, index, cells, values, from);
    for (const { ids, idOf } of this.#keys) for (const key of keys) ids.push(idOf(key));
    this.#slots.push({ slot, end: this.#length });
    this.#tally.clear();
  }

  /** @param hasSlots - Whether the rows are told apart by slot. */
  columns(hasSlots: boolean): CountsColumns {
    return {
      length: this.#length,
      ...(hasSlots && { start: this.#edges('start'), end: this.#edges('end') }),
      keys: Object.fromEntries(this.#keys.map(({ dimension, ids }) => [dimension, ids])),
      counters: Object.fromEntries(this.#counters.map(({ id, values }) => [id, plain(values, this.#length)])),
    };
  }

  #edges(edge: keyof Interval): number[] {
    const edges = new Array<number>(this.#length);
    let row = 0;
    for (const { slot, end } of this.#slots) while (row < end) edges[row++] = slot[edge];
    return edges;
  }

  #grow(): void {
    this.#capacity = this.#length * 2;
    for (const counter of this.#counters) counter.values = resized(counter.values, this.#capacity);
  }
}

function gather(sums: Float64Array, index: number, cells: readonly number[], values: Float64Array, from: number): void {
  for (let row = 0; row < cells.length; row++) values[from + row] = sums[(cells[row] as number) * STRIDE + index] as number;
}

/** A plain array, several times as fast as `Array.from`. */
function plain(values: Float64Array, length: number): number[] {
  const numbers = new Array<number>(length);
  for (let row = 0; row < length; row++) numbers[row] = values[row] as number;
  return numbers;
}
