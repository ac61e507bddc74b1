import { en } from './en.js';
import { languageOf, type Language } from './language.js';
import type { Messages } from './messages.js';
import { zhCN } from './zh-cn.js';
import { zhTW } from './zh-tw.js';

/** Every language's texts. To add one: its file, one line here. */
const CATALOGUES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The texts for a BCP 47 tag such as an element's nearest `lang`. */
export function messagesFor(tag: string | undefined): Messages {
  return CATALOGUES[languageOf(tag)];
}
