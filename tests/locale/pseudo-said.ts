import { PSEUDO } from './pseudo-language.js';

/** What is read to people, besides what stands between tags. */
const READ = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder', 'title', 'placeholder', 'alt', 'label'];

/** Every text of an element and what is inside it, in open roots too. */
export function said(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof Element) {
    // What stands in `code` is quoted: a field of a rule, a hash.
    if (['style', 'script', 'code'].includes(node.localName)) return [];
    const attributes = READ.flatMap((name) => node.getAttribute(name) ?? []);
    return [...attributes, ...[...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].flatMap(said)];
  }
  return [...node.childNodes].flatMap(said);
}

/** Names of months and days: the browser's, not ours. */
const DATES = new Set(
  (['short', 'long', 'narrow'] as const).flatMap((style) =>
    Array.from({ length: 84 }, (_, day) => new Intl.DateTimeFormat(PSEUDO, { weekday: style, month: style, hour: 'numeric' }).formatToParts(new Date(2026, day % 12, day + 1, day % 24)).flatMap(({ value }) => value.split(/\P{L}+/u))).flat(),
  ),
);

/** What stands in stories for data, beside what their arguments have: and signs that are the same in every language. */
const GIVEN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\p{Script=Han}|\p{Script=Arabic}/u, 'the centre of the stories is Chinese: that is data, and tests/architecture/words sees that the code has none'],
  [/^[AJ]\d+$/, 'an agent, a journey'],
  [/^(Asia|Shanghai|Europe|Berlin|UTC)$/, 'the zone of a source, by its name in the database of zones'],
  [/^(HTTP|Bad|Gateway)$/, 'what a server said'],
  [/^Q[1-4]$/, 'a period of ratings, as its source calls it'],
  [/^(App|chat|voice|callback)$/, 'channels, as their source calls them'],
  [/^(img|im|src|x|onerror|alert)$/, 'a name that would be markup'],
  [/^(when|all|threshold|for|PT7M)$/, 'a place in a rule that somebody wrote'],
  [/^n$/, 'the size of a sample, by the sign of statistics'],
  [/^(Ctrl|Alt)$/, 'what is printed on a key'],
];

/** Every word of what a story gives to its element. */
export function given(value: unknown, words = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word);
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return words;
  seen.add(value);
  for (const inner of value instanceof Map || value instanceof Set ? value.values() : Object.values(value)) given(inner, words, seen);
  return words;
}

/** Words of a text that no bracket is around and nobody gave. */
export function loose(text: string, data: ReadonlySet<string> = new Set()): string[] {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === '［') depth++;
    else if (letter === '］') depth = Math.max(0, depth - 1);
    else outside += depth > 0 ? ' ' : letter;
  }
  return wordsOf(outside).filter((word) => !DATES.has(word) && !data.has(word) && !GIVEN.some(([pattern]) => pattern.test(word)));
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? [];
}
