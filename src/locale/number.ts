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
