import { languageOf, type Language } from './language.js';
import type { Messages } from './messages.js';
import type { Part } from './parts/part.js';

/** Those parts of the texts that are named: what a function asks for that reads no others. */
export type Texts<Name extends keyof Messages> = Pick<Messages, Name>;

/**
 * The texts of some parts, for a BCP 47 tag such as an element's nearest `lang`; the same object each time.
 * Who asks imports the parts, so that a page loads no words that it never shows.
 */
export function textsOf<Name extends keyof Messages>(...parts: readonly Part<Name>[]): (tag: string | undefined) => Texts<Name> {
  const known = new Map<Language, Texts<Name>>();
  return (tag) => {
    const language = languageOf(tag);
    let texts = known.get(language);
    if (!texts) known.set(language, (texts = Object.fromEntries(parts.map((part) => [part.name, part[language]])) as Texts<Name>));
    return texts;
  };
}
