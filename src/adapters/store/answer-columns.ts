import type { CountsAnswer } from '../../domain/answer.js';
import type { CounterId } from '../../domain/counter.js';
import type { Interval } from '../../domain/time.js';
import type { KeyTable } from './key-table.js';
import type { StoreDimension } from './selection.js';
import { STRIDE, tallyIndex, type Tally } from './tally.js';

export type CountsColumns = Pick<CountsAnswer, 'length' | 'start' | 'end' | 'keys' | 'counters'>;

/** The columns of an answer, growing slot by slot: a slot's cells are read while the processor still has them near. */
export class AnswerColumns {
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #keys: readonly { readonly dimension: StoreDimension; readonly ids: string[]; readonly idOf: (key: number) => string }[];
  readonly #counters: readonly { readonly id: CounterId; readonly index: number; readonly values: number[] }[];
  readonly #table: KeyTable;
  readonly #tally: Tally;

  constructor(by: readonly StoreDimension[], counters: readonly CounterId[], table: KeyTable, tally: Tally) {
    this.#keys = by.map((dimension) => ({ dimension, ids: [], idOf: table.idReader(dimension) }));
    this.#counters = counters.flatMap((id) => {
      const index = tallyIndex(id);
      return index === undefined ? [] : [{ id, index, values: [] }];
    });
    this.#table = table;
    this.#tally = tally;
  }

  /** Moves what table and tally have counted into rows of a slot. */
  take({ start, end }: Interval): void {
    const { keys, cells } = this.#table.take();
    for (let row = 0; row < cells.length; row++) {
      this.#start.push(start);
      this.#end.push(end);
    }
    for (const { ids, idOf } of this.#keys) for (const key of keys) ids.push(idOf(key));
    const from = this.#tally.values;
    for (const { index, values } of this.#counters) for (const cell of cells) values.push(from[cell * STRIDE + index] as number);
    this.#tally.clear();
  }

  /** @param hasSlots - Whether the rows are told apart by slot. */
  columns(hasSlots: boolean): CountsColumns {
    return {
      length: this.#start.length,
      ...(hasSlots && { start: this.#start, end: this.#end }),
      keys: Object.fromEntries(this.#keys.map(({ dimension, ids }) => [dimension, ids])),
      counters: Object.fromEntries(this.#counters.map(({ id, values }) => [id, values])),
    };
  }
}
