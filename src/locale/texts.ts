import { languageOf } from './language.js';
import type { Messages } from './messages.js';
import type { Part } from './parts/part.js';
import { providedFor, replaced, textsEdition } from './provided-texts.js';

/** Those parts of the texts that are named: what a function asks for that reads no others. */
export type Texts<Name extends keyof Messages> = Pick<Messages, Name>;

/**
 * The texts of some parts, for a BCP 47 tag such as an element's nearest `lang`; the same object each time, until a page
 * provides others. Who asks imports the parts, so that a page loads no words that it never shows.
 */
export function textsOf<Name extends keyof Messages>(...parts: readonly Part<Name>[]): (tag: string | undefined) => Texts<Name> {
  const known = new Map<string, Texts<Name>>();
  let edition = textsEdition();
  return (tag = '') => {
    if (edition !== textsEdition()) known.clear();
    edition = textsEdition();
    let texts = known.get(tag);
    if (!texts) known.set(tag, (texts = textsFor(parts, tag)));
    return texts;
  };
}

function textsFor<Name extends keyof Messages>(parts: readonly Part<Name>[], tag: string): Texts<Name> {
  const language = languageOf(tag);
  const provided = providedFor(tag);
  const all = parts.map((part) => [part.name, provided.reduce<unknown>((texts, others) => replaced(texts, others[part.name]), part[language])]);
  return Object.fromEntries(all) as Texts<Name>;
}
