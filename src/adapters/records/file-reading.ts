import { AdapterError } from '../../domain/adapter.js';
import { errorText } from '../../domain/error-text.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import { pauseForPage } from '../page-pause.js';
import { FileProblemError } from './file-problem-error.js';
import type { RecordsBackend, SourceTask } from './load-task.js';
import { RemoteRecords } from './remote-records.js';

export interface FileReadingOptions<T extends SourceTask> {
  readonly task: T;
  /** A running worker; `undefined` where none can start or none should. */
  readonly worker: () => Promise<Worker | undefined>;
  /** Reads on this thread. */
  readonly local: () => RecordsBackend<T>;
  readonly words: ((problem: FileProblem) => string) | undefined;
}

/** The reading of one file: begun by the first question, in a worker or in slices on the page's thread where none can start. */
export class FileReading<T extends SourceTask> {
  readonly #options: FileReadingOptions<T>;
  readonly #closed = new AbortController();
  readonly #listeners = new Set<(progress: LoadProgress) => void>();
  #loading: Promise<RecordsBackend<T>> | undefined;
  /** How far it has come. */
  progress: LoadProgress = { bytes: 0, rows: 0 };
  /** What became of every row; `undefined` until all are read. */
  report: LoadReport | undefined;

  constructor(options: FileReadingOptions<T>) {
    this.#options = options;
  }

  /** Tells how far it has come, until `signal` aborts. */
  onProgress(listener: (progress: LoadProgress) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** Asks once the file is read; rejects when the signal aborts before, though the work goes on, as others may be waiting for it. */
  ask<A>(signal: AbortSignal, question: (backend: RecordsBackend<T>) => Promise<A>): Promise<A> {
    return within(signal, this.backend().then(question));
  }

  /** What has the file in it. */
  backend(): Promise<RecordsBackend<T>> {
    return (this.#loading ??= this.#load());
  }

  /** Lets go of the file and of the worker. Whatever is asked afterwards rejects. */
  close(): void {
    this.#closed.abort();
    this.#listeners.clear();
  }

  async #load(): Promise<RecordsBackend<T>> {
    try {
      const worker = await this.#options.worker();
      return await this.#loadWith(worker && new RemoteRecords<T>(worker));
    } catch (error) {
      this.#closed.signal.throwIfAborted();
      const reason = this.#worded(error);
      if (reason instanceof AdapterError && reason.isRetryable) this.#loading = undefined;
      throw reason;
    }
  }

  async #loadWith(remote: RecordsBackend<T> | undefined): Promise<RecordsBackend<T>> {
    const { signal } = this.#closed;
    const watch = { signal, onProgress: (progress: LoadProgress) => this.#tell(progress), pause: pauseForPage };
    const backend = remote ?? this.#options.local();
    signal.addEventListener('abort', () => backend.close());
    signal.throwIfAborted();
    try {
      this.report = await backend.load(this.#options.task, watch);
      return backend;
    } catch (error) {
      backend.close();
      // What does not cross to a worker is read here.
      if (remote && error instanceof DOMException && error.name === 'DataCloneError') return this.#loadWith(undefined);
      throw error;
    }
  }

  #tell(progress: LoadProgress): void {
    this.progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  #worded(error: unknown): unknown {
    const { words } = this.#options;
    if (error instanceof FileProblemError) return words ? new FileProblemError(error.problem, words(error.problem)) : error;
    if (error instanceof AdapterError) return error;
    return new AdapterError('unavailable', errorText(error));
  }
}

function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
