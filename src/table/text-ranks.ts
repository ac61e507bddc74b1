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
    return rankByCode(codes, yield* rankingTexts(label ? entries.map(label) : entries, language), keys);
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

function rankByCode(codes: Int32Array, ranks: Uint32Array, keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    keys[row] = code < 0 ? NaN : (ranks[code] as number);
  }
  return keys;
}

/** Row by row: a dictionary of a million names takes longer than their sort. */
function* rankingVaried(cells: CellColumn, keys: Float64Array, language: string, label: (id: string) => string): Steps<Float64Array> {
  const texts = new Array<string>(keys.length);
  for (let from = 0; from < keys.length; from += STEP_LENGTH) {
    labelStep(cells, from, label, texts);
    yield;
  }
  return rankByRow(cells, yield* rankingTexts(texts, language), keys);
}

function labelStep(cells: CellColumn, from: number, label: (id: string) => string, texts: string[]): void {
  const to = Math.min(texts.length, from + STEP_LENGTH);
  for (let row = from; row < to; row++) {
    const cell = cells[row] ?? null;
    texts[row] = cell === null ? '' : label(String(cell));
  }
}

function rankByRow(cells: CellColumn, ranks: Uint32Array, keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) keys[row] = (cells[row] ?? null) === null ? NaN : (ranks[row] as number);
  return keys;
}
