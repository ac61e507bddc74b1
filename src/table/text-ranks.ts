import type { CellColumn } from '../domain/answer.js';
import { STEP_LENGTH, type Steps } from '../domain/steps.js';
import { rankByMarks, rankingTexts, SAME, sortingTexts, type SortedTexts } from './collation.js';
import { dictionaryOf, isVaried } from './dictionary.js';

interface Known {
  readonly language: string;
  readonly sorted: SortedTexts;
  /** Whether every row has a text. */
  readonly isWhole: boolean;
  /** The rank of each row's text; made when it is first asked for. */
  keys?: Float64Array;
}

/** Orders of long columns of many texts, which take a third of a second a million. */
const known = new WeakMap<CellColumn, Known>();
/** Columns whose texts are being sorted, and by whom last: in between somebody may write to them. */
const atWork = new WeakMap<CellColumn, symbol>();

/**
 * The rank of each row's text in the order of a language, `NaN` for a row without one, written into `keys`; in steps.
 *
 * @param label - What people read for a text; the text itself when absent. What is known of texts that are read as they are
 * is kept as long as the column is not written to.
 */
export function* rankingRows(cells: CellColumn, keys: Float64Array, language: string, label: ((id: string) => string) | undefined): Steps<Float64Array> {
  if (!isVaried(cells)) {
    const { entries, codes } = dictionaryOf(cells);
    return rankByCode(codes, yield* rankingTexts(label ? entries.map(label) : entries, language), keys);
  }
  if (label) return rankByRow(cells, rankByMarks(yield* sortingTexts(yield* labelling(cells, keys.length, label), language)), keys);
  const found = yield* knownOrder(cells, keys.length, language);
  return (found.keys ??= rankByRow(cells, rankByMarks(found.sorted), keys));
}

/**
 * All rows, from 0 to before `length`, in the order of their texts, equal ones as they come, those without one last; `undefined`
 * where it is shorter to rank the texts that there are.
 */
export function* orderingTexts(cells: CellColumn, length: number, language: string, descending: boolean): Steps<Uint32Array | undefined> {
  if (!isVaried(cells)) return undefined;
  const { sorted, isWhole } = yield* knownOrder(cells, length, language);
  yield;
  const order = descending ? turned(sorted) : sorted.order.slice();
  return isWhole ? order : lastNothing(cells, order);
}

function* knownOrder(cells: CellColumn, length: number, language: string): Steps<Known> {
  const before = known.get(cells);
  if (before?.language === language && before.sorted.order.length === length) return before;
  const turn = Symbol();
  atWork.set(cells, turn);
  const isWhole = areTexts(cells, length);
  const found = { language, sorted: yield* sortingTexts(isWhole ? cells : yield* labelling(cells, length, String), language), isWhole };
  // Texts that changed meanwhile are elsewhere by now: what was found is not kept.
  if (atWork.get(cells) === turn) {
    atWork.delete(cells);
    known.set(cells, found);
  }
  return found;
}

/** The column was written to: its texts are ranked anew when they are asked for. */
export function forgetRanks(column: CellColumn): void {
  known.delete(column);
  atWork.delete(column);
}

/** The last of them first; equal ones stay as they come. */
function turned({ order, marks }: SortedTexts): Uint32Array {
  const from = new Uint32Array(order.length);
  let place = 0;
  for (let end = order.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && marks[start] === SAME) start--;
    for (let at = start; at < end; at++) from[place++] = order[at] as number;
    end = start;
  }
  return from;
}

function lastNothing(cells: CellColumn, order: Uint32Array): Uint32Array {
  const nothing: number[] = [];
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    if ((cells[row] ?? null) === null) nothing.push(row);
    else order[count++] = row;
  }
  order.set(nothing, count);
  return order;
}

function rankByCode(codes: Int32Array, ranks: Uint32Array, keys: Float64Array): Float64Array {
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row] ?? -1;
    keys[row] = code < 0 ? NaN : (ranks[code] as number);
  }
  return keys;
}

/** What people read in each row: a dictionary of a million names takes longer than their sort. */
function* labelling(cells: CellColumn, length: number, label: (id: string) => string): Steps<readonly string[]> {
  const texts = new Array<string>(length);
  for (let from = 0; from < length; from += STEP_LENGTH) {
    labelStep(cells, from, label, texts);
    yield;
  }
  return texts;
}

/** Whether there is a text for each of so many rows. */
function areTexts(cells: CellColumn, length: number): cells is readonly string[] {
  if (cells.length !== length) return false;
  for (let row = 0; row < length; row++) if (typeof cells[row] !== 'string') return false;
  return true;
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
