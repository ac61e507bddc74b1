import type { CellColumn } from '../domain/answer.js';
import { collationRanks } from './collation.js';
import { dictionaryOf } from './dictionary.js';
import { orderByNumbers } from './radix-order.js';

/** Rows that have the same text in one column, next to one another. */
export interface RowGroup {
  /** The text they share; empty for the rows without one. */
  readonly id: string;
  /** Where they begin and, exclusively, end in the rows as they are arranged. */
  readonly start: number;
  readonly end: number;
}

/**
 * Brings rows of the same text together, in the order of the texts, rows without one last; within a group they keep
 * the order they were in.
 */
export function groupRows(rows: Uint32Array, column: CellColumn, language: string, labelOf: (id: string) => string = (id) => id): { rows: Uint32Array; groups: readonly RowGroup[] } {
  const { entries, codes } = dictionaryOf(column);
  const ranks = collationRanks(entries.map(labelOf), language);
  const keys = new Float64Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    // The rank first; the code behind it keeps apart ids that read alike.
    keys[row] = code < 0 ? NaN : (ranks[code] as number) * entries.length + code;
  }
  const grouped = orderByNumbers(keys, false, rows);
  const groups: RowGroup[] = [];
  let start = 0;
  const codeAt = (at: number) => codes[grouped[at] as number] ?? -1;
  for (let at = 1; at <= grouped.length; at++) {
    if (at < grouped.length && codeAt(at) === codeAt(start)) continue;
    groups.push({ id: entries[codeAt(start)] ?? '', start, end: at });
    start = at;
  }
  return { rows: grouped, groups };
}
