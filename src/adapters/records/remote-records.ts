import type { SourceDescription } from '../../domain/adapter.js';
import type { Answer } from '../../domain/answer.js';
import type { LoadProgress, LoadReport } from '../../domain/load-report.js';
import type { LoadTask, LoadWatch, RecordsBackend, SourceTask } from './load-task.js';
import type { SessionQuestion } from './records-session.js';
import { errorOf, type WorkerReply, type WorkerRequest } from './worker-message.js';

type Unsent<T> = WorkerRequest<T> extends infer R ? (R extends WorkerRequest<T> ? Omit<R, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Has a worker read and answer. */
export class RemoteRecords<T extends SourceTask = LoadTask> implements RecordsBackend<T> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #onProgress: ((progress: LoadProgress) => void) | undefined;
  #nextId = 0;
  /** Why nothing more will be answered. */
  #over: Error | undefined;

  /** @param worker - One that has said `ready`. */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(errorOf({ code: 'internal', detail: event.message }));
    };
  }

  /** @throws DOMException `DataCloneError` for a task that does not cross to a worker. */
  load(task: T, { onProgress }: LoadWatch): Promise<LoadReport> {
    this.#onProgress = onProgress;
    return this.#ask({ kind: 'load', task }, task.source instanceof ReadableStream ? [task.source] : []);
  }

  describe(locale: string | undefined): Promise<SourceDescription> {
    return this.#ask({ kind: 'describe', locale });
  }

  answer(question: SessionQuestion): Promise<Answer> {
    return this.#ask({ kind: 'answer', question });
  }

  setAside(): Promise<Blob> {
    return this.#ask({ kind: 'set-aside' });
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new DOMException('closed', 'AbortError'));
  }

  #ask<A>(request: Unsent<T>, transfer: Transferable[] = []): Promise<A> {
    if (this.#over !== undefined) return Promise.reject(this.#over);
    const id = this.#nextId++;
    return new Promise<A>((resolve, reject) => {
      this.#worker.postMessage({ ...request, id }, transfer);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #receive(reply: WorkerReply): void {
    if (reply.kind === 'ready') return;
    if (reply.kind === 'progress') return this.#onProgress?.(reply.progress);
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'result') waiting?.resolve(reply.value as never);
    else waiting?.reject(errorOf(reply.failure));
  }

  #fail(error: Error): void {
    this.#over = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/**
 * A running worker, or `undefined` where none can start: no workers at all, a policy against them, a script that is not there.
 *
 * @param start - Makes it; written out where it is called, so that bundlers see which file the worker is.
 */
export function startWorker(start: () => Worker): Promise<Worker | undefined> {
  if (typeof Worker === 'undefined') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    try {
      const worker = start();
      worker.onmessage = () => resolve(worker);
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(undefined);
      };
    } catch {
      resolve(undefined); // A browser tells by throwing that this page may not start this worker.
    }
  });
}
