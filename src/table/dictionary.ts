import type { Cell, CellColumn } from '../domain/answer.js';

/** The distinct texts of a column, and which of them each row has. */
export interface Dictionary {
  readonly entries: readonly string[];
  /** Position among the entries, one a row; -1 for a row without text. */
  readonly codes: Int32Array;
}

const known = new WeakMap<CellColumn, Dictionary>();

/**
 * The dictionary of a column, made once for as long as the column lives: sorting, searching and filtering ask the
 * entries, of which there are fewer than rows. Numbers count as their text.
 */
export function dictionaryOf(column: CellColumn): Dictionary {
  let dictionary = known.get(column);
  if (!dictionary) known.set(column, (dictionary = read(column)));
  return dictionary;
}

function read(column: CellColumn): Dictionary {
  const places = new Map<Cell, number>();
  const entries: string[] = [];
  const codes = new Int32Array(column.length);
  for (let row = 0; row < codes.length; row++) {
    const cell = column[row] ?? null;
    let code = cell === null ? -1 : places.get(cell);
    if (code === undefined) {
      places.set(cell, (code = entries.length));
      entries.push(String(cell));
    }
    codes[row] = code;
  }
  return { entries, codes };
}

/** The column was written to: its dictionary is read anew when it is asked for. */
export function forgetDictionary(column: CellColumn): void {
  known.delete(column);
}

/** Cells looked at to tell a column of many different texts, such as names, from one of few. */
const SAMPLE = 512;

/** Whether most cells of the column differ from one another, so that a dictionary would be no shorter than it. */
export function isVaried(column: CellColumn): boolean {
  if (known.has(column) || column.length < SAMPLE) return false;
  const step = Math.floor(column.length / SAMPLE);
  const seen = new Set<Cell>();
  for (let at = 0; at < SAMPLE; at++) seen.add(column[at * step] ?? null);
  return seen.size > SAMPLE / 2;
}
