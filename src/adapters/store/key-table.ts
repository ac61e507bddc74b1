import { AdapterError } from '../../domain/adapter.js';
import type { ContactColumns } from './contact-columns.js';
import type { StoreDimension } from './selection.js';
import type { Tally } from './tally.js';

/** Keys up to this many get a place each in a plain array; more are hashed. */
const DENSE = 1 << 21;
const NONE = -1;

/** What a member adds to the key, by its code. */
interface Digit {
  readonly id: StoreDimension;
  readonly weights: Uint32Array | Float64Array;
  readonly byRank: Uint32Array;
}

/**
 * Gives each combination of members a cell of a tally. A combination's key is
 * a number whose order is that of the members' labels, so that sorting keys sorts rows.
 */
export class KeyTable {
  readonly #digits: readonly Digit[];
  readonly #columns: ContactColumns;
  readonly #tally: Tally;
  readonly #dense: Int32Array | undefined;
  readonly #hashed = new Map<number, number>();
  /** Keys given a cell since the last `take`, in order of appearance. */
  #keys: number[] = [];
  #scratch = new Float64Array(0);

  constructor(columns: ContactColumns, by: readonly StoreDimension[], tally: Tally) {
    this.#columns = columns;
    this.#tally = tally;
    let combinations = 1;
    const digits: Digit[] = [];
    for (const id of [...by].reverse()) {
      const { [id]: dictionary } = columns.dictionaries;
      const scale = combinations;
      digits.unshift({ id, weights: weighted(dictionary.ranks(), scale), byRank: dictionary.byRank() });
      combinations *= dictionary.size;
    }
    if (combinations > Number.MAX_SAFE_INTEGER) throw new AdapterError('unsupported', 'too many combinations');
    this.#digits = digits;
    this.#dense = combinations <= DENSE ? new Int32Array(combinations).fill(NONE) : undefined;
  }

  /** Replaces each entry of `cells` that is not negative by the cell of its row; entry 0 is row `from`. */
  assign(from: number, to: number, cells: Int32Array): void {
    if (this.#scratch.length < to - from) this.#scratch = new Float64Array(to - from);
    const keys = this.#scratch.fill(0);
    for (const { id, weights } of this.#digits) {
      const codes = this.#columns[id].values;
      for (let row = from; row < to; row++) keys[row - from] = (keys[row - from] as number) + (weights[codes[row] as number] as number);
    }
    for (let i = 0; i < to - from; i++) if ((cells[i] as number) >= 0) cells[i] = this.cellOf(keys[i] as number);
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

  /** What each member of a dimension adds to the key, by its code; `undefined` for one that the table does not split by. */
  weights(dimension: StoreDimension): Digit['weights'] | undefined {
    return this.#digits.find(({ id }) => id === dimension)?.weights;
  }

  /** Every key seen since the last `take` with its cell, in order of the keys; then forgets them. */
  take(): { readonly keys: readonly number[]; readonly cells: readonly number[] } {
    const keys = this.#inOrder();
    const cells: number[] = [];
    for (const key of keys) cells.push(this.cellOf(key));
    if (this.#dense) for (const key of keys) this.#dense[key] = NONE;
    this.#hashed.clear();
    this.#keys = [];
    return { keys, cells };
  }

  /** Tells of a key whose member of a dimension it means, by id. */
  idReader(dimension: StoreDimension): (key: number) => string {
    const index = this.#digits.findIndex(({ id }) => id === dimension);
    const { byRank } = this.#digits[index] ?? { byRank: new Uint32Array(1) };
    const scale = this.#digits.slice(index + 1).reduce((product, digit) => product * digit.byRank.length, 1);
    const dictionary = this.#columns.dictionaries[dimension];
    if (this.#digits.length === 1) return (key) => dictionary.id(byRank[key] as number);
    return (key) => dictionary.id(byRank[Math.floor(key / scale) % byRank.length] as number);
  }

  #inOrder(): number[] {
    const dense = this.#dense;
    if (this.#keys.length < 2) return this.#keys;
    // Looking through a table that is well filled is quicker than sorting what is in it.
    if (!dense || dense.length > this.#keys.length * 8) return Array.from(Float64Array.from(this.#keys).sort());
    const keys: number[] = [];
    for (let key = 0; key < dense.length; key++) if (dense[key] !== NONE) keys.push(key);
    return keys;
  }
}

function weighted(ranks: Uint32Array, scale: number): Digit['weights'] {
  if (scale === 1) return ranks;
  const weights = new Float64Array(ranks.length);
  for (let code = 0; code < ranks.length; code++) weights[code] = (ranks[code] as number) * scale;
  return weights;
}
