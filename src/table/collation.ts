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
import { sortDigits } from './radix-order.js';

/** Ranks of characters by their primary weight; equal for those that differ in case or variant alone. */
interface Alphabet {
  /** By code unit; 0 for a character outside of the alphabet. */
  readonly ranks: Uint16Array;
  /** How many characters fit into 32 bits. */
  readonly packed: number;
  readonly radix: number;
}

/** Characters by which texts are sorted before they are compared: two times what 32 bits hold, at most these. */
const LONGEST = 12;
const SIMPLE = /[\u3400-\u4dbf\u4e00-\u9fff0-9A-Za-z ]/;

/**
 * The rank of each text, from 0; texts that the collator calls equal share one.
 *
 * @param language - `zh` sorts by pinyin, `zh-Hant` by strokes.
 */
export function collationRanks(texts: readonly string[], language: string): Uint32Array {
  const collator = new Intl.Collator(language);
  const alphabet = alphabetOf(texts, language);
  const { order: simple, high, low, others } = spell(texts, alphabet);
  const compare = (a: number, b: number) => collator.compare(texts[a] as string, texts[b] as string);
  sortRuns(texts, simple, (a, b) => high[a] === high[b] && low[a] === low[b], compare);
  const sorted = merge(simple, others.sort(compare), compare);
  const isOther = new Uint8Array(texts.length);
  for (const at of others) isOther[at] = 1;
  const isEqual = (a: number, b: number) =>
    texts[a] === texts[b] || (isOther[a] === isOther[b] && isOther[a] === 0 && (high[a] !== high[b] || low[a] !== low[b]) ? false : compare(a, b) === 0);
  return ranksOf(sorted, isEqual);
}

function alphabetOf(texts: readonly string[], language: string): Alphabet {
  const found = new Uint8Array(65536);
  for (const text of texts) {
    const end = Math.min(text.length, LONGEST);
    for (let at = 0; at < end; at++) found[text.charCodeAt(at)] = 1;
  }
  const letters: string[] = [];
  found.forEach((isFound, code) => {
    if (isFound && SIMPLE.test(String.fromCharCode(code))) letters.push(String.fromCharCode(code));
  });
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  letters.sort(compare);
  const ranks = new Uint16Array(65536);
  let rank = 0;
  letters.forEach((letter, at) => {
    if (at === 0 || compare(letters[at - 1] as string, letter) !== 0) rank++;
    ranks[letter.charCodeAt(0)] = rank;
  });
  const radix = rank + 1;
  return { ranks, radix, packed: Math.max(1, Math.min(LONGEST / 2, Math.floor(32 / Math.log2(Math.max(2, radix))))) };
}

/**
 * Texts whose first characters are all of the alphabet, in the order of these; a text comes before those that it
 * begins. Where two texts have the same keys, `high` and `low`, by text, their first characters decide nothing.
 */
function spell(texts: readonly string[], { ranks, radix, packed }: Alphabet): { order: Uint32Array; high: Uint32Array; low: Uint32Array; others: number[] } {
  const high = new Uint32Array(texts.length);
  const low = new Uint32Array(texts.length);
  const others: number[] = [];
  const simple = new Uint32Array(texts.length);
  let count = 0;
  let most = 0;
  for (let text = 0; text < texts.length; text++) {
    const words = texts[text] as string;
    const end = Math.min(words.length, 2 * packed);
    // What follows may change the weight of the last character: an accent, for one.
    let isSimple = words.length <= end || ranks[words.charCodeAt(end)] !== 0 || SIMPLE.test(words[end] as string);
    let key = 0;
    for (let at = 0; at < 2 * packed; at++) {
      if (at === packed) {
        high[text] = key;
        key = 0;
      }
      const rank = at < end ? (ranks[words.charCodeAt(at)] as number) : 0;
      if (at < end && rank === 0) isSimple = false;
      key = key * radix + rank;
    }
    low[text] = key;
    if (isSimple) {
      simple[count++] = text;
      if (end > most) most = end;
    } else others.push(text);
  }
  const order = simple.slice(0, count);
  const bits = Math.min(32, Math.ceil(packed * Math.log2(Math.max(2, radix))));
  if (most > packed) sortDigits(order, pick(low, order), bits);
  sortDigits(order, pick(high, order), bits);
  return { order, high, low, others };
}

function pick(keys: Uint32Array, order: Uint32Array): Uint32Array {
  const picked = new Uint32Array(order.length);
  for (let at = 0; at < picked.length; at++) picked[at] = keys[order[at] as number] as number;
  return picked;
}

/** Lets the collator order each run of texts that begin alike, unless they are all the same. */
function sortRuns(texts: readonly string[], order: Uint32Array, isAlike: (a: number, b: number) => boolean, compare: (a: number, b: number) => number): void {
  let start = 0;
  let isMixed = false;
  for (let at = 1; at <= order.length; at++) {
    if (at < order.length && isAlike(order[at - 1] as number, order[at] as number)) {
      if (texts[order[at - 1] as number] !== texts[order[at] as number]) isMixed = true;
      continue;
    }
    if (isMixed) sortRun(texts, order.subarray(start, at), compare);
    start = at;
    isMixed = false;
  }
}

/** Many rows of a run may have the same text: each text is compared once. */
function sortRun(texts: readonly string[], run: Uint32Array, compare: (a: number, b: number) => number): void {
  const byText = new Map<string, number[]>();
  for (const at of run) {
    const same = byText.get(texts[at] as string);
    if (same) same.push(at);
    else byText.set(texts[at] as string, [at]);
  }
  run.set([...byText.values()].sort((a, b) => compare(a[0] as number, b[0] as number) || (a[0] as number) - (b[0] as number)).flat());
}

/** Two sorted lists as one. The second is short as a rule, so each of its texts is looked up in the first. */
function merge(a: Uint32Array, b: readonly number[], compare: (a: number, b: number) => number): Uint32Array {
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

function ranksOf(sorted: Uint32Array, isEqual: (a: number, b: number) => boolean): Uint32Array {
  const ranks = new Uint32Array(sorted.length);
  let rank = 0;
  for (let at = 1; at < sorted.length; at++) {
    const here = sorted[at] as number;
    if (!isEqual(sorted[at - 1] as number, here)) rank++;
    ranks[here] = rank;
  }
  return ranks;
}
