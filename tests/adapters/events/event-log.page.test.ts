import { expect } from '@open-wc/testing';
import { eventLogAdapter, type EventLogOptions } from '../../../src/adapters/events/event-log-adapter.js';
import { FileProblemError } from '../../../src/adapters/records/file-problem-error.js';
import type { EventMapping } from '../../../src/domain/event-mapping.js';

const MAPPING: EventMapping = { name: 'test', format: 'delimited', zone: 'UTC', clock: 'epoch-s', columns: { case: 'case', step: 'step', start: 'at', channel: 'channel' } };
const EVENTS = 20_000;
const context = { signal: new AbortController().signal };

const big = () => new Blob([`case,step,at,channel\n${Array.from({ length: EVENTS }, (_, row) => `c${row >> 2},step ${row % 4},${1_700_000_000 + row},phone`).join('\n')}\nnot a row\n`]);

async function readIt(options: Partial<EventLogOptions>) {
  const { Worker: Original } = window;
  let workers = 0;
  window.Worker = class extends Original {
    constructor(url: string | URL, how?: WorkerOptions) {
      super(url, how);
      this.addEventListener('message', () => workers++, { once: true });
    }
  };
  try {
    const adapter = eventLogAdapter({ source: big(), name: 'log.csv', mapping: MAPPING, ...options });
    const watching = new AbortController();
    let told = 0;
    adapter.onProgress(() => told++, watching.signal);
    const page = await adapter.read({ kind: 'rows', entity: 'event', range: { kind: 'all' }, offset: EVENTS - 2, limit: 9 }, context);
    watching.abort();
    return { adapter, page, told, workers };
  } finally {
    window.Worker = Original;
  }
}

describe('adapters/events in a page', () => {
  for (const [where, options, expected] of [
    ['in a worker', {}, 1],
    ['in slices, where none may start', { onPage: true }, 0],
    ['in slices, where the script of the worker is not there', { workerUrl: '/nowhere/events.worker.js' }, 0],
  ] as readonly (readonly [where: string, options: Partial<EventLogOptions>, workers: number])[]) {
    it(`reads the same ${where}`, async () => {
      const { adapter, page, told, workers } = await readIt(options);
      expect(workers).to.equal(expected);
      expect(told).to.be.greaterThan(0);
      expect([page.total, page.columns['step'], page.columns['start']]).to.deep.equal([EVENTS, ['step 2', 'step 3'], [1_700_019_998_000, 1_700_019_999_000]]);
      expect(adapter.report?.setAside).to.deep.equal({ 'field-count': 1 });
      expect(await (await adapter.setAsideBlob()).text()).to.include('not a row');
      expect((await adapter.describe(context)).entities).to.deep.equal(['event']);
      adapter.close();
    });
  }
  it('brings the problem of a log back from the worker, in the words of the page', async () => {
    const adapter = eventLogAdapter({ source: new Blob(['a;b\n1;2']), name: 'x', mapping: MAPPING, words: ({ code }) => `bad: ${code}` });
    const error = await adapter.describe(context).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FileProblemError);
    expect((error as FileProblemError).detail).to.equal('bad: wrong-delimiter');
    adapter.close();
  });
  it('answers nothing more once it is closed', async () => {
    const { adapter } = await readIt({});
    adapter.close();
    const error = await adapter.describe(context).catch((reason: unknown) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
  });
});
