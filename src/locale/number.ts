/** How many decimals, and whether 万 and 亿 stand for zeros. */
export interface NumberStyle {
  readonly least?: number;
  readonly most: number;
  readonly compact?: boolean;
}

/** Writes numbers in one language and one style. */
export interface NumberWriter {
  readonly format: (value: number) => string;
}

/** Languages of this library, which all write numbers in European digits, groups of three and a point; its tests hold them to what `Intl` says. */
const PLAIN: readonly string[] = ['zh-CN', 'zh-TW', 'zh', 'en'];

const formats = new Map<string, Intl.NumberFormat>();
const writers = new Map<string, NumberWriter>();

/** The language's number format for a style; made once, because making one costs as much as a hundred uses. */
export function intlFormat(language: string, { least = 0, most, compact = false }: NumberStyle): Intl.NumberFormat {
  const key = keyOf(language, { least, most, compact });
  let known = formats.get(key);
  if (!known) {
    known = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most, ...(compact && { notation: 'compact' }) });
    formats.set(key, known);
  }
  return known;
}

/**
 * Writes numbers as `Intl` does. The first `Intl` format of a page takes longer than a thousand numbers, so what is plain
 * digits in a language of this library is written without one: a first picture waits for none.
 */
export function numberFormat(language: string, style: NumberStyle): NumberWriter {
  const key = keyOf(language, style);
  let known = writers.get(key);
  if (!known) writers.set(key, (known = writerOf(language, style)));
  return known;
}

/** A whole number with its groups, `1,234`. */
export function wholeText(whole: number, language: string): string {
  return numberFormat(language, { most: 0 }).format(whole);
}

/** A number with one decimal where it has any, `1,234.5`, halves away from zero. */
export function tenthsText(value: number, language: string): string {
  return numberFormat(language, { most: 1 }).format(value);
}

function keyOf(language: string, { least = 0, most, compact = false }: NumberStyle): string {
  return `${language} ${least} ${most} ${compact}`;
}

function writerOf(language: string, style: NumberStyle): NumberWriter {
  let format: Intl.NumberFormat | undefined;
  const byIntl = (value: number) => (format ??= intlFormat(language, style)).format(value);
  if (style.compact || !PLAIN.includes(language)) return { format: byIntl };
  const { least = 0, most } = style;
  return { format: (value) => plainText(value, least, most) ?? byIntl(value) };
}

/** `undefined` where there is more to it than digits: no end, an exponent, more digits than a number holds, or a zero below zero. */
function plainText(value: number, least: number, most: number): string | undefined {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(`${value}`) ?? [];
  if (whole === '' || whole.length + most > 15) return undefined;
  const [above, below] = part.length > most ? rounded(whole, part, most) : [whole, part];
  if (sign && Number(above) === 0 && Number(below) === 0) return undefined;
  const decimals = below.padEnd(least, '0');
  return `${sign}${grouped(above)}${decimals && `.${decimals}`}`;
}

/** Halves away from zero, as they are written in decimal; zeros at the end are left out. */
function rounded(whole: string, part: string, most: number): [whole: string, part: string] {
  const units = Number(whole + part.slice(0, most)) + ((part[most] ?? '0') >= '5' ? 1 : 0);
  const digits = String(units).padStart(most + 1, '0');
  const at = digits.length - most;
  return [digits.slice(0, at), digits.slice(at).replace(/0+$/, '')];
}

function grouped(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
