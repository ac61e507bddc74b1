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
  return grouped(`${whole}`);
}

/** A number with one decimal where it has any, `1,234.5`, halves away from zero; without asking `Intl`, as a whole number. */
export function tenthsText(value: number, language: string): string {
  const written = /^(\d{1,14})(?:\.(\d)(\d)?\d*)?$/.exec(`${value}`);
  if (!written || !PLAIN.includes(language)) return numberFormat(language, { most: 1 }).format(value);
  const [, whole = '', tenth = '0', next = '0'] = written;
  const tenths = `${Number(whole + tenth) + (next >= '5' ? 1 : 0)}`.padStart(2, '0');
  return `${grouped(tenths.slice(0, -1))}${tenths.endsWith('0') ? '' : `.${tenths.slice(-1)}`}`;
}

function grouped(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
