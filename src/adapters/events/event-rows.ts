import type { EventMapping } from '../../domain/event-mapping.js';
import type { Column, Mapping } from '../../domain/mapping.js';
import { hasBinary } from '../records/binary.js';
import { FileProblemError } from '../records/file-problem-error.js';
import { Header, headerProblem, leastFields } from '../records/header.js';
import { lineOf, RecordTexts, type BrokenRecord, type RecordBlock, type RecordSink } from '../records/record-block.js';
import type { RowFormat } from '../records/row-format.js';
import { trimmed } from '../records/trimmed.js';
import { eventColumns, type FieldTexts } from './event-fields.js';
import { eventReader } from './event-reader.js';
import type { EventReading } from './event-reading.js';
import type { EventSink } from './event-sink.js';

type Fields = readonly string[];

/** Turns the records of a delimited event log into events. */
export class EventRows implements RecordSink {
  readonly #texts = new RecordTexts();
  readonly #needed: Pick<Mapping, 'name' | 'format' | 'zone' | 'requires' | 'header'>;
  #read: ((fields: Fields) => EventReading) | undefined;
  #names: Fields = [];
  #least = 0;

  constructor(
    readonly mapping: EventMapping,
    readonly format: RowFormat,
    readonly sink: EventSink,
  ) {
    const { name, zone, header = true } = mapping;
    this.#needed = { name, format: 'delimited', zone, header, requires: eventColumns(mapping) };
  }

  /** @throws FileProblemError when the header is not what the mapping needs. */
  block(block: RecordBlock): void {
    const rows = this.format.rows(block.text);
    const isBinary = hasBinary(block.text);
    for (const [index, fields] of rows.entries()) {
      if (fields.length === 1 && fields[0]?.trim() === '') continue;
      const isHeader = !this.#read && this.#begin(fields, this.#texts.of(block, index));
      if (!isHeader && this.#read) this.sink.take(this.#reading(this.#read, fields, isBinary), lineOf(block, index), () => this.#texts.of(block, index));
    }
  }

  broken({ line, reason, detail, text }: BrokenRecord): void {
    this.sink.take({ kind: 'set-aside', reason, detail }, line, () => text);
  }

  /** Whether the first record was a header. */
  #begin(fields: Fields, line: string): boolean {
    // A byte order mark may have outlived several tools.
    const names = fields.map((name) => name.replace(/^\ufeff/, '').trim());
    const problem = headerProblem(names, line, this.#needed, this.format.delimiter);
    if (problem) throw new FileProblemError(problem);
    const header = new Header(this.#needed.header === false ? [] : names);
    this.#names = header.names;
    this.#least = leastFields(header, this.#needed);
    this.#read = eventReader(this.mapping, fieldTexts(header));
    return this.#needed.header !== false;
  }

  #reading(read: (fields: Fields) => EventReading, fields: Fields, isBinary: boolean): EventReading {
    const setAside = (reason: 'binary-bytes' | 'field-count' | 'repeated-header', detail = ''): EventReading => ({ kind: 'set-aside', reason, detail });
    if (isBinary && fields.some(hasBinary)) return setAside('binary-bytes');
    const isWhole = fields.length === this.#names.length || (this.#names.length === 0 ? fields.length >= this.#least : isEmptyBehind(fields, this.#names.length, this.#least));
    if (!isWhole) return setAside('field-count', String(fields.length));
    if (this.#names.length > 0 && fields.every((field, at) => field.trim() === this.#names[at])) return setAside('repeated-header');
    return read(fields);
  }
}

/** A record with fewer fields than the header has all that is read; one with more has nothing in the others. */
function isEmptyBehind(fields: Fields, width: number, least: number): boolean {
  return fields.length >= least && fields.slice(width).every((field) => field.trim() === '');
}

function fieldTexts(header: Header): FieldTexts<Fields> {
  return (column: Column) => {
    const at = header.position(column);
    return (fields) => trimmed(fields[at] ?? '');
  };
}
