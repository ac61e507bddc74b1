import type { Language } from '../language.js';
import type { Messages } from '../messages.js';

/** One part of the texts, in every language: the compiler insists on each. Who shows nothing of it does not import it. */
export type Part<Name extends keyof Messages> = { readonly name: Name } & Readonly<Record<Language, Messages[Name]>>;
