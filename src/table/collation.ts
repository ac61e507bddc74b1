/**
 * Ranks of texts in a language's own order, without comparing every pair.
 *
 * `Intl.Collator` compares two names in a microsecond, which is seconds for a million. Between Chinese characters,
 * Latin letters, digits and spaces the order of texts is the order of their characters, so the characters are ranked
 * by the collator once and the texts by their characters' ranks. Texts with anything else (accents, kana, brackets,
 * capital beside small letters) are compared by the collator and merged in. The result equals the collator's.
 */
import { inGivenOrder, orderByNumbers } from './radix-order.js';

/** Ranks of characters that stand for one primary weight each. */
interface Alphabet {
  /** By code unit; 0 for a character outside of the alphabet. */
  readonly ranks: Uint16Array;
  readonly size: number;
}

/** Longer texts are left to the collator: each four characters cost one more pass over all. */
const LONGEST = 24;
const SIMPLE = /[\u3400-\u4dbf\u4e00-\u9fff0-9A-Za-z ]/;

/**
 * The rank of each text, from 0; texts that the collator calls equal share one.
 *
 * @param language - `zh` sorts by pinyin, `zh-Hant` by strokes.
 */
export function collationRanks(texts: readonly string[], language: string): Uint32Array {
  const collator = new Intl.Collator(language);
  const alphabet = alphabetOf(texts, language);
  const simple: number[] = [];
  const others: number[] = [];
  texts.forEach((text, at) => (isSpelt(text, alphabet) ? simple : others).push(at));
  const compare = (a: number, b: number) => collator.compare(texts[a] as string, texts[b] as string);
  const sorted = merge(spell(texts, simple, alphabet), others.sort(compare), compare);
  const isOther = new Uint8Array(texts.length);
  for (const at of others) isOther[at] = 1;
  // Spelt texts are equal only where they are the same; asking the collator would cost more than the sort.
  return ranksOf(sorted, (a, b) => texts[a] === texts[b] || ((isOther[a] === 1 || isOther[b] === 1) && compare(a, b) === 0));
}

function alphabetOf(texts: readonly string[], language: string): Alphabet {
  const found = new Uint8Array(65536);
  for (const text of texts) for (let at = 0; at < text.length && at < LONGEST; at++) found[text.charCodeAt(at)] = 1;
  const letters: string[] = [];
  found.forEach((isFound, code) => {
    const letter = String.fromCharCode(code);
    if (isFound && SIMPLE.test(letter)) letters.push(letter);
  });
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  letters.sort(compare);
  const ranks = new Uint16Array(65536);
  // Two characters that differ only in case or variant decide nothing where they stand, but at the end of the text.
  const isAlone = (at: number) => [at - 1, at + 1].every((near) => letters[near] === undefined || compare(letters[at] as string, letters[near]) !== 0);
  letters.forEach((letter, at) => {
    if (isAlone(at)) ranks[letter.charCodeAt(0)] = at + 1;
  });
  return { ranks, size: letters.length };
}

function isSpelt(text: string, { ranks }: Alphabet): boolean {
  if (text.length > LONGEST) return false;
  for (let at = 0; at < text.length; at++) if (ranks[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** These texts in the order of their characters; a text comes before those that it begins. */
function spell(texts: readonly string[], which: readonly number[], { ranks, size }: Alphabet): Uint32Array {
  const radix = size + 1;
  // As many characters at once as 32 bits hold, for the fewest passes.
  const packed = Math.max(1, Math.floor(32 / Math.log2(Math.max(2, radix))));
  const longest = which.reduce((length, at) => Math.max(length, (texts[at] as string).length), 0);
  let order = inGivenOrder(which.length);
  for (let from = Math.floor((longest - 1) / packed) * packed; from >= 0; from -= packed) {
    const keys = new Float64Array(which.length);
    which.forEach((at, place) => {
      const text = texts[at] as string;
      let key = 0;
      for (let offset = from; offset < from + packed; offset++) key = key * radix + (offset < text.length ? (ranks[text.charCodeAt(offset)] as number) : 0);
      keys[place] = key;
    });
    order = orderByNumbers(keys, false, order);
  }
  return order.map((place) => which[place] as number);
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
