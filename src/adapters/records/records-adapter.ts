import type { DataAdapter, RequestContext, SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import type { Query } from '../../domain/query.js';
import type { RecordedSource } from '../recorded-source.js';
import type { RecordsSource } from './byte-pieces.js';
import { FileReading } from './file-reading.js';
import type { LoadTask } from './load-task.js';
import { LocalRecords } from './local-records.js';
import type { SessionQuestion } from './records-session.js';
import { startWorker } from './remote-records.js';

export interface RecordsAdapterOptions {
  readonly source: RecordsSource;
  /** For people, such as the file's name. */
  readonly name: string;
  /** How records read; one with functions of its own is read on the page's thread, in slices. */
  readonly mapping?: Mapping | MappingModule;
  /** Where a mapping is: JSON or an ES module, which the worker imports itself. */
  readonly mappingUrl?: URL;
  /** The worker's script; beside this module when absent. */
  readonly workerUrl?: string | URL;
  /** Never starts a worker. */
  readonly onPage?: boolean;
  /** Shows agents by the names in the file, even where the mapping masks them. */
  readonly reveal?: boolean;
  /** Puts a problem of the file into the reader's words, for `AdapterError.detail`. */
  readonly words?: (problem: FileProblem) => string;
}

/** Contact records of one file. Reads it in a worker, or in slices on the page's thread where none can start. */
export function recordsAdapter(options: RecordsAdapterOptions): RecordsAdapter {
  return new RecordsAdapter(options);
}

export class RecordsAdapter implements DataAdapter, RecordedSource {
  readonly #reading: FileReading<LoadTask>;

  /** @throws RangeError `invalid mapping: …` unless there is a mapping or its URL. */
  constructor({ source, name, mapping, mappingUrl, workerUrl, onPage, reveal = false, words }: RecordsAdapterOptions) {
    if (!mapping === !mappingUrl) throw new RangeError('invalid mapping: give a mapping or its URL');
    const hasFunctions = mapping !== undefined && ('read' in mapping || 'repair' in mapping);
    this.#reading = new FileReading<LoadTask>({
      task: { source: source instanceof URL ? source.href : source, name, mapping: mapping ?? mappingUrl?.href ?? '', reveal },
      worker: async () => (onPage || hasFunctions ? undefined : startWorker(() => (workerUrl === undefined ? new Worker(new URL('./records.worker.js', import.meta.url), { type: 'module' }) : new Worker(workerUrl, { type: 'module' })))),
      local: () => new LocalRecords(),
      words,
    });
  }

  /** How far the reading has come. */
  get progress(): LoadProgress {
    return this.#reading.progress;
  }

  /** What became of every row; `undefined` until the file has been read. */
  get report(): LoadReport | undefined {
    return this.#reading.report;
  }

  /** Tells how far the reading has come, until `signal` aborts. */
  onProgress(listener: (progress: LoadProgress) => void, signal: AbortSignal): void {
    this.#reading.onProgress(listener, signal);
  }

  async describe({ signal, locale }: RequestContext): Promise<SourceDescription> {
    return this.#reading.ask(signal, (backend) => backend.describe(locale));
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.readAt({ query }, context);
  }

  /** Answers as the file stood at an instant of its own clock: for a replay. */
  async readAt<Q extends Query>(question: SessionQuestion<Q>, { signal, locale }: RequestContext): Promise<Answer<Q>> {
    const asked = locale === undefined ? question : { ...question, locale };
    return this.#reading.ask(signal, (backend) => backend.answer(asked) as Promise<Answer<Q>>);
  }

  /** Every row set aside, as CSV with line, reason, detail and text. */
  async setAsideBlob(): Promise<Blob> {
    return (await this.#reading.backend()).setAside();
  }

  /** Lets go of the file and of the worker. Whatever is asked afterwards rejects. */
  close(): void {
    this.#reading.close();
  }
}
