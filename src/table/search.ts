import type { CellColumn } from '../domain/answer.js';
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { dictionaryOf, isVaried } from './dictionary.js';

/** What people read for the ids of a column. */
export type Labels = (id: string) => string;

/**
 * Marks the rows in which any of these columns holds `text`, whatever the case: 1 for a hit. Each distinct text is
 * looked at once where a column has few, each row's where it has many. An empty text is in every row.
 *
 * @param labels - What people read for a column's text, by column; what they read is what they search. Without, as it is.
 */
export function searchRows(columns: readonly CellColumn[], text: string, length: number, labels?: readonly (Labels | undefined)[]): Uint8Array {
  return atOnce(searching(columns, text, length, labels));
}

/** The same, in steps. */
export function* searching(columns: readonly CellColumn[], text: string, length: number, labels: readonly (Labels | undefined)[] = []): Steps<Uint8Array> {
  const wanted = text.trim().toLowerCase();
  const hits = new Uint8Array(length);
  if (wanted === '') return hits.fill(1);
  // Chinese has no capitals, and folding a million names takes longer than searching them.
  const hasCase = wanted !== wanted.toUpperCase();
  const holds = (words: string) => (hasCase ? words.toLowerCase() : words).includes(wanted);
  for (const [at, column] of columns.entries()) {
    const label = labels[at];
    if (!label && isVaried(column)) {
      for (let row = 0; row < length; row++) {
        if (row % STEP_LENGTH === 0) yield;
        const cell = column[row];
        if (hits[row] === 0 && cell !== null && cell !== undefined && holds(String(cell))) hits[row] = 1;
      }
      continue;
    }
    const dictionary = dictionaryOf(column);
    const isHit = Uint8Array.from(dictionary.entries, (entry) => Number(holds(entry) || (label !== undefined && holds(label(entry)))));
    dictionary.codes.forEach((code, row) => {
      if (code >= 0 && isHit[code] === 1) hits[row] = 1;
    });
    yield;
  }
  return hits;
}
