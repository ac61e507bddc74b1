import { AdapterError } from '../../domain/adapter.js';
import { rejectOnAbort } from './local-host.js';
import type { FromWorker, ReplyTo, SimulationHost, SimulationRequest, ToWorker } from './request.js';
import type { SimulationOptions } from './simulation.js';

/** How long a worker may take to say its first word before the page does without. */
const PATIENCE_MS = 5000;

interface Asked {
  readonly resolve: (reply: never) => void;
  readonly reject: (error: Error) => void;
}

/** A simulation in a worker, which has started. */
export class WorkerHost implements SimulationHost {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;
  #failure: AdapterError | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(new AdapterError('internal', event.message));
    });
  }

  ask<R extends SimulationRequest>(request: R, signal: AbortSignal): Promise<ReplyTo<R>> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    if (this.#failure) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    const reply = new Promise<ReplyTo<R>>((resolve, reject) => this.#asked.set(id, { resolve, reject }));
    this.#say({ kind: 'ask', id, request });
    const cancel = () => {
      if (this.#asked.delete(id)) this.#say({ kind: 'cancel', id });
    };
    signal.addEventListener('abort', cancel, { once: true });
    return rejectOnAbort(reply, signal).finally(() => signal.removeEventListener('abort', cancel));
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new AdapterError('unavailable', 'closed'));
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'started') return;
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.kind === 'reply') asked?.resolve(message.reply as never);
    else asked?.reject(new AdapterError(message.code, message.detail));
  }

  #fail(failure: AdapterError): void {
    this.#failure = failure;
    for (const { reject } of this.#asked.values()) reject(failure);
    this.#asked.clear();
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

/**
 * Starts a simulation in a worker.
 *
 * @param url - The worker's script; the one beside this module when absent.
 * @returns `undefined` where none starts: no workers, none allowed, or no script there. That is no error, the page does without.
 */
export async function startWorkerHost(options: SimulationOptions, url?: string | URL): Promise<WorkerHost | undefined> {
  let worker: Worker;
  try {
    // The form that bundlers recognise. Within a classic script there is no module to be beside of, and it throws.
    worker = url === undefined ? new Worker(new URL('./simulated.worker.js', import.meta.url), { type: 'module' }) : new Worker(url, { type: 'module' });
  } catch {
    return undefined; // A page that forbids workers says so only by throwing.
  }
  const hasStarted = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (started: boolean) => {
      clearTimeout(timer);
      resolve(started);
    };
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      settle(false);
    }, { once: true });
    worker.postMessage({ kind: 'start', options } satisfies ToWorker);
  });
  if (hasStarted) return new WorkerHost(worker);
  worker.terminate();
  return undefined;
}
