import type { DataAdapter, RequestContext, SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { EventMapping } from '../../domain/event-mapping.js';
import type { FileProblem } from '../../domain/file-problem.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { Query } from '../../domain/query.js';
import type { RecordsSource } from '../records/byte-pieces.js';
import { FileReading } from '../records/file-reading.js';
import { startWorker } from '../records/remote-records.js';
import { checkedEventMapping } from './event-mapping-check.js';
import { LocalEvents, type EventTask } from './local-events.js';

export interface EventLogOptions {
  readonly source: RecordsSource;
  /** For people, such as the file's name. */
  readonly name: string;
  readonly mapping: EventMapping;
  /** The worker's script; beside this module when absent. */
  readonly workerUrl?: string | URL;
  /** Never starts a worker. */
  readonly onPage?: boolean;
  /** Puts a problem of the file into the reader's words, for `AdapterError.detail`. */
  readonly words?: (problem: FileProblem) => string;
}

/**
 * The events of one log, CSV or JSON, as rows of the entity `event`. It has no counters: a log tells of steps, not of queues.
 * Reads in a worker, or in slices on the page's thread where none can start.
 */
export function eventLogAdapter(options: EventLogOptions): EventLogAdapter {
  return new EventLogAdapter(options);
}

export class EventLogAdapter implements DataAdapter {
  readonly #reading: FileReading<EventTask>;

  /** @throws FileProblemError `bad-mapping`. */
  constructor({ source, name, mapping, workerUrl, onPage, words }: EventLogOptions) {
    this.#reading = new FileReading<EventTask>({
      task: { source: source instanceof URL ? source.href : source, name, mapping: checkedEventMapping(mapping) },
      worker: async () => (onPage ? undefined : startWorker(() => (workerUrl === undefined ? new Worker(new URL('./events.worker.js', import.meta.url), { type: 'module' }) : new Worker(workerUrl, { type: 'module' })))),
      local: () => new LocalEvents(),
      words,
    });
  }

  /** How far the reading has come. */
  get progress(): LoadProgress {
    return this.#reading.progress;
  }

  /** What became of every record; `undefined` until the log has been read. */
  get report(): LoadReport | undefined {
    return this.#reading.report;
  }

  /** Tells how far the reading has come, until `signal` aborts. */
  onProgress(listener: (progress: LoadProgress) => void, signal: AbortSignal): void {
    this.#reading.onProgress(listener, signal);
  }

  async describe({ signal }: RequestContext): Promise<SourceDescription> {
    return this.#reading.ask(signal, (backend) => backend.describe(undefined));
  }

  async read<Q extends Query>(query: Q, { signal }: RequestContext): Promise<Answer<Q>> {
    return this.#reading.ask(signal, (backend) => backend.answer({ query }) as Promise<Answer<Q>>);
  }

  /** Every record set aside, as CSV with line, reason, detail and text. */
  async setAsideBlob(): Promise<Blob> {
    return (await this.#reading.backend()).setAside();
  }

  /** Lets go of the log and of the worker. Whatever is asked afterwards rejects. */
  close(): void {
    this.#reading.close();
  }
}
