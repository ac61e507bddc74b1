import type { Mapping } from '../../domain/mapping.js';
import type { Account } from './account.js';
import { hasBinary } from './binary.js';
import { FileProblemError } from './file-problem-error.js';
import { QueueLog } from './queue-log.js';
import { lineOf, RecordTexts, type BrokenRecord, type RecordBlock, type RecordSink } from './record-block.js';
import type { RowFormat } from './row-format.js';
import type { Append } from './row-sink.js';

const DELIMITERS = [',', '\t', ';', '|'];
const LEAST_FIELDS = 5;

/** Turns the events of a queue log into contacts. */
export class LogSink implements RecordSink {
  readonly #texts = new RecordTexts();
  readonly #log: QueueLog;
  #begun = false;

  constructor(
    mapping: Mapping,
    readonly format: RowFormat,
    readonly account: Account,
    append: Append,
  ) {
    this.#log = new QueueLog(mapping, {
      contact: (contact, events) => {
        append(contact);
        account.contacts++;
        account.used += events;
      },
      ignore: (rule) => account.ignored.add(rule),
      setAside: (record) => account.setAside.add(record),
      note: (name) => account.notes.add(name),
    });
  }

  /** @throws FileProblemError when the first line is no event. */
  block(block: RecordBlock): void {
    const isBinary = hasBinary(block.text);
    for (const [index, fields] of this.format.rows(block.text).entries()) {
      if (fields.length === 1 && fields[0]?.trim() === '') continue;
      if (!this.#begun) this.#begin(fields, this.#texts.of(block, index));
      const line = lineOf(block, index);
      const text = this.#texts.of(block, index);
      if (isBinary && hasBinary(text)) this.account.setAside.add({ line, reason: 'binary-bytes', detail: '', text });
      else this.#log.read(fields, line, text);
    }
  }

  broken(record: BrokenRecord): void {
    this.account.setAside.add(record);
  }

  /** Settles the calls that are still open. */
  end(): void {
    this.#log.end();
  }

  #begin(fields: readonly string[], line: string): void {
    this.#begun = true;
    if (fields.length >= LEAST_FIELDS) return;
    const { delimiter } = this.format;
    const better = DELIMITERS.find((each) => each !== delimiter && line.split(each).length >= LEAST_FIELDS);
    throw new FileProblemError(
      better === undefined
        ? { code: 'not-a-queue-log', line: line.slice(0, 200) }
        : { code: 'wrong-delimiter', expected: delimiter, looksLike: better },
    );
  }
}
