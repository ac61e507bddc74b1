import { AdapterError } from '../../domain/adapter.js';
import type { ContactColumns } from './contact-columns.js';
import type { StoreDimension } from './selection.js';
import type { Tally } from './tally.js';

/** Keys up to this many get a slot each in a plain array; more are hashed. */
const DENSE = 1 << 21;
const NONE = -1;

/**
 * Gives each combination of members a cell of a tally. A combination's key is
 * a number whose order is that of the members' labels, so that sorting keys sorts rows.
 */
export class KeyTable {
  readonly #dimensions: readonly { readonly id: StoreDimension; readonly ranks: Uint32Array; readonly byRank: Uint32Array }[];
  readonly #columns: ContactColumns;
  readonly #tally: Tally;
  readonly #dense: Int32Array | undefined;
  readonly #hashed = new Map<number, number>();
  /** Keys given a cell since the last `take`, in order of appearance. */
  #keys: number[] = [];

  constructor(columns: ContactColumns, by: readonly StoreDimension[], tally: Tally) {
    this.#columns = columns;
    this.#tally = tally;
    this.#dimensions = by.map((id) => ({
      id,
      ranks: columns.dictionaries[id].ranks(),
      byRank: columns.dictionaries[id].byRank(),
    }));
    const combinations = this.#dimensions.reduce((product, { ranks }) => product * ranks.length, 1);
    if (combinations > Number.MAX_SAFE_INTEGER) throw new AdapterError('unsupported', 'too many combinations');
    this.#dense = combinations <= DENSE ? new Int32Array(combinations).fill(NONE) : undefined;
  }

  /** Replaces each entry of `cells` that is not negative by the cell of its row; entry 0 is row `from`. */
  assign(from: number, to: number, cells: Int32Array): void {
    const keys = new Float64Array(to - from);
    for (const { id, ranks } of this.#dimensions) {
      const codes = this.#columns[id].values;
      for (let row = from; row < to; row++) {
        keys[row - from] = (keys[row - from] as number) * ranks.length + (ranks[codes[row] as number] as number);
      }
    }
    for (let i = 0; i < keys.length; i++) if ((cells[i] as number) >= 0) cells[i] = this.cellOf(keys[i] as number);
  }

  /** The cell of a key, a new one for a key not seen since the last `take`. */
  cellOf(key: number): number {
    const known = this.#dense ? (this.#dense[key] as number) : (this.#hashed.get(key) ?? NONE);
    if (known !== NONE) return known;
    const cell = this.#tally.add();
    if (this.#dense) this.#dense[key] = cell;
    else this.#hashed.set(key, cell);
    this.#keys.push(key);
    return cell;
  }

  /** The key of members given by code, in the order of the table's dimensions. */
  keyOf(codes: (dimension: StoreDimension) => number): number {
    let key = 0;
    for (const { id, ranks } of this.#dimensions) key = key * ranks.length + (ranks[codes(id)] as number);
    return key;
  }

  /** Every key seen since the last `take` with its cell, in order of the keys; then forgets them. */
  take(): { readonly key: number; readonly cell: number }[] {
    const taken = Float64Array.from(this.#keys).sort();
    const rows = Array.from(taken, (key) => ({ key, cell: this.cellOf(key) }));
    for (const key of taken) if (this.#dense) this.#dense[key] = NONE;
    this.#hashed.clear();
    this.#keys = [];
    return rows;
  }

  /** Ids of the members of a key, in the order of the table's dimensions. */
  idsOf(key: number): string[] {
    const ids: string[] = [];
    for (const { id, byRank } of [...this.#dimensions].reverse()) {
      ids.unshift(this.#columns.dictionaries[id].id(byRank[key % byRank.length] as number));
      key = Math.floor(key / byRank.length);
    }
    return ids;
  }
}
