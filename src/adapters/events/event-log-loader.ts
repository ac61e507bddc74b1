import type { EventMapping } from '../../domain/event-mapping.js';
import type { JourneyEvent } from '../../domain/journey-event.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import { Account } from '../records/account.js';
import { binaryKind } from '../records/binary.js';
import { FileProblemError } from '../records/file-problem-error.js';
import { RecordSplitter } from '../records/record-splitter.js';
import { rowFormat } from '../records/row-format.js';
import { TextFlow } from '../records/text-flow.js';
import { EventPieces } from './event-pieces.js';
import { EventRows } from './event-rows.js';
import { EventSink } from './event-sink.js';
import { JsonSplitter } from './json-splitter.js';

/** Bytes looked at to tell text from anything else. */
const HEAD = 4_096;

export interface LoadedEvents {
  /** In the order of the file. */
  readonly events: readonly JourneyEvent[];
  /** What became of every record; `contacts` are its cases. */
  readonly report: LoadReport;
  /** Everything set aside, as CSV. */
  readonly setAside: Blob;
}

/** Reads an event log, piece by piece: bytes to text to records to events. */
export class EventLogLoader {
  readonly #account = new Account();
  readonly #flow: TextFlow;
  readonly #sink: EventSink;
  readonly #splitter: RecordSplitter | JsonSplitter;
  /** The first bytes of the file, by which one that is no text is known. */
  #head = new Uint8Array(0);
  #isText = false;

  constructor(
    readonly mapping: EventMapping,
    readonly name: string,
  ) {
    const { encoding = 'auto' } = mapping;
    this.#flow = new TextFlow(encoding === 'auto' ? undefined : encoding);
    this.#sink = new EventSink(mapping, this.#account);
    const format = rowFormat(mapping);
    this.#splitter =
      mapping.format === 'json'
        ? new JsonSplitter(new EventPieces(mapping, this.#sink))
        : new RecordSplitter(format.isQuoted ? format.delimiter : undefined, new EventRows(mapping, format, this.#sink));
  }

  get progress(): Pick<LoadProgress, 'bytes' | 'rows'> {
    return { bytes: this.#account.bytes, rows: this.#account.rows };
  }

  /** @throws FileProblemError as soon as the file shows that it is of no use. */
  push(bytes: Uint8Array): void {
    if (this.#account.bytes < HEAD) this.#head = new Uint8Array([...this.#head, ...bytes.subarray(0, HEAD)]);
    this.#account.bytes += bytes.length;
    this.#take(this.#flow.push(bytes));
  }

  /** @throws FileProblemError when nothing in the file could be used, or too little. */
  end(): LoadedEvents {
    this.#take(this.#flow.end());
    this.#splitter.end();
    const { clock = 'iso' } = this.mapping;
    const problem = this.#isText ? this.#account.problem([clock].flat().join(', ')) : ({ code: 'empty' } as const);
    if (problem) throw new FileProblemError(problem);
    const events = this.#sink.end();
    this.#account.contacts = new Set(events.map((event) => event.case)).size;
    const report = this.#account.report({ name: this.name, encoding: this.#flow.encoding, lines: this.#splitter.lines });
    return { events, report, setAside: this.#account.setAside.blob() };
  }

  #take(text: string): void {
    if (!this.#isText && text.length > 0) {
      const kind = binaryKind(this.#head, text.slice(0, HEAD));
      if (kind) throw new FileProblemError({ code: 'binary', kind });
      this.#isText = text.trim() !== '';
    }
    this.#splitter.push(text);
  }
}

/** Reads a whole log. @param pause - Called between pieces: where the main thread reads, it lets the page live. */
export async function loadEvents(
  pieces: AsyncIterable<Uint8Array>,
  { mapping, name, onProgress, pause }: { readonly mapping: EventMapping; readonly name: string; readonly onProgress?: (progress: LoadProgress) => void; readonly pause?: () => Promise<void> },
): Promise<LoadedEvents> {
  const loader = new EventLogLoader(mapping, name);
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += SLICE) {
      loader.push(piece.subarray(from, from + SLICE));
      if (pause) await pause();
    }
    onProgress?.(loader.progress);
  }
  return loader.end();
}

const SLICE = 64 * 1024;
