import type { DimensionMember } from '../../domain/dimension.js';

/** Puts an id into the words people read; `index` counts members in order of appearance, from 0. */
export type Labeller = (id: string, index: number) => string;

const PLACES = 1 << 12;

/**
 * The members of one dimension, each with a code. Code 0 is the empty id: a
 * contact without a member, such as one that no agent answered.
 */
export class Dictionary {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly #ids: string[] = [''];
  #labels: string[] = [''];
  #labeller: Labeller = (id) => id;
  #ranks: Uint32Array | undefined;
  #byRank: Uint32Array | undefined;
  /** The latest code at the place that an id's last characters name. */
  readonly #latest = new Uint32Array(PLACES);

  /** Codes given out, with that of the empty id. */
  get size(): number {
    return this.#ids.length;
  }

  /** The code of `id`, a new one for a new id. */
  encode(id: string | undefined): number {
    if (id === undefined) return 0;
    // Sources repeat themselves, and comparing equal strings is cheaper than hashing a fresh one.
    const place = placeOf(id);
    const latest = this.#latest[place] as number;
    if (this.#ids[latest] === id) return latest;
    const code = this.#codes.get(id) ?? this.#add(id);
    this.#latest[place] = code;
    return code;
  }

  /** The code of `id`, or `undefined` for one never seen. */
  codeOf(id: string): number | undefined {
    return this.#codes.get(id);
  }

  id(code: number): string {
    return this.#ids[code] ?? '';
  }

  label(code: number): string {
    return this.#labels[code] ?? '';
  }

  /** Renames the members, those still to come too. */
  setLabeller(labeller: Labeller): void {
    this.#labeller = labeller;
    this.#labels = this.#ids.map((id, code) => (code === 0 ? '' : labeller(id, code - 1)));
    this.#ranks = undefined;
  }

  /** Position of each code when ordered by label as Chinese readers expect, the empty id first. */
  ranks(): Uint32Array {
    if (this.#ranks?.length !== this.size) this.#order();
    return this.#ranks ?? new Uint32Array(0);
  }

  /** The code at each position of that order. */
  byRank(): Uint32Array {
    this.ranks();
    return this.#byRank ?? new Uint32Array(0);
  }

  /** Members ordered by label; the empty id is none. */
  members(): DimensionMember[] {
    return Array.from(this.byRank().subarray(1), (code) => ({ id: this.id(code), label: this.label(code) }));
  }

  #add(id: string): number {
    const code = this.#ids.length;
    // A string sliced from a big text keeps all of that text alive; a round trip through an array of characters does not.
    const own = detached(id);
    this.#codes.set(own, code);
    this.#ids.push(own);
    this.#labels.push(this.#labeller(own, code - 1));
    return code;
  }

  #order(): void {
    const labels = this.#labels;
    const compare = new Intl.Collator('zh').compare;
    this.#byRank = Uint32Array.from(labels.keys());
    this.#byRank.subarray(1).sort((a, b) => compare(labels[a] ?? '', labels[b] ?? '') || a - b);
    this.#ranks = new Uint32Array(labels.length);
    for (const [rank, code] of this.#byRank.entries()) this.#ranks[code] = rank;
  }
}

/** Different for ids that differ in three digits at their ends, as the names of agents often do. */
function placeOf(id: string): number {
  const { length } = id;
  if (length < 3) return length === 0 ? 0 : id.charCodeAt(0) & (PLACES - 1);
  return (id.charCodeAt(length - 1) + 10 * id.charCodeAt(length - 2) + 100 * id.charCodeAt(length - 3) + 1000 * length) & (PLACES - 1);
}

function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
