import { expect } from '@open-wc/testing';
import { FileProblemError } from '../../../src/adapters/records/file-problem-error.js';
import { recordsAdapter, type RecordsAdapterOptions } from '../../../src/adapters/records/records-adapter.js';
import type { Mapping } from '../../../src/domain/mapping.js';

const MAPPING: Mapping = {
  name: 'test',
  format: 'delimited',
  zone: 'Asia/Shanghai',
  clock: 'YYYY-MM-DD HH:mm:ss',
  columns: { offeredAt: 'at', skillGroup: 'group', wait: 'wait', talk: 'talk', agent: 'agent' },
  outcome: { column: 'outcome', answered: ['answered'], abandoned: ['abandoned'] },
};
const ROWS = 100_000;
const ALL = { kind: 'counts', range: { kind: 'all' } } as const;
const context = { signal: new AbortController().signal };

function big(): Blob {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const at = new Date(Date.UTC(2026, 2, 1) + row * 20_000).toISOString().slice(0, 19).replace('T', ' ');
    return `${at},group ${row % 8},${row % 10 ? 'answered' : 'abandoned'},${row % 60},${row % 300},agent ${row % 200}`;
  });
  return new Blob([`at,group,outcome,wait,talk,agent\n${rows.join('\n')}\nnot a row\n`]);
}

async function readIt(options: Partial<RecordsAdapterOptions>) {
  const adapter = recordsAdapter({ source: big(), name: 'big.csv', mapping: MAPPING, ...options });
  const watching = new AbortController();
  let told = 0;
  adapter.onProgress(() => told++, watching.signal);
  const { counters } = await adapter.read({ ...ALL, by: ['skillGroup'] }, context);
  watching.abort();
  return { adapter, told, offered: counters.offered?.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}

/** How often the page got to do something else while `work` ran. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns++;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const result = await work();
  port1.close();
  return { result, turns };
}

/** Counts the workers that are really started meanwhile. */
async function workersDuring<T>(work: () => Promise<T>): Promise<{ result: T; workers: number }> {
  const { Worker: Original } = window;
  let workers = 0;
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => workers++, { once: true });
    }
  };
  try {
    return { result: await work(), workers };
  } finally {
    window.Worker = Original;
  }
}

describe('adapters/records in a page', () => {
  for (const [where, options, expected = 0] of [
    ['in a worker', {}, 1],
    ['in slices, where none may start', { onPage: true }],
    ['in slices, where the script of the worker is not there', { workerUrl: '/nowhere/records.worker.js' }],
    ['in slices, where the script of the worker may not be had', { workerUrl: 'https://elsewhere.invalid/records.worker.js' }],
    ['in slices, where the mapping has functions that do not cross', { mapping: { ...MAPPING, repair: () => undefined } as Mapping }],
  ] as readonly (readonly [where: string, options: Partial<RecordsAdapterOptions>, workers?: number])[]) {
    it(`reads the same ${where}`, async () => {
      const { result, workers } = await workersDuring(() => readIt(options));
      const { adapter, told, offered } = result;
      expect(workers).to.equal(expected);
      expect(offered).to.equal(ROWS);
      expect(told).to.be.greaterThan(1);
      expect(adapter.report?.setAside).to.deep.equal({ 'field-count': 1 });
      expect(await (await adapter.setAsideBlob()).text()).to.include('not a row');
      expect((await adapter.describe(context)).nature).to.equal('recorded');
      adapter.close();
    });
  }
  it('lets the page do other things while it reads in slices', async () => {
    const { turns, result } = await turnsDuring(() => readIt({ onPage: true }));
    expect(result.offered).to.equal(ROWS);
    expect(result.told).to.be.greaterThan(10);
    expect(turns).to.be.greaterThan(50);
  });
  it('has the worker import a mapping with logic by its address', async () => {
    const header = 'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver';
    const call = 'AA0101\t1\t0\t0       TT\t990901\t11:45:33\t11:45:39\t6\t0:00:00\t0:00:00\t0\tAGENT\t11:46:57\t11:51:00\t243\tDORIT';
    const mappingUrl = new URL('/demo/mappings/anonymous-bank.mjs', location.href);
    const adapter = recordsAdapter({ source: new Blob([`${header}\n${call}\n`]), name: 'bank', mappingUrl });
    const { dimensions } = await adapter.describe({ ...context, locale: 'en' });
    expect(dimensions.map(({ members }) => members.map(({ id }) => id))).to.deep.equal([['TT'], ['agent-01']]);
    adapter.close();
  });
  it('brings the problem of a file back from the worker', async () => {
    const adapter = recordsAdapter({ source: new Blob(['a;b\n1;2']), name: 'x', mapping: MAPPING, words: ({ code }) => `bad: ${code}` });
    const error = await adapter.describe(context).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FileProblemError);
    expect((error as FileProblemError).problem).to.deep.equal({ code: 'wrong-delimiter', expected: ',', looksLike: ';' });
    expect((error as FileProblemError).detail).to.equal('bad: wrong-delimiter');
    adapter.close();
  });
  it('reads an address and a stream', async () => {
    const url = URL.createObjectURL(big());
    expect((await readIt({ source: new URL(url) })).offered).to.equal(ROWS);
    URL.revokeObjectURL(url);
    expect((await readIt({ source: big().stream() })).offered).to.equal(ROWS);
    const missing = recordsAdapter({ source: new URL('blob:nothing'), name: 'x', mapping: MAPPING });
    const error = await missing.describe(context).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'unavailable');
    missing.close();
  });
  it('answers nothing once it is closed, and refuses rather than hangs', async () => {
    const { adapter } = await readIt({});
    adapter.close();
    expect(await adapter.read(ALL, context).catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
  });
});
