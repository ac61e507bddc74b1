import type { Cell } from '../domain/answer.js';

/** The distinct texts of a column, and which of them each row has. */
export interface Dictionary {
  readonly entries: readonly string[];
  /** Position among the entries, one a row; -1 for a row without text. */
  readonly codes: Int32Array;
}

const known = new WeakMap<readonly Cell[], Dictionary>();

/**
 * The dictionary of a column, made once for as long as the column lives: sorting, searching and filtering ask the
 * entries, of which there are fewer than rows. Numbers count as their text.
 */
export function dictionaryOf(column: readonly Cell[]): Dictionary {
  let dictionary = known.get(column);
  if (!dictionary) known.set(column, (dictionary = read(column)));
  return dictionary;
}

function read(column: readonly Cell[]): Dictionary {
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
