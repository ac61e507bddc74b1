/** A cell as it leaves the table: a number to reckon with, or a text. */
export type ExportCell = string | number | null;

/** What is exported, as it is written: a header, rows, and what has to be known of them. */
export interface ExportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Names and values, such as the time that the rows are of. */
  readonly stamp: readonly (readonly [string, string])[];
}

/** Says to spreadsheet programs that the text is UTF-8; without it they take Chinese for something else. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** What a spreadsheet program takes for the beginning of a formula, full-width signs too. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A text that no spreadsheet program runs: one that would begin a formula gets an apostrophe before it. Numbers are never formulas. */
export function harmless(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Lines of comma-separated values by RFC 4180, each ended by CR LF. */
export function csvLines(rows: readonly (readonly ExportCell[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function csvField(cell: ExportCell): string {
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines that follow the rows and say what has to be known of them; each as long as the header, as the standard wants it. */
export function stampRows({ head, stamp }: Pick<ExportTable, 'head' | 'stamp'>): readonly (readonly ExportCell[])[] {
  const width = Math.max(2, head.length);
  const filled = (...cells: string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => null)];
  return stamp.length === 0 ? [] : [filled(), ...stamp.map(([name, value]) => filled(name, value))];
}

/** Tabs between cells and line feeds between rows, for the clipboard. */
export function tsvText({ head, rows, stamp }: ExportTable): string {
  const lines = [head, ...rows, ...stampRows({ head, stamp })];
  return lines.map((row) => row.map((cell) => harmless(cell).replace(/[\t\r\n]+/g, ' ')).join('\t').trimEnd()).join('\n');
}

/** A table element, for programs that paste one; they take what begins like a formula for one here too. */
export function htmlText({ head, rows, stamp }: ExportTable): string {
  const cells = (row: readonly ExportCell[], tag: string) => `<tr>${row.map((cell) => `<${tag}>${escaped(harmless(cell))}</${tag}>`).join('')}</tr>`;
  const caption = stamp.map(([name, value]) => escaped(`${name}: ${value}`)).join('<br>');
  return `<table>${caption === '' ? '' : `<caption>${caption}</caption>`}<thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
