/**
 * Ranks of texts in a language's own order, without comparing every pair.
 *
 * `Intl.Collator` compares two names in a microsecond, which is seconds for a million. Between Chinese characters,
 * Latin letters, digits and spaces the order of texts is the order of their characters' primary weights, and only
 * where all of these are equal does anything else decide, such as capitals. So each character is ranked by the
 * collator once, the texts are sorted by the ranks of their first characters, and the collator orders what is left:
 * texts that begin alike. Texts that begin with anything else (accents, kana, brackets) are compared by it altogether
 * and merged in. The result equals the collator's.
 */
import { atOnce, STEP_LENGTH, type Steps } from '../domain/steps.js';
import { alphabetOf, spell, type Spelling } from './alphabet.js';
import { comparedOrder } from './compared-order.js';
import { orderingDigits, pick, sortingDigits } from './radix-order.js';

type Compare = (a: number, b: number) => number;

/**
 * The rank of each text, from 0; texts that the collator calls equal share one.
 *
 * @param language - `zh` sorts by pinyin, `zh-Hant` or `zh-u-co-stroke` by strokes.
 */
export function collationRanks(texts: readonly string[], language: string): Uint32Array {
  return atOnce(rankingTexts(texts, language));
}

/** The same, in steps. */
export function* rankingTexts(texts: readonly string[], language: string): Steps<Uint32Array> {
  return rankByMarks(yield* sortingTexts(texts, language));
}

/** Positions of the texts in the order of a language, those that the collator calls equal as they came; in steps. */
export function* sortingTexts(texts: readonly string[], language: string): Steps<SortedTexts> {
  const collator = new Intl.Collator(language);
  const alphabet = yield* alphabetOf(texts, language);
  const spelling = yield* spell(texts, alphabet);
  const { others, most } = spelling;
  const isByLow = most > alphabet.packed;
  const order = yield* orderingKeys(spelling, isByLow, Math.min(32, Math.ceil(alphabet.packed * Math.log2(Math.max(2, alphabet.radix)))));
  const compare: Compare = (a, b) => collator.compare(texts[a] as string, texts[b] as string);
  const marks = yield* marking(texts, order, spelling, isByLow);
  // Where keys tell everything, texts that are the same stand as they came.
  if (others.length === 0 && !marks.includes(ALIKE)) return { order, marks };
  yield* sortingAlike(texts, order, marks, compare);
  return inOrderGiven(merge(order, marks, yield* comparedOrder(others, compare), compare));
}

/** Positions of the simple texts in the order of their keys. */
function* orderingKeys({ simple, high, low, others }: Spelling, isByLow: boolean, bits: number): Steps<Uint32Array> {
  // As long as nothing was sorted out or moved, each text stands at its own position.
  const isInPlace = others.length === 0;
  if (isInPlace && !isByLow) return (yield* orderingDigits(high, bits)) ?? simple;
  if (isByLow) yield* sortingDigits(simple, isInPlace ? low : pick(low, simple), bits);
  yield* sortingDigits(simple, pick(high, simple), bits);
  return simple;
}

/** What a text is to the one before it: the same to the collator, or another that begins alike. */
export const SAME = 1;
const ALIKE = 2;

/**
 * Marks the texts that have the same keys as the one before them.
 *
 * Whether they are the same texts is asked in the order in which they came, of each and the first with its keys: in the order
 * they stand in now each text would lie somewhere else in memory, which takes longer than all the rest.
 */
function* marking(texts: readonly string[], order: Uint32Array, spelling: Spelling, isByLow: boolean): Steps<Uint8Array> {
  const marks = new Uint8Array(order.length);
  const unsure = spelling.isExact ? 0 : texts.length;
  const runs: Runs = { marks, firsts: new Uint32Array(unsure), isMixed: new Uint8Array(unsure), first: order[0] ?? 0 };
  for (let from = 1; from < order.length; from += STEP_LENGTH) {
    markStep(order, spelling, isByLow, from, runs);
    yield;
  }
  if (!marks.includes(ALIKE)) return marks;
  for (let from = 0; from < texts.length; from += STEP_LENGTH) {
    compareStep(texts, from, runs);
    yield;
  }
  for (let from = 1; from < order.length; from += STEP_LENGTH) {
    settleStep(order, from, runs);
    yield;
  }
  return marks;
}

/** Runs of texts that have the same keys. */
interface Runs {
  readonly marks: Uint8Array;
  /** By text, the first text of its run, counted from 1; 0 for that itself, and for a text that is alone. */
  readonly firsts: Uint32Array;
  /** By the first text of a run, 1 where another is not the same. */
  readonly isMixed: Uint8Array;
  /** The first text of the run that a step ended in. */
  first: number;
}

function markStep(order: Uint32Array, { high, low, isExact }: Spelling, isByLow: boolean, from: number, runs: Runs): void {
  const { marks, firsts } = runs;
  const to = Math.min(order.length, from + STEP_LENGTH);
  let before = order[from - 1] as number;
  let { first } = runs;
  for (let at = from; at < to; at++) {
    const here = order[at] as number;
    if (high[before] !== high[here] || (isByLow && low[before] !== low[here])) first = here;
    else if (isExact) marks[at] = SAME;
    else {
      marks[at] = ALIKE;
      firsts[here] = first + 1;
    }
    before = here;
  }
  runs.first = first;
}

/** Compares some texts, as they came, with the first of their runs. */
function compareStep(texts: readonly string[], from: number, { firsts, isMixed }: Runs): void {
  const to = Math.min(texts.length, from + STEP_LENGTH);
  for (let text = from; text < to; text++) {
    const first = (firsts[text] as number) - 1;
    if (first >= 0 && texts[text] !== texts[first]) isMixed[first] = 1;
  }
}

/** Marks as the same what is the same in all of its run. */
function settleStep(order: Uint32Array, from: number, { marks, firsts, isMixed }: Runs): void {
  const to = Math.min(order.length, from + STEP_LENGTH);
  // A run may have begun in the step before.
  let first = (firsts[order[from] as number] as number) - 1;
  for (let at = from; at < to; at++) {
    if (marks[at] === 0) first = order[at] as number;
    else if (isMixed[first] === 0) marks[at] = SAME;
  }
}

/** Lets the collator order each run of texts that begin alike and are not all the same. */
function* sortingAlike(texts: readonly string[], order: Uint32Array, marks: Uint8Array, compare: Compare): Steps {
  for (let found = marks.indexOf(ALIKE); found >= 0; found = marks.indexOf(ALIKE, found)) {
    let start = found;
    while (start > 0 && marks[start] !== 0) start--;
    while (found < marks.length && marks[found] !== 0) found++;
    yield* sortingRun(texts, order.subarray(start, found), marks.subarray(start, found), compare);
  }
}

/** Many rows of a run may have the same text: each text is compared once. */
function* sortingRun(texts: readonly string[], run: Uint32Array, marks: Uint8Array, compare: Compare): Steps {
  const byText = new Map<string, number[]>();
  for (const at of run) {
    const same = byText.get(texts[at] as string);
    if (same) same.push(at);
    else byText.set(texts[at] as string, [at]);
  }
  const inOrder = yield* comparedOrder([...byText.values()], (a, b) => compare(a[0] as number, b[0] as number) || (a[0] as number) - (b[0] as number));
  let place = 0;
  let before: number | undefined;
  for (const same of inOrder) {
    marks[place] = before !== undefined && compare(before, same[0] as number) === 0 ? SAME : 0;
    [before] = same;
    for (const at of same) {
      run[place++] = at;
      marks[place] = SAME;
    }
  }
}

/** Texts in order, equal ones as they came. */
export interface SortedTexts {
  /** Positions of the texts. */
  readonly order: Uint32Array;
  /** `SAME` for those that equal the one before them. */
  readonly marks: Uint8Array;
}

/** Two sorted lists as one. The second is short as a rule, so each of its texts is looked up in the first, and stands behind its equals. */
function merge(a: Uint32Array, marksOfA: Uint8Array, b: readonly number[], compare: Compare): SortedTexts {
  if (b.length === 0) return { order: a, marks: marksOfA };
  const order = new Uint32Array(a.length + b.length);
  const marks = new Uint8Array(order.length);
  let from = 0;
  b.forEach((text, at) => {
    let low = from;
    let high = a.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(a[middle] as number, text) <= 0) low = middle + 1;
      else high = middle;
    }
    order.set(a.subarray(from, low), from + at);
    marks.set(marksOfA.subarray(from, low), from + at);
    const place = low + at;
    order[place] = text;
    marks[place] = place > 0 && compare(order[place - 1] as number, text) === 0 ? SAME : 0;
    from = low;
  });
  order.set(a.subarray(from), from + b.length);
  marks.set(marksOfA.subarray(from), from + b.length);
  return { order, marks };
}

/** Puts texts that the collator calls equal, and that are not the same, in the order given. */
function inOrderGiven({ order, marks }: SortedTexts): SortedTexts {
  for (let at = 1; at < order.length; at++) {
    if (marks[at] !== SAME || (order[at] as number) > (order[at - 1] as number)) continue;
    let start = at;
    while (start > 0 && marks[start] === SAME) start--;
    while (at + 1 < order.length && marks[at + 1] === SAME) at++;
    order.subarray(start, at + 1).sort();
  }
  return { order, marks };
}

/** The rank of each text, from 0, by those that differ from the one before them. */
export function rankByMarks({ order, marks }: SortedTexts): Uint32Array {
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  for (let at = 1; at < order.length; at++) {
    if (marks[at] !== SAME) rank++;
    ranks[order[at] as number] = rank;
  }
  return ranks;
}
