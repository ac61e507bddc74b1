import type { CellColumn, PackedRows } from '../domain/answer.js';

/** What tells the rows of a page apart; empty where nothing does. */
export function keysOf({ columns }: PackedRows): CellColumn {
  return columns['agent'] ?? columns['id'] ?? [];
}

/**
 * Finds the row of a key: an open hash table of row numbers, 4 to 8 bytes a row where a `Map` takes some 60. A slot holds a
 * row and, in the bits above it, as much of the hash as there is room for, so that keys are hardly ever compared which are not
 * the same: of a million, each comparison is a look at a far place in memory.
 * Keys that come twice are found at their first row. Rows without a key are not found.
 */
export class KeyIndex {
  readonly #keys: CellColumn;
  readonly #mask: number;
  /** Bits of a slot that hold the row, counted from 1; 0 is a free slot. */
  readonly #rowBits: number;
  readonly #rowMask: number;
  readonly #slots: Uint32Array;
  /** Rows whose key another row before them has. */
  readonly duplicates: number;

  /** @param length - Rows that have a key, fewer than 2^31. */
  constructor(keys: CellColumn, length = keys.length) {
    this.#keys = keys;
    let size = 16;
    while (size < length * 1.5) size *= 2;
    this.#mask = size - 1;
    this.#rowBits = 32 - Math.clz32(length);
    this.#rowMask = 2 ** this.#rowBits - 1;
    this.#slots = new Uint32Array(size);
    let duplicates = 0;
    for (let row = 0; row < length; row++) {
      const key = keys[row];
      if (key === null || key === undefined) continue;
      const text = String(key);
      const hash = hashOf(text);
      const slot = this.#slotOf(text, hash);
      if (this.#slots[slot] === 0) this.#slots[slot] = (((hash >>> this.#rowBits) << this.#rowBits) | (row + 1)) >>> 0;
      else duplicates++;
    }
    this.duplicates = duplicates;
  }

  /** The row with this key; -1 for none. */
  find(key: string): number {
    return ((this.#slots[this.#slotOf(key, hashOf(key))] as number) & this.#rowMask) - 1;
  }

  /** Where the key lies or would lie. */
  #slotOf(key: string, hash: number): number {
    const tag = hash >>> this.#rowBits;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const taken = this.#slots[slot] as number;
      if (taken === 0) return slot;
      if (taken >>> this.#rowBits === tag && String(this.#keys[(taken & this.#rowMask) - 1]) === key) return slot;
    }
  }
}

/** FNV-1a, its upper bits folded into the lower ones, by which slots are chosen. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
