import { expect } from '@open-wc/testing';
import { simulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { CountsQuery } from '../../../src/domain/query.js';

const NOW = Date.UTC(2026, 10, 19, 2);
const TODAY: CountsQuery = { kind: 'counts', range: { kind: 'day', back: 0 }, step: 'PT30M', by: ['skillGroup'] };
const context = { signal: new AbortController().signal };
const options = { seed: 9, agents: 60, historyDays: 1, now: () => NOW };
const WORKER = '/src/adapters/simulated/simulated.worker.ts';

/** Runs something while it is counted which workers start, and how many of them end. */
async function countingWorkers(run: () => Promise<void>): Promise<{ started: string[]; ended: number }> {
  const counts = { started: [] as string[], ended: 0 };
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, settings?: WorkerOptions) {
      super(url, settings);
      counts.started.push(new URL(url, location.href).pathname);
    }
    override terminate(): void {
      counts.ended++;
      super.terminate();
    }
  };
  try {
    await run();
  } finally {
    window.Worker = Real;
  }
  return counts;
}

describe('adapters/simulated on a page', () => {
  it('tells the same in a worker as on the page itself', async () => {
    const answers: unknown[] = [];
    const { started, ended } = await countingWorkers(async () => {
      for (const workerUrl of [WORKER, undefined, null]) {
        const adapter = simulatedAdapter({ ...options, ...(workerUrl !== undefined && { workerUrl }) });
        await adapter.surge({ skillGroup: 'card', factor: 3, durationMinutes: 5 });
        answers.push([await adapter.describe(context), await adapter.read(TODAY, context), adapter.speed]);
        adapter.close();
        await Promise.resolve();
      }
    });
    expect(started).to.deep.equal([WORKER, WORKER.replace('.ts', '.js')]);
    expect(ended).to.equal(2);
    expect(answers[0]).to.deep.equal(answers[2]);
    expect(answers[1]).to.deep.equal(answers[2]);
  });

  it('does without a worker where there is no script, where it is broken and where none is allowed, in silence', async () => {
    const expected = await simulatedAdapter({ ...options, workerUrl: null }).read(TODAY, context);
    const broken = URL.createObjectURL(new Blob(['not a script {'], { type: 'text/javascript' }));
    const missing = URL.createObjectURL(new Blob([]));
    URL.revokeObjectURL(missing);
    for (const workerUrl of [missing, broken, 'https://elsewhere.invalid/worker.js']) {
      expect(await simulatedAdapter({ ...options, workerUrl }).read(TODAY, context)).to.deep.equal(expected);
    }
    const Real = window.Worker;
    Reflect.deleteProperty(window, 'Worker');
    try {
      expect(typeof Worker).to.equal('undefined');
      expect(await simulatedAdapter(options).read(TODAY, context)).to.deep.equal(expected);
    } finally {
      window.Worker = Real;
    }
  });

  it('refuses in the worker in the same words', async () => {
    const adapter = simulatedAdapter({ ...options, workerUrl: WORKER });
    const error: unknown = await adapter.read({ kind: 'counts', range: { kind: 'all' }, by: ['mood'] }, context).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(AdapterError);
    expect((error as AdapterError).code).to.equal('unsupported');
    adapter.close();
  });

  it('rejects at once when the signal aborts, and what was asked besides is answered', async () => {
    const adapter = simulatedAdapter({ ...options, historyDays: 8, workerUrl: WORKER });
    const aborter = new AbortController();
    const reason = new Error('gone');
    const aborted = adapter.read(TODAY, { signal: aborter.signal }).catch((error: unknown) => error);
    const kept = adapter.read(TODAY, context);
    setTimeout(() => aborter.abort(reason), 20);
    expect(await aborted).to.equal(reason);
    expect((await kept).length).to.be.greaterThan(0);
    adapter.close();
    const refused: unknown = await adapter.read(TODAY, context).catch((error: unknown) => error);
    expect((refused as AdapterError).code).to.equal('unavailable');
  });
});
