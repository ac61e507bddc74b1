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
import { sortingDigits } from './radix-order.js';

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
  const collator = new Intl.Collator(language);
  const alphabet = yield* alphabetOf(texts, language);
  const spelling = yield* spell(texts, alphabet);
  const { simple, high, low, others, isExact, most } = spelling;
  const bits = Math.min(32, Math.ceil(alphabet.packed * Math.log2(Math.max(2, alphabet.radix))));
  if (most > alphabet.packed) yield* sortingDigits(simple, pick(low, simple), bits);
  yield* sortingDigits(simple, pick(high, simple), bits);
  const compare: Compare = (a, b) => collator.compare(texts[a] as string, texts[b] as string);
  if (!isExact) yield* sortingRuns(texts, simple, spelling, compare);
  const sorted = merge(simple, yield* comparedOrder(others, compare), compare);
  yield;
  return yield* ranking(texts, sorted, spelling, compare);
}

function pick(keys: Uint32Array, order: Uint32Array): Uint32Array {
  const picked = new Uint32Array(order.length);
  for (let at = 0; at < picked.length; at++) picked[at] = keys[order[at] as number] as number;
  return picked;
}

/** Lets the collator order each run of texts that begin alike, unless they are all the same. */
function* sortingRuns(texts: readonly string[], order: Uint32Array, { high, low }: Spelling, compare: Compare): Steps {
  let start = 0;
  let isMixed = false;
  for (let at = 1; at <= order.length; at++) {
    if (at % STEP_LENGTH === 0) yield;
    const before = order[at - 1] as number;
    const here = order[at] as number;
    if (at < order.length && high[before] === high[here] && low[before] === low[here]) {
      if (texts[before] !== texts[here]) isMixed = true;
      continue;
    }
    if (isMixed) yield* sortingRun(texts, order.subarray(start, at), compare);
    start = at;
    isMixed = false;
  }
}

/** Many rows of a run may have the same text: each text is compared once. */
function* sortingRun(texts: readonly string[], run: Uint32Array, compare: Compare): Steps {
  const byText = new Map<string, number[]>();
  for (const at of run) {
    const same = byText.get(texts[at] as string);
    if (same) same.push(at);
    else byText.set(texts[at] as string, [at]);
  }
  const inOrder = yield* comparedOrder([...byText.values()], (a, b) => compare(a[0] as number, b[0] as number) || (a[0] as number) - (b[0] as number));
  let place = 0;
  for (const same of inOrder) for (const at of same) run[place++] = at;
}

/** Two sorted lists as one. The second is short as a rule, so each of its texts is looked up in the first. */
function merge(a: Uint32Array, b: readonly number[], compare: Compare): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let from = 0;
  b.forEach((text, at) => {
    let low = from;
    let high = a.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(a[middle] as number, text) <= 0) low = middle + 1;
      else high = middle;
    }
    merged.set(a.subarray(from, low), from + at);
    merged[low + at] = text;
    from = low;
  });
  merged.set(a.subarray(from), from + b.length);
  return merged;
}

function* ranking(texts: readonly string[], sorted: Uint32Array, { high, low, others, isExact }: Spelling, compare: Compare): Steps<Uint32Array> {
  const isOther = new Uint8Array(texts.length);
  for (const at of others) isOther[at] = 1;
  const isEqual: (a: number, b: number) => boolean = (a, b) => {
    if (isOther[a] === 0 && isOther[b] === 0) {
      if (high[a] !== high[b] || low[a] !== low[b]) return false;
      if (isExact) return true;
    }
    return texts[a] === texts[b] || compare(a, b) === 0;
  };
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (let from = 1; from < sorted.length; from += STEP_LENGTH) {
    const to = Math.min(sorted.length, from + STEP_LENGTH);
    for (let at = from; at < to; at++) {
      const here = sorted[at] as number;
      if (!isEqual(sorted[at - 1] as number, here)) rank++;
      ranks[here] = rank;
    }
    yield;
  }
  return ranks;
}
