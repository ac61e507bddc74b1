import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import { ContactStore } from '../store/contact-store.js';
import { atOnce, type Steps } from '../../domain/steps.js';
import { Account } from './account.js';
import { binaryKind } from './binary.js';
import { FileProblemError } from './file-problem-error.js';
import { LogSink } from './log-sink.js';
import { RecordSplitter } from './record-splitter.js';
import { rowFormat } from './row-format.js';
import { RowSink } from './row-sink.js';
import { TextFlow } from './text-flow.js';

/** Bytes looked at to tell text from anything else. */
const HEAD = 4_096;
/** Bytes of a separator and a line's end. */
const SHORTEST_ROW = 2;

export interface LoadedRecords {
  readonly store: ContactStore;
  readonly report: LoadReport;
  /** Everything set aside, as CSV. */
  readonly setAside: Blob;
}

/** Reads one file, piece by piece: bytes to text to records to contacts. Holds no more of it than one unfinished record. */
export class RecordsLoader {
  readonly #account = new Account();
  readonly #flow: TextFlow;
  readonly #splitter: RecordSplitter;
  readonly #sink: RowSink | LogSink;
  readonly #store: ContactStore;
  #head: Uint8Array = new Uint8Array(0);
  #isText = false;

  /** @param agentName - What an agent is called in place of the id in the file. */
  constructor(
    readonly mapping: Mapping | MappingModule,
    readonly name: string,
    agentName?: (id: string) => string,
  ) {
    const { zone, serviceThresholdSeconds = 20, shortAbandonSeconds = 5, encoding = 'auto' } = mapping;
    const store = (this.#store = new ContactStore({ zone, serviceThresholdSeconds, shortAbandonSeconds }));
    const append = agentName
      ? (contact: Parameters<ContactStore['append']>[0]) =>
          store.append(contact.agent === undefined ? contact : { ...contact, agent: agentName(contact.agent) })
      : (contact: Parameters<ContactStore['append']>[0]) => store.append(contact);
    const format = rowFormat(mapping);
    this.#flow = new TextFlow(encoding === 'auto' ? undefined : encoding);
    this.#sink = new (mapping.format === 'queue-log' ? LogSink : RowSink)(mapping, format, this.#account, append);
    this.#splitter = new RecordSplitter(format.isQuoted ? format.delimiter : undefined, this.#sink);
  }

  get progress(): Pick<LoadProgress, 'bytes' | 'rows'> {
    return { bytes: this.#account.bytes, rows: this.#account.rows };
  }

  /** @throws FileProblemError as soon as the file shows that it is of no use. */
  push(bytes: Uint8Array): void {
    if (this.#head.length < HEAD) this.#head = joined(this.#head, bytes.subarray(0, HEAD - this.#head.length));
    this.#account.bytes += bytes.length;
    this.#take(this.#flow.push(bytes));
  }

  /**
   * Makes room for the contacts of the next bytes, in steps.
   *
   * @param bytes - How many are pushed next.
   * @param totalBytes - Of the whole file, where that is known.
   */
  *growing(bytes: number, totalBytes = 0): Steps {
    const perByte = this.#store.appended / Math.max(1, this.#account.bytes);
    const most = 1 / SHORTEST_ROW;
    yield* this.#store.makingRoom(Math.ceil(bytes * (perByte > 0 ? Math.min(2 * perByte, most) : most)), perByte * totalBytes);
  }

  /** @throws FileProblemError when nothing in the file could be used, or too little. */
  end(): LoadedRecords {
    return atOnce(this.ending());
  }

  /** As `end`, in steps, since there is much to sort and to count. */
  *ending(): Steps<LoadedRecords> {
    this.#take(this.#flow.end());
    this.#splitter.end();
    if (this.#sink instanceof LogSink) this.#sink.end();
    const problem = this.#isText ? this.#account.problem(this.#expectedClock) : ({ code: 'empty' } as const);
    if (problem) throw new FileProblemError(problem);
    yield* this.#store.sealing();
    const { name } = this;
    const report = this.#account.report({ name, encoding: this.#flow.encoding, lines: this.#splitter.lines });
    return { store: this.#store, report, setAside: this.#account.setAside.blob() };
  }

  #take(text: string): void {
    if (!this.#isText && text.length > 0) {
      const kind = binaryKind(this.#head, text.slice(0, HEAD));
      if (kind) throw new FileProblemError({ code: 'binary', kind });
      // Blank lines alone are as empty as nothing.
      this.#isText = text.trim() !== '';
    }
    this.#splitter.push(text);
  }

  get #expectedClock(): string {
    const part = this.mapping.columns?.offeredAt;
    const own = typeof part === 'object' ? part.clock : undefined;
    return own ?? this.mapping.clock ?? (this.mapping.format === 'queue-log' ? 'epoch-s' : 'YYYY-MM-DD HH:mm:ss');
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
