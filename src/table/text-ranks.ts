import type { CellColumn } from '../domain/answer.js';
import { STEP_LENGTH, type Steps } from '../domain/steps.js';
import { rankingTexts } from './collation.js';
import { dictionaryOf, isVaried } from './dictionary.js';

interface Ranks {
  readonly language: string;
  readonly keys: Float64Array;
}

/** Ranks of long columns of many texts, which take a third of a second a million. */
const known = new WeakMap<CellColumn, Ranks>();

/**
 * The rank of each row's text in the order of a language, `NaN` for a row without one, written into `keys`; in steps.
 *
 * @param label - What people read for a text; the text itself when absent. Ranks of texts that are read as they are
 * are kept as long as the column is not written to.
 */
export function* rankingRows(cells: CellColumn, keys: Float64Array, language: string, label: ((id: string) => string) | undefined): Steps<Float64Array> {
  if (!isVaried(cells)) {
    const { entries, codes } = dictionaryOf(cells);
    const ranks = yield* rankingTexts(label ? entries.map(label) : entries, language);
    for (let row = 0; row < keys.length; row++) {
      const code = codes[row] ?? -1;
      keys[row] = code < 0 ? NaN : (ranks[code] as number);
    }
    return keys;
  }
  if (label) return yield* rankingVaried(cells, keys, language, label);
  const before = known.get(cells);
  if (before?.language === language && before.keys.length === keys.length) return before.keys;
  const ranked = yield* rankingVaried(cells, keys, language, String);
  known.set(cells, { language, keys: ranked });
  return ranked;
}

/** The column was written to: its texts are ranked anew when they are asked for. */
export function forgetRanks(column: CellColumn): void {
  known.delete(column);
}

/** Row by row: a dictionary of a million names takes longer than their sort. */
function* rankingVaried(cells: CellColumn, keys: Float64Array, language: string, label: (id: string) => string): Steps<Float64Array> {
  const texts = new Array<string>(keys.length);
  for (let row = 0; row < keys.length; row++) {
    if (row % STEP_LENGTH === 0) yield;
    const cell = cells[row] ?? null;
    texts[row] = cell === null ? '' : label(String(cell));
  }
  const ranks = yield* rankingTexts(texts, language);
  for (let row = 0; row < keys.length; row++) keys[row] = (cells[row] ?? null) === null ? NaN : (ranks[row] as number);
  return keys;
}
