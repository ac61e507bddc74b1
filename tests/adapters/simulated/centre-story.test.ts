import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoryStore } from '../../../src/adapters/simulated/centre-story.js';
import { planCatalogue } from '../../../src/adapters/simulated/plan-catalogue.js';
import { simulatedAdapter, type SimulatedAdapter } from '../../../src/adapters/simulated/simulated-adapter.js';
import { AdapterError } from '../../../src/domain/adapter.js';
import type { Plan, PlanRun } from '../../../src/domain/plan.js';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.js';
import { verifyAudit } from '../../../src/plans/audit-chain.js';
import { MIDNIGHT } from './centre-day.js';
import { storyMemory } from './story-memory.js';

const context = { signal: new AbortController().signal };
const IVR = planCatalogue().find(({ id }) => id === 'ivr-card') as Plan;

/** Pages over one store, whose common clock reads minutes after ten. */
function pages(store: StoryStore = storyMemory()) {
  const clock = { minutes: 0 };
  const open = (seed = 11) => simulatedAdapter({ seed, historyDays: 0, start: MIDNIGHT + 10 * HOUR_MS, now: () => clock.minutes * MINUTE_MS, workerUrl: null, store });
  return { clock, open, store };
}

async function start(page: SimulatedAdapter, key: string): Promise<PlanRun> {
  const { etag } = await page.act({ command: 'preview', plan: IVR }, context);
  return page.act({ command: 'start', key, plan: IVR, etag, by: '李经理', reason: '高峰' }, context);
}

const book = (page: SimulatedAdapter) => page.act({ command: 'book' }, context);
const counts = (page: SimulatedAdapter) => page.read({ kind: 'counts', range: { kind: 'day', back: 0 }, by: ['skillGroup'], step: 'PT5M' }, context);

describe('adapters/simulated/centre-story', () => {
  it('goes on after a reload as if there had been none: numbers, runs, what is left of them, and the log', async () => {
    const { clock, open } = pages();
    const before = open();
    await before.surge({ skillGroup: 'card', factor: 3, durationMinutes: 75 });
    clock.minutes = 40;
    await start(before, 'k');
    clock.minutes = 47;
    const after = open();
    assert.deepEqual([await counts(after), await book(after)], [await counts(before), await book(before)]);
    clock.minutes = 103;
    assert.deepEqual([await counts(after), await book(after)], [await counts(before), await book(before)]);
    const { runs, audit } = await book(after);
    assert.deepEqual(runs.map(({ state, endedAt }) => [state, (endedAt ?? 0) >= (runs[0]?.expiresAt ?? NaN)]), [['reverted', true]]);
    assert.deepEqual(verifyAudit(audit), { isWhole: true });
  });

  it('runs once where two pages confirm at the same time, and both see that run', async () => {
    const { clock, open } = pages();
    const [one, other] = [open(), open()];
    clock.minutes = 5;
    const [{ etag }] = await Promise.all([one.act({ command: 'preview', plan: IVR }, context), other.act({ command: 'preview', plan: IVR }, context)]);
    const command = { command: 'start', plan: IVR, etag, by: '李经理', reason: '高峰' } as const;
    const settled = await Promise.allSettled([one.act({ ...command, key: 'a' }, context), other.act({ ...command, key: 'b' }, context)]);
    assert.deepEqual(settled.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const refused = settled.find((result) => result.status === 'rejected');
    assert.equal((refused?.reason as AdapterError).code, 'conflict');
    assert.equal((await book(one)).runs.length, 1);
    assert.deepEqual(await book(one), await book(other));
  });

  it('is one deed where a second page sends the same wish again', async () => {
    const { open } = pages();
    const [one, other] = [open(), open()];
    const first = await start(one, 'k');
    const { runs } = await book(other);
    assert.deepEqual(runs, [first]);
    const command = { command: 'start', key: 'k', plan: IVR, etag: '', by: '李经理', reason: '高峰' } as const;
    await assert.rejects(other.act(command, context), (error: unknown) => error instanceof AdapterError && error.code === 'invalid');
    assert.equal((await book(other)).runs.length, 1);
  });

  it('tells what was begun, though whoever asked has given up waiting', async () => {
    const { open } = pages();
    const page = open();
    const { etag } = await page.act({ command: 'preview', plan: IVR }, context);
    const impatient = new AbortController();
    const asked = page.act({ command: 'start', key: 'k', plan: IVR, etag, by: '李经理', reason: '高峰' }, { signal: impatient.signal });
    await Promise.resolve();
    await Promise.resolve();
    impatient.abort(new AdapterError('timeout', 'start'));
    await assert.rejects(asked, (error: unknown) => error instanceof AdapterError && error.code === 'timeout');
    assert.equal((await book(page)).runs.length, 1);
    assert.equal((await book(open())).runs.length, 1);
  });

  it('follows the pace that another page has set', async () => {
    const { clock, open } = pages();
    const [one, other] = [open(), open()];
    await Promise.all([book(one), book(other)]);
    clock.minutes = 10;
    one.speed = 60;
    clock.minutes = 11;
    assert.equal(other.time, one.time);
    assert.deepEqual([other.speed, other.time], [60, MIDNIGHT + 10 * HOUR_MS + 70 * MINUTE_MS]);
    assert.equal(open().speed, 60);
  });

  for (const [name, text] of [['no text of ours', '{{'], ['another shape', '{"deeds":[1],"clock":{}}'], ['nothing but null', 'null'], ['a pace out of reach', JSON.stringify({ centre: '', start: 0, clock: { wall: 0, time: 0, speed: 9999 }, deeds: [] })]] as const)
    it(`begins anew where the store holds ${name}`, async () => {
      assert.deepEqual((await book(pages(storyMemory(text)).open())).runs, []);
    });

  it('begins anew where the story is of another centre', async () => {
    const { open } = pages();
    await start(open(), 'k');
    assert.equal((await book(open(12))).runs.length, 0);
  });

  it('goes on without a deed that cannot be', async () => {
    const { open, store } = pages();
    await start(open(), 'k');
    const gone = JSON.stringify({ kind: 'surge', at: 0, surge: { skillGroup: 'gone', factor: 3, durationMinutes: 5 } });
    const { runs } = await book(pages(storyMemory((store.read() ?? '').replace('"deeds":[', `"deeds":[${gone},`))).open());
    assert.deepEqual(runs.map(({ key }) => key), ['k']);
  });
});
