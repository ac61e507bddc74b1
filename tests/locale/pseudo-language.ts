/** A language of one file, as anybody may add one: only what the package shows to everybody is imported. */
import { messagesFor, provideTexts } from '../../src/index.js';

/** The tag that is kept for a language of accents. */
export const PSEUDO = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀćđéƒǧĥíĵķłɱñóƥɋŕšŧúṽŵẋýžÁƁĆĐÉƑǦĤÍĴĶŁṀÑÓƤɊŔŠŦÚṼŴẊÝŽ';
const LONGER = 0.35;

/** English with accents, in brackets, a third longer: what is not so on screen was not asked of the texts. */
export function pseudo(text: string): string {
  if (text.trim() === '') return text;
  const accented = [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  return `［${accented}${'~'.repeat(Math.ceil(text.length * LONGER))}］`;
}

function translated(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudo(texts);
  if (typeof texts === 'function') return (...values: unknown[]) => translated((texts as (...given: unknown[]) => unknown)(...values));
  if (typeof texts !== 'object' || texts === null) return texts;
  return Array.isArray(texts) ? texts.map(translated) : Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, translated(text)]));
}

provideTexts(PSEUDO, translated(messagesFor('en')) as ReturnType<typeof messagesFor>);
