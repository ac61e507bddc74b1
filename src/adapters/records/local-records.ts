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

/** Lets the page live between two slices of work. */
export function pauseForPage(): Promise<void> {
  if (typeof scheduler !== 'undefined' && 'yield' in scheduler) return scheduler.yield();
  // Not a timer: browsers make those wait for milliseconds once they follow each other.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

declare const scheduler: { yield(): Promise<void> } | undefined;
