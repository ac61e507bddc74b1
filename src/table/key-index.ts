import type { CellColumn, PackedRows } from '../domain/answer.js';

/** What tells the rows of a page apart; empty where nothing does. */
export function keysOf({ columns }: PackedRows): CellColumn {
  return columns['agent'] ?? columns['id'] ?? [];
}

/**
 * Finds the row of a key: an open hash table of row numbers, 4 to 8 bytes a row where a `Map` takes some 60.
 * Keys that come twice are found at their first row. Rows without a key are not found.
 */
export class KeyIndex {
  readonly #keys: CellColumn;
  readonly #mask: number;
  /** Row + 1; 0 for a free slot. */
  readonly #slots: Uint32Array;
  /** Rows whose key another row before them has. */
  readonly duplicates: number;

  constructor(keys: CellColumn, length = keys.length) {
    this.#keys = keys;
    let size = 16;
    while (size < length * 1.5) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size);
    let duplicates = 0;
    for (let row = 0; row < length; row++) {
      const key = keys[row];
      if (key === null || key === undefined) continue;
      const slot = this.#slotOf(String(key));
      if (this.#slots[slot] === 0) this.#slots[slot] = row + 1;
      else duplicates++;
    }
    this.duplicates = duplicates;
  }

  /** The row with this key; -1 for none. */
  find(key: string): number {
    return (this.#slots[this.#slotOf(key)] ?? 0) - 1;
  }

  /** Where the key lies or would lie. */
  #slotOf(key: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const taken = this.#slots[slot] as number;
      if (taken === 0 || String(this.#keys[taken - 1]) === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
