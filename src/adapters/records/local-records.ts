import type { LoadReport } from '../../domain/load-report.js';
import { runLoadTask, type LoadTask, type LoadWatch, type RecordsBackend } from './load-task.js';
import type { RecordsSession, SessionQuestion } from './records-session.js';

/** Reads and answers on this thread. */
export class LocalRecords implements RecordsBackend {
  #session: RecordsSession | undefined;

  async load(task: LoadTask, watch: LoadWatch): Promise<LoadReport> {
    this.#session = await runLoadTask(task, watch);
    return this.#session.loaded.report;
  }

  async describe(locale: string | undefined) {
    return this.#loaded.describe(locale);
  }

  async answer(question: SessionQuestion) {
    return this.#loaded.answer(question);
  }

  async setAside(): Promise<Blob> {
    return this.#loaded.loaded.setAside;
  }

  close(): void {
    this.#session = undefined;
  }

  get #loaded(): RecordsSession {
    if (!this.#session) throw new DOMException('closed', 'AbortError');
    return this.#session;
  }
}
