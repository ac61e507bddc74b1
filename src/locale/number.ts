const formats = new Map<string, Intl.NumberFormat>();

/** How many decimals, and whether 万 and 亿 stand for zeros. */
export interface NumberStyle {
  readonly least?: number;
  readonly most: number;
  readonly compact?: boolean;
}

/** The language's number format for a style; made once, because making one costs as much as a hundred uses. */
export function numberFormat(language: string, { least = 0, most, compact = false }: NumberStyle): Intl.NumberFormat {
  const key = `${language} ${least} ${most} ${compact}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most, ...(compact && { notation: 'compact' }) });
    formats.set(key, known);
  }
  return known;
}

/** Languages of this library, which all write whole numbers in European digits and groups of three; its tests hold them to what `Intl` says. */
const PLAIN: readonly string[] = ['zh-CN', 'zh-TW', 'en'];

/** A whole number with its groups, `1,234`. The first `Intl` format of a page takes longer than a thousand numbers: a first picture waits for none. */
export function wholeText(whole: number, language: string): string {
  if (!PLAIN.includes(language) || !Number.isSafeInteger(whole)) return numberFormat(language, { most: 0 }).format(whole);
  return Math.abs(whole) < 1000 ? `${whole}` : `${whole}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
