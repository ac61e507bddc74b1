import type { Cell } from '../domain/answer.js';
import { dictionaryOf, type Dictionary } from './dictionary.js';

const lowered = new WeakMap<Dictionary, readonly string[]>();

/**
 * Marks the rows in which any of these columns holds `text`, whatever the case: 1 for a hit.
 * Each distinct text is looked at once. An empty text is in every row.
 *
 * @param labelOf - What people read for a column's text; what they read is what they search.
 */
export function searchRows(
  columns: readonly (readonly Cell[])[],
  text: string,
  length: number,
  labelOf: (column: number, id: string) => string = (_, id) => id,
): Uint8Array {
  const wanted = text.trim().toLowerCase();
  const hits = new Uint8Array(length);
  if (wanted === '') return hits.fill(1);
  columns.forEach((column, at) => {
    const dictionary = dictionaryOf(column);
    const isHit = Uint8Array.from(loweredEntries(dictionary), (entry, code) =>
      Number(entry.includes(wanted) || labelOf(at, dictionary.entries[code] as string).toLowerCase().includes(wanted)),
    );
    dictionary.codes.forEach((code, row) => {
      if (code >= 0 && isHit[code] === 1) hits[row] = 1;
    });
  });
  return hits;
}

function loweredEntries(dictionary: Dictionary): readonly string[] {
  let entries = lowered.get(dictionary);
  if (!entries) lowered.set(dictionary, (entries = dictionary.entries.map((entry) => entry.toLowerCase())));
  return entries;
}
