import { isJsonObject } from '../domain/json-object.js';
import { languageOf } from './language.js';
import type { Messages } from './messages.js';

/** Any texts of a language, however few; a text with values is a function here too. */
export type SomeTexts = Some<Messages>;

type Some<T> = T extends (...values: never[]) => unknown ? T : T extends readonly unknown[] ? T : T extends object ? { readonly [Key in keyof T]?: Some<T[Key]> } : T;

const provided = new Map<string, SomeTexts[]>();
let edition = 0;

/**
 * Keeps texts for a language: in the place of the library's own, or a language that it does not have.
 *
 * @param tag - `zh-CN`, `zh-TW` or `en` for the library's own; any other BCP 47 tag for another, `ja` for `ja-JP` too.
 * @throws RangeError for what is no tag.
 */
export function keepTexts(tag: string, texts: SomeTexts): void {
  const key = (Intl.getCanonicalLocales(tag)[0] ?? tag).toLowerCase();
  provided.set(key, [...(provided.get(key) ?? []), texts]);
  edition += 1;
}

/** Counts what was provided: texts made under another edition are out of date. */
export function textsEdition(): number {
  return edition;
}

/** What was provided for a tag, the particular after the general: first for the language of the library that it falls back to. */
export function providedFor(tag: string): readonly SomeTexts[] {
  if (provided.size === 0) return [];
  const [own, fallback] = [tag.toLowerCase(), languageOf(tag)];
  const isAround = (key: string) => key !== fallback.toLowerCase() && languageOf(key) === fallback && (own === key || own.startsWith(`${key}-`));
  const around = [...provided.keys()].filter(isAround).sort((a, b) => a.length - b.length);
  return [fallback.toLowerCase(), ...around].flatMap((key) => provided.get(key) ?? []);
}

/** Texts with others in the places that these fill, at any depth. A plain text may stand where one with values is expected. */
export function replaced(texts: unknown, others: unknown): unknown {
  if (others === undefined) return texts;
  if (typeof texts === 'function' && typeof others === 'string') return () => others;
  if (!isJsonObject(texts) || !isJsonObject(others)) return others;
  return Object.fromEntries(Object.keys({ ...texts, ...others }).map((key) => [key, replaced(texts[key], others[key])]));
}
