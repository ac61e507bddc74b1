import { dsvFormat } from 'd3-dsv';
import type { EventMapping } from '../../domain/event-mapping.js';
import type { Mapping } from '../../domain/mapping.js';

/** How the records of a mapping are parted into fields. */
export interface RowFormat {
  readonly delimiter: string;
  /** Whether a quote means anything. */
  readonly isQuoted: boolean;
  /** The records of a block as fields, in order, a blank line as one empty field. */
  readonly rows: (text: string) => readonly (readonly string[])[];
}

export function rowFormat(mapping: Mapping | EventMapping): RowFormat {
  const isLog = mapping.format === 'queue-log';
  const delimiter = mapping.delimiter ?? (isLog ? '|' : ',');
  const isQuoted = mapping.quoted ?? !isLog;
  const format = dsvFormat(delimiter);
  // A parser of quoted fields takes a lone quote at the start of a field for an opening one, so plain lines are parted plainly.
  const plain = (text: string) => text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).map((line) => line.split(delimiter));
  return { delimiter, isQuoted, rows: (text) => (isQuoted || !text.includes('"') ? format.parseRows(text) : plain(text)) };
}
