import { STEP_LENGTH, type Steps } from '../domain/steps.js';

/** Characters by which texts are sorted before they are compared: two times what 32 bits hold, at most these. */
const LONGEST = 12;
const SIMPLE = /[\u3400-\u4dbf\u4e00-\u9fff0-9A-Za-z ]/;

/** Ranks of characters by their primary weight; equal for those that differ in case or variant alone. */
export interface Alphabet {
  /** By code unit; 0 for a character outside of the alphabet. */
  readonly ranks: Uint16Array;
  /** How many characters fit into 32 bits. */
  readonly packed: number;
  readonly radix: number;
  /** Whether no two characters share a rank. */
  readonly isStrict: boolean;
}

/** Texts whose first characters are all of the alphabet, and the others. */
export interface Spelling {
  /** Positions of the simple ones, as they come. */
  readonly simple: Uint32Array;
  readonly others: readonly number[];
  /** Where two texts have the same keys, `high` and `low`, by text, their first characters decide nothing. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Whether simple texts with the same keys are the same texts. */
  readonly isExact: boolean;
  /** Characters that the longest simple text was spelled by. */
  readonly most: number;
}

/** Han characters, Latin letters, digits and the space are ranked by the collator once. */
export function* alphabetOf(texts: readonly string[], language: string): Steps<Alphabet> {
  const found = new Uint8Array(65536);
  for (let from = 0; from < texts.length; from += STEP_LENGTH) {
    find(texts, from, found);
    yield;
  }
  const letters: string[] = [];
  found.forEach((isFound, code) => {
    if (isFound && SIMPLE.test(String.fromCharCode(code))) letters.push(String.fromCharCode(code));
  });
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  letters.sort(compare);
  yield;
  const ranks = new Uint16Array(65536);
  let rank = 0;
  letters.forEach((letter, at) => {
    if (at === 0 || compare(letters[at - 1] as string, letter) !== 0) rank++;
    ranks[letter.charCodeAt(0)] = rank;
  });
  const radix = rank + 1;
  return { ranks, radix, packed: Math.max(1, Math.min(LONGEST / 2, Math.floor(32 / Math.log2(Math.max(2, radix))))), isStrict: rank === letters.length };
}

/** A text comes before those that it begins: what it has no character for is 0. */
export function* spell(texts: readonly string[], alphabet: Alphabet): Steps<Spelling> {
  const keys = { high: new Uint32Array(texts.length), low: new Uint32Array(texts.length) };
  const simple = new Uint32Array(texts.length);
  const others: number[] = [];
  let count = 0;
  let most = 0;
  let isExact = alphabet.isStrict;
  for (let from = 0; from < texts.length; from += STEP_LENGTH) {
    const to = Math.min(texts.length, from + STEP_LENGTH);
    for (let text = from; text < to; text++) {
      const words = texts[text] as string;
      if (!spellOne(words, text, alphabet, keys)) {
        others.push(text);
        continue;
      }
      simple[count++] = text;
      if (words.length > most) most = words.length;
    }
    yield;
  }
  const longest = 2 * alphabet.packed;
  if (most > longest) isExact = false;
  return { simple: simple.slice(0, count), others, ...keys, isExact, most: Math.min(most, longest) };
}

function find(texts: readonly string[], from: number, found: Uint8Array): void {
  const to = Math.min(texts.length, from + STEP_LENGTH);
  for (let text = from; text < to; text++) {
    const words = texts[text] as string;
    const end = Math.min(words.length, LONGEST);
    for (let at = 0; at < end; at++) found[words.charCodeAt(at)] = 1;
  }
}

/** Writes the keys of a text and says whether they tell where it belongs. */
function spellOne(words: string, text: number, { ranks, radix, packed }: Alphabet, { high, low }: { high: Uint32Array; low: Uint32Array }): boolean {
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
  return isSimple;
}
