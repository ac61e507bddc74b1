import type { CellColumn } from '../domain/answer.js';
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { rankingTexts } from './collation.js';
import { dictionaryOf } from './dictionary.js';
import { orderingByNumbers } from './radix-order.js';

/** Rows that have the same text in one column, next to one another. */
export interface RowGroup {
  /** The text they share; empty for the rows without one. */
  readonly id: string;
  /** Where they begin and, exclusively, end in the rows as they are arranged. */
  readonly start: number;
  readonly end: number;
}

export interface GroupedRows {
  readonly rows: Uint32Array;
  readonly groups: readonly RowGroup[];
}

/**
 * Brings rows of the same text together, in the order of the texts, rows without one last; within a group they keep
 * the order they were in.
 */
export function groupRows(rows: Uint32Array, column: CellColumn, language: string, labelOf?: (id: string) => string): GroupedRows {
  return atOnce(grouping(rows, column, language, labelOf));
}

/** The same, in steps. */
export function* grouping(rows: Uint32Array, column: CellColumn, language: string, labelOf: (id: string) => string = (id) => id): Steps<GroupedRows> {
  const { entries, codes } = dictionaryOf(column);
  const ranks = yield* rankingTexts(entries.map(labelOf), language);
  const keys = new Float64Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    // The rank first; the code behind it keeps apart ids that read alike. No text is the same as an empty one.
    keys[row] = code < 0 || entries[code] === '' ? NaN : (ranks[code] as number) * entries.length + code;
  }
  yield;
  const grouped = yield* orderingByNumbers(keys, false, rows);
  const groups: RowGroup[] = [];
  let start = 0;
  const idAt = (at: number) => entries[codes[grouped[at] as number] ?? -1] ?? '';
  for (let at = 1; at <= grouped.length; at++) {
    if (at % STEP_LENGTH === 0) yield;
    if (at < grouped.length && Object.is(keys[grouped[at] as number], keys[grouped[start] as number])) continue;
    groups.push({ id: idAt(start), start, end: at });
    start = at;
  }
  return { rows: grouped, groups };
}
