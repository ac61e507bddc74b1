import type { CountsAnswer } from '../../domain/answer.js';
import { COUNTERS, type CounterId } from '../../domain/counter.js';
import type { Interval } from '../../domain/time.js';
import type { KeyTable } from './key-table.js';
import type { StoreDimension } from './selection.js';
import { STRIDE, tallyIndex, type Tally } from './tally.js';

export type CountsColumns = Pick<CountsAnswer, 'length' | 'start' | 'end' | 'keys' | 'counters'>;

/** One counter's numbers, and where in a cell of the tally they come from. */
interface CounterColumn {
  readonly index: number;
  readonly isCount: boolean;
  numbers: number[];
}

/** Rows that columns are made for at most before it is known how many there are. */
const MOST_FORESEEN = 1 << 17;

/**
 * The columns of an answer, growing slot by slot: a slot's cells are read while the processor still has them near.
 *
 * An answer of a million numbers costs what its memory costs, so that each column is made at once, as long as it becomes
 * if every slot is like the first: growing one by one costs four times as much.
 */
export class AnswerColumns {
  #length = 0;
  #capacity = 0;
  readonly #foreseenSlots: number;
  /** Slots with any row, and behind how many rows each ends. */
  readonly #slots: { readonly slot: Interval; readonly end: number }[] = [];
  readonly #keys: readonly { readonly dimension: StoreDimension; readonly ids: string[]; readonly idOf: (key: number) => string }[];
  readonly #counters: readonly CounterId[];
  /** By place in a cell: counters that are always equal share one. */
  readonly #columns = new Map<number, CounterColumn>();
  readonly #table: KeyTable;
  readonly #tally: Tally;

  /** @param slots - How many are to come. */
  constructor(by: readonly StoreDimension[], counters: readonly CounterId[], table: KeyTable, tally: Tally, slots: number) {
    this.#foreseenSlots = slots;
    this.#keys = by.map((dimension) => ({ dimension, ids: [], idOf: table.idReader(dimension) }));
    this.#counters = counters;
    for (const id of counters) {
      const index = tallyIndex(id);
      const isCount = COUNTERS[id].unit !== 'seconds';
      if (index !== undefined) this.#columns.set(index, { index, isCount, numbers: [] });
    }
    this.#table = table;
    this.#tally = tally;
  }

  /** Moves what table and tally have counted into rows of a slot. */
  take(slot: Interval): void {
    const { keys, cells } = this.#table.take();
    const from = this.#length;
    this.#length += cells.length;
    if (this.#length > this.#capacity) this.#grow(from);
    for (const { index, isCount, numbers } of this.#columns.values()) (isCount ? gatherCounts : gatherSeconds)(this.#tally.values, index, cells, numbers, from);
    for (const { ids, idOf } of this.#keys) for (const key of keys) ids.push(idOf(key));
    this.#slots.push({ slot, end: this.#length });
    this.#tally.clear();
  }

  /** @param hasSlots - Whether the rows are told apart by slot. */
  columns(hasSlots: boolean): CountsColumns {
    for (const { numbers } of this.#columns.values()) numbers.length = this.#length;
    return {
      length: this.#length,
      ...(hasSlots && { start: this.#edges('start'), end: this.#edges('end') }),
      keys: Object.fromEntries(this.#keys.map(({ dimension, ids }) => [dimension, ids])),
      counters: Object.fromEntries(
        this.#counters.flatMap((id) => {
          const column = this.#columns.get(tallyIndex(id) ?? -1);
          return column ? [[id, column.numbers]] : [];
        }),
      ),
    };
  }

  #edges(edge: keyof Interval): number[] {
    const edges = new Array<number>(this.#length);
    let row = 0;
    for (const { slot, end } of this.#slots) while (row < end) edges[row++] = slot[edge];
    return edges;
  }

  #grow(rows: number): void {
    this.#capacity = rows === 0 ? Math.max(this.#length, Math.min(this.#length * this.#foreseenSlots, MOST_FORESEEN)) : this.#length * 2;
    for (const column of this.#columns.values()) {
      const longer = column.isCount ? countsOf(this.#capacity) : secondsOf(this.#capacity);
      for (let row = 0; row < rows; row++) longer[row] = column.numbers[row] as number;
      column.numbers = longer;
    }
  }
}

// Counts and seconds apart, so that the engine sees whole numbers where there are only such, which take half the room.

function countsOf(length: number): number[] {
  return new Array<number>(length);
}

function secondsOf(length: number): number[] {
  return new Array<number>(length);
}

function gatherCounts(sums: Float64Array, index: number, cells: readonly number[], numbers: number[], from: number): void {
  for (let row = 0; row < cells.length; row++) numbers[from + row] = (sums[(cells[row] as number) * STRIDE + index] as number) | 0;
}

function gatherSeconds(sums: Float64Array, index: number, cells: readonly number[], numbers: number[], from: number): void {
  for (let row = 0; row < cells.length; row++) numbers[from + row] = sums[(cells[row] as number) * STRIDE + index] as number;
}
