/** Languages of the interface; any other `lang` falls back along `languageOf`. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The interface language for a BCP 47 tag: traditional script for Hant, TW, HK and MO, simplified for any other
 * Chinese, English for every other language; Chinese, the first language, when there is no tag.
 */
export function languageOf(tag: string | undefined): Language {
  if (!tag) return 'zh-CN';
  const parts = tag.toLowerCase().split(/[-_]/);
  if (parts[0] !== 'zh') return 'en';
  return parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) && !parts.includes('hans') ? 'zh-TW' : 'zh-CN';
}
