/** The independent computation for February beside the bank's data, see its DEFINITIONS. */
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { sharedUrl } from './reading.js';

export type TruthRow = Readonly<Record<string, string>>;

/** A table of the truth as rows by column name. */
export function truth(name: string): TruthRow[] {
  const [header = [], ...rows] = csvParseRows(readFileSync(sharedUrl(`data/bank-calls/truth/${name}.csv`), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

/** Wall-clock time of the truth as a floating instant. */
export function instantOf(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00' : ''}Z`);
}
