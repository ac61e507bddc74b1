/** The page side of the records' bench: reads the file that its input holds with the adapter, and watches its own main thread. */
import { recordsAdapter } from '../../src/adapters/records/records-adapter.js';
import type { Mapping } from '../../src/domain/mapping.js';

const CONTEXT = { signal: new AbortController().signal };

async function read(mapping: Mapping, onPage: boolean) {
  const source = document.querySelector('input')?.files?.[0];
  if (!source) throw new TypeError('invalid page: its input has no file');
  // What the start of the page takes must not be counted.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const adapter = recordsAdapter({ source, name: 'bench', mapping, onPage, workerUrl: '/records.worker.js' });
  const { counters } = await adapter.read({ kind: 'counts', range: { kind: 'all' }, step: 'PT30M', by: ['skillGroup'] }, CONTEXT);
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  adapter.close();
  const offered = counters.offered?.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { ms, offered, longTasks: tasks.length, longest: Math.max(0, ...tasks) };
}

Object.assign(globalThis, { bench: { read } });
