import type { EventMapping } from '../../domain/event-mapping.js';
import type { LoadReport } from '../../domain/load-report.js';
import { openSource } from '../records/byte-pieces.js';
import type { LoadWatch, RecordsBackend, SourceTask } from '../records/load-task.js';
import type { SessionQuestion } from '../records/records-session.js';
import { loadEvents } from './event-log-loader.js';
import { EventSession } from './event-session.js';

/** What to read and how. Crosses to a worker. */
export interface EventTask extends SourceTask {
  readonly mapping: EventMapping;
}

/** Reads and answers on this thread. */
export class LocalEvents implements RecordsBackend<EventTask> {
  #session: EventSession | undefined;

  async load({ source, name, mapping }: EventTask, { signal, onProgress, pause }: LoadWatch): Promise<LoadReport> {
    const { pieces, totalBytes } = await openSource(typeof source === 'string' ? new URL(source) : source, signal);
    const loaded = await loadEvents(pieces, { name, mapping, ...(pause && { pause }), ...(onProgress && { onProgress: (progress) => onProgress({ ...progress, ...(totalBytes !== undefined && { totalBytes }) }) }) });
    this.#session = new EventSession(loaded, mapping);
    return loaded.report;
  }

  async describe() {
    return this.#loaded.describe();
  }

  async answer({ query }: SessionQuestion) {
    return this.#loaded.answer(query);
  }

  async setAside(): Promise<Blob> {
    return this.#loaded.loaded.setAside;
  }

  close(): void {
    this.#session = undefined;
  }

  get #loaded(): EventSession {
    if (!this.#session) throw new DOMException('closed', 'AbortError');
    return this.#session;
  }
}
