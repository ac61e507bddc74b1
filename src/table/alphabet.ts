import { STEP_LENGTH, type Steps } from '../domain/steps.js';

/** Characters by which texts are sorted before they are compared: two times what 32 bits hold, at most these. */
const LONGEST = 12;
/** The same where these tell nearly all texts apart, as they do Chinese names, whatever follows. */
const EARLY = 4;
/** Texts looked at to know that. */
const SAMPLE = 512;
/** First and last of the characters that may be of an alphabet: Han, digits, Latin letters, the space. */
const SIMPLE = ['\u3400\u4dbf', '\u4e00\u9fff', '09', 'AZ', 'az', '  '];

/** Ranks of characters by their primary weight; equal for those that differ in case or variant alone. */
export interface Alphabet {
  /** By code unit; 0 for a character outside of the alphabet. */
  readonly ranks: Uint16Array;
  /** How many characters fit into 32 bits. */
  readonly packed: number;
  /** Characters of each text that were looked at. */
  readonly depth: number;
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
  const depth = areToldEarly(texts) ? EARLY : LONGEST;
  const found = new Uint8Array(65536);
  for (let from = 0; from < texts.length; from += STEP_LENGTH) {
    find(texts, from, depth, found);
    yield;
  }
  const letters = lettersOf(found);
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
  return { ranks, radix, depth, packed: Math.max(1, Math.min(LONGEST / 2, Math.floor(32 / Math.log2(Math.max(2, radix))))), isStrict: rank === letters.length };
}

/** A text comes before those that it begins: what it has no character for is 0. */
export function* spell(texts: readonly string[], alphabet: Alphabet): Steps<Spelling> {
  const spelled = { high: new Uint32Array(texts.length), low: new Uint32Array(texts.length), simple: new Uint32Array(texts.length), others: [], count: 0, most: 0 };
  const isSimple = simpleCodes();
  for (let from = 0; from < texts.length; from += STEP_LENGTH) {
    spellStep(texts, from, alphabet, isSimple, spelled);
    yield;
  }
  const { high, low, simple, others, count, most } = spelled;
  const longest = lengthSpelled(alphabet);
  return { simple: simple.subarray(0, count), others, high, low, isExact: alphabet.isStrict && most <= longest, most: Math.min(most, longest) };
}

function find(texts: readonly string[], from: number, depth: number, found: Uint8Array): void {
  const to = Math.min(texts.length, from + STEP_LENGTH);
  for (let text = from; text < to; text++) {
    const words = texts[text] as string;
    const end = Math.min(words.length, depth);
    for (let at = 0; at < end; at++) found[words.charCodeAt(at)] = 1;
  }
}

/** Whether the first characters of a text are hardly ever those of another. */
function areToldEarly(texts: readonly string[]): boolean {
  if (texts.length < SAMPLE) return false;
  const step = Math.floor(texts.length / SAMPLE);
  const whole = new Set<string>();
  const early = new Set<string>();
  for (let at = 0; at < SAMPLE; at++) {
    const words = texts[at * step] as string;
    whole.add(words);
    early.add(words.slice(0, EARLY));
  }
  return whole.size - early.size <= whole.size / 64;
}

function lettersOf(found: Uint8Array): string[] {
  const letters: string[] = [];
  simpleCodes().forEach((isSimple, code) => {
    if (isSimple === 1 && found[code] === 1) letters.push(String.fromCharCode(code));
  });
  return letters;
}

/** 1 for the codes that may be of an alphabet. */
function simpleCodes(): Uint8Array {
  const codes = new Uint8Array(65536);
  for (const ends of SIMPLE) codes.fill(1, ends.charCodeAt(0), ends.charCodeAt(1) + 1);
  return codes;
}

/** Characters of a text that its keys are made of. */
function lengthSpelled({ packed, depth }: Alphabet): number {
  return Math.min(2 * packed, depth);
}

/** What was spelled so far. */
interface Spelled {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly simple: Uint32Array;
  readonly others: number[];
  count: number;
  most: number;
}

/** Writes the keys of some texts and sorts out whose do not tell where they belong. */
function spellStep(texts: readonly string[], from: number, alphabet: Alphabet, isSimple: Uint8Array, spelled: Spelled): void {
  const { ranks, radix, packed } = alphabet;
  const { high, low, simple, others } = spelled;
  const longest = lengthSpelled(alphabet);
  const to = Math.min(texts.length, from + STEP_LENGTH);
  for (let text = from; text < to; text++) {
    const words = texts[text] as string;
    const { length } = words;
    let isTold = true;
    let key = 0;
    for (let at = 0; at < longest; at++) {
      if (at === packed) {
        high[text] = key;
        key = 0;
      }
      const rank = at < length ? (ranks[words.charCodeAt(at)] as number) : 0;
      if (rank === 0 && at < length) isTold = false;
      key = key * radix + rank;
    }
    if (longest > packed) low[text] = key;
    else high[text] = key;
    // What follows may change the weight of the last character: an accent, for one.
    if (isTold && (length <= longest || isSimple[words.charCodeAt(longest)] === 1)) {
      simple[spelled.count++] = text;
      if (length > spelled.most) spelled.most = length;
    } else others.push(text);
  }
}
