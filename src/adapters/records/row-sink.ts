import type { Contact } from '../../domain/contact.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import type { Account } from './account.js';
import { hasBinary } from './binary.js';
import { columnReader } from './column-reader.js';
import { FileProblemError } from './file-problem-error.js';
import { Header, headerProblem, leastFields } from './header.js';
import { moduleReader } from './module-reader.js';
import { lineOf, RecordTexts, type BrokenRecord, type RecordBlock, type RecordSink } from './record-block.js';
import type { RowFormat } from './row-format.js';
import type { RecordReader, Verdict } from './verdict.js';

/** Where contacts go. @throws RangeError for one that is none. */
export type Append = (contact: Contact) => void;

/**
 * Turns records of a delimited file into contacts: the first is the header, each other one
 * is appended, ignored by rule, or set aside.
 */
export class RowSink implements RecordSink {
  readonly #texts = new RecordTexts();
  readonly #repair: MappingModule['repair'];
  #header: Header | undefined;
  #reader: RecordReader | undefined;
  #least = 0;

  constructor(
    readonly mapping: Mapping | MappingModule,
    readonly format: RowFormat,
    readonly account: Account,
    readonly append: Append,
  ) {
    this.#repair = 'repair' in mapping ? mapping.repair?.bind(mapping) : undefined;
  }

  /** @throws FileProblemError when the header is not what the mapping needs. */
  block(block: RecordBlock): void {
    const rows = this.format.rows(block.text);
    const isBinary = hasBinary(block.text);
    for (let index = 0; index < rows.length; index++) {
      const fields = rows[index] as readonly string[];
      if (fields.length === 1 && (fields[0] as string).trim() === '') continue;
      if (isBinary && fields.some(hasBinary)) this.#setAside(block, index, 'binary-bytes', '');
      else if (this.#reader) this.#read(this.#reader, fields, block, index);
      else this.#begin(fields, block, index);
    }
  }

  /** @throws FileProblemError when it is the header that is broken. */
  broken(record: BrokenRecord): void {
    const { line, reason, detail } = record;
    if (!this.#reader && this.mapping.header !== false) {
      // A header quoted for another delimiter looks broken for this one.
      const problem = headerProblem([record.text], record.text, this.mapping, this.format.delimiter);
      if (problem?.code === 'wrong-delimiter') throw new FileProblemError(problem);
      throw new FileProblemError({ code: 'mostly-unreadable', reason, detail, line, rows: 1, unreadable: 1 });
    }
    this.account.setAside.add(record);
  }

  #begin(fields: readonly string[], block: RecordBlock, index: number): void {
    const names = fields.map((name) => name.trim());
    const problem = headerProblem(names, this.#texts.of(block, index), this.mapping, this.format.delimiter);
    if (problem) throw new FileProblemError(problem);
    const { mapping } = this;
    const header = (this.#header = new Header(mapping.header === false ? [] : names));
    const reader = 'read' in mapping && mapping.read ? moduleReader({ read: mapping.read.bind(mapping) }, header) : columnReader(mapping, header);
    this.#reader = reader;
    this.#least = leastFields(header, mapping);
    if (mapping.header === false) this.#read(reader, fields, block, index);
  }

  #read(reader: RecordReader, row: readonly string[], block: RecordBlock, index: number): void {
    const names = this.#header?.names ?? [];
    const fields = this.#repair?.(row, names) ?? row;
    if (fields.length !== names.length && !this.#isComplete(fields, names.length)) {
      return this.#setAside(block, index, 'field-count', String(fields.length));
    }
    const line = lineOf(block, index);
    const verdict = reader.read(fields, line);
    switch (verdict.kind) {
      case 'contact':
        return this.#append(verdict, block, index);
      case 'ignored':
        this.account.ignored.add(verdict.rule);
        return this.#note(verdict);
      case 'set-aside':
        // Files put end to end carry their headers along.
        if (isHeader(fields, names)) return this.#setAside(block, index, 'repeated-header', '');
        return this.#setAside(block, index, verdict.reason, verdict.detail);
    }
  }

  /** A record may end after the last column that is needed, and may go on with empty fields. */
  #isComplete(fields: readonly string[], width: number): boolean {
    if (fields.length < width || width === 0) return fields.length >= this.#least;
    return fields.slice(width).every((field) => field.trim() === '');
  }

  #append(verdict: Verdict, block: RecordBlock, index: number): void {
    try {
      this.append(verdict.contact);
    } catch (error) {
      // The store refuses what a module should not have made, such as a time that is not a number.
      if (!(error instanceof RangeError)) throw error;
      return this.#setAside(block, index, 'mapping', error.message);
    }
    this.account.used++;
    this.account.contacts++;
    this.#note(verdict);
  }

  #note({ notes }: Verdict): void {
    if (notes) for (const name of notes) this.account.notes.add(name);
  }

  #setAside(block: RecordBlock, index: number, reason: Verdict['reason'], detail: string): void {
    this.account.setAside.add({ line: lineOf(block, index), reason, detail, text: this.#texts.of(block, index) });
  }
}

function isHeader(fields: readonly string[], names: readonly string[]): boolean {
  return names.length > 1 && names.every((name, at) => fields[at]?.trim() === name);
}
