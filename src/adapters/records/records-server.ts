import { LocalRecords } from './local-records.js';
import type { LoadTask, RecordsBackend } from './load-task.js';
import { failureOf, type WorkerReply, type WorkerRequest } from './worker-message.js';

/** The worker's end of the line. */
export interface ServerPort<T = LoadTask> {
  postMessage(reply: WorkerReply): void;
  onmessage: ((event: MessageEvent<WorkerRequest<T>>) => void) | null;
}

/** Serves one file over a port until it is closed, which ends with the worker. */
export function serveRecords(port: ServerPort): void {
  serve(port, new LocalRecords());
}

/** The same for whatever reads a file of some kind. */
export function serve<T>(port: ServerPort<T>, records: RecordsBackend<T>): void {
  const { signal } = new AbortController();

  const result = async (request: WorkerRequest<T>) => {
    switch (request.kind) {
      case 'load':
        return records.load(request.task, { signal, onProgress: (progress) => port.postMessage({ kind: 'progress', progress }) });
      case 'describe':
        return records.describe(request.locale);
      case 'answer':
        return records.answer(request.question);
      case 'set-aside':
        return records.setAside();
    }
  };

  port.onmessage = ({ data }) => {
    const { id } = data;
    result(data).then(
      (value) => port.postMessage({ kind: 'result', id, value }),
      (error: unknown) => port.postMessage({ kind: 'failure', id, failure: failureOf(error) }),
    );
  };
  port.postMessage({ kind: 'ready' });
}
