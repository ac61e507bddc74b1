import { errorText } from '../../domain/error-text.js';
import type { EventMapping } from '../../domain/event-mapping.js';
import { eventReader } from './event-reader.js';
import type { EventReading } from './event-reading.js';
import type { EventSink } from './event-sink.js';
import type { Attributes } from './flat-attributes.js';
import { jsonRecords } from './json-records.js';
import type { JsonPiece, JsonSink } from './json-splitter.js';

/** Turns the traces and events of a JSON log into events; of a trace, each event counts as a record of the line where the trace starts. */
export class EventPieces implements JsonSink {
  readonly #read: (record: Attributes) => EventReading;

  constructor(
    mapping: EventMapping,
    readonly sink: EventSink,
  ) {
    this.#read = eventReader(mapping, (column) => (record: Attributes) => record[String(column)] ?? '');
  }

  piece({ text, line }: JsonPiece): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      // JSON tells what is wrong with it only by throwing.
      return this.#broken(line, errorText(error), text);
    }
    for (const record of jsonRecords(value)) this.sink.take(this.#read(record), line, () => JSON.stringify(record));
  }

  broken({ text, line }: JsonPiece): void {
    this.#broken(line, '', text);
  }

  #broken(line: number, detail: string, text: string): void {
    this.sink.take({ kind: 'set-aside', reason: 'json', detail }, line, () => text);
  }
}
