const MOST_DECIMALS = 10;

/** A number as CSV wants it: all that matters of it, never with an exponent; an empty cell for nothing to measure. */
export function csvNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '');
}

/** One line of CSV, its fields quoted where they must be. */
export function csvLine(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
