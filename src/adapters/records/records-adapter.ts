import { AdapterError, type DataAdapter, type RequestContext, type SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { Mapping } from '../../domain/mapping.js';
import type { MappingModule } from '../../domain/mapping-module.js';
import type { Query } from '../../domain/query.js';
import type { RecordedSource } from '../recorded-source.js';
import type { RecordsSource } from './byte-pieces.js';
import { FileProblemError } from './file-problem-error.js';
import type { LoadTask, RecordsBackend } from './load-task.js';
import { pauseForPage } from '../page-pause.js';
import { LocalRecords } from './local-records.js';
import type { SessionQuestion } from './records-session.js';
import { RemoteRecords, startWorker } from './remote-records.js';

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
  readonly #options: RecordsAdapterOptions;
  readonly #closed = new AbortController();
  readonly #listeners = new Set<(progress: LoadProgress) => void>();
  #loading: Promise<RecordsBackend> | undefined;
  #progress: LoadProgress = { bytes: 0, rows: 0 };
  #report: LoadReport | undefined;

  /** @throws RangeError `invalid mapping: …` unless there is a mapping or its URL. */
  constructor(options: RecordsAdapterOptions) {
    if (!options.mapping === !options.mappingUrl) throw new RangeError('invalid mapping: give a mapping or its URL');
    this.#options = options;
  }

  /** How far the reading has come. */
  get progress(): LoadProgress {
    return this.#progress;
  }

  /** What became of every row; `undefined` until the file has been read. */
  get report(): LoadReport | undefined {
    return this.#report;
  }

  /** Tells how far the reading has come, until `signal` aborts. */
  onProgress(listener: (progress: LoadProgress) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  async describe({ signal, locale }: RequestContext): Promise<SourceDescription> {
    return within(signal, this.#backend().then((backend) => backend.describe(locale)));
  }

  async read<Q extends Query>(query: Q, context: RequestContext): Promise<Answer<Q>> {
    return this.readAt({ query }, context);
  }

  /** Answers as the file stood at an instant of its own clock: for a replay. */
  async readAt<Q extends Query>(question: SessionQuestion<Q>, { signal, locale }: RequestContext): Promise<Answer<Q>> {
    const asked = locale === undefined ? question : { ...question, locale };
    return within(signal, this.#backend().then((backend) => backend.answer(asked) as Promise<Answer<Q>>));
  }

  /** Every row set aside, as CSV with line, reason, detail and text. */
  async setAsideBlob(): Promise<Blob> {
    return (await this.#backend()).setAside();
  }

  /** Lets go of the file and of the worker. Whatever is asked afterwards rejects. */
  close(): void {
    this.#closed.abort();
    this.#listeners.clear();
  }

  /** The backend with the file in it; reading starts with the first question. */
  #backend(): Promise<RecordsBackend> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<RecordsBackend> {
    try {
      return await this.#loadWith(await this.#remote());
    } catch (error) {
      this.#closed.signal.throwIfAborted();
      const reason = this.#worded(error);
      if (reason instanceof AdapterError && reason.isRetryable) this.#loading = undefined;
      throw reason;
    }
  }

  async #loadWith(remote: RecordsBackend | undefined): Promise<RecordsBackend> {
    const { signal } = this.#closed;
    const watch = { signal, onProgress: (progress: LoadProgress) => this.#tell(progress), pause: pauseForPage };
    const backend = remote ?? new LocalRecords();
    signal.addEventListener('abort', () => backend.close());
    signal.throwIfAborted();
    try {
      this.#report = await backend.load(this.#task, watch);
      return backend;
    } catch (error) {
      backend.close();
      // What does not cross to a worker is read here.
      if (remote && error instanceof DOMException && error.name === 'DataCloneError') return this.#loadWith(undefined);
      throw error;
    }
  }

  async #remote(): Promise<RecordsBackend | undefined> {
    const { mapping, onPage, workerUrl } = this.#options;
    const hasFunctions = mapping !== undefined && ('read' in mapping || 'repair' in mapping);
    if (onPage || hasFunctions) return undefined;
    const worker = await startWorker(workerUrl);
    return worker && new RemoteRecords(worker);
  }

  get #task(): LoadTask {
    const { source, name, mapping, mappingUrl, reveal = false } = this.#options;
    return { source: source instanceof URL ? source.href : source, name, mapping: mapping ?? mappingUrl?.href ?? '', reveal };
  }

  #tell(progress: LoadProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  #worded(error: unknown): unknown {
    const { words } = this.#options;
    if (error instanceof FileProblemError) return words ? new FileProblemError(error.problem, words(error.problem)) : error;
    if (error instanceof AdapterError) return error;
    return new AdapterError('unavailable', error instanceof Error ? error.message : String(error));
  }
}

/** A promise, unless the signal aborts before; the work itself goes on, as others may be waiting for it. */
function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
