import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type DataAdapter } from '../../src/domain/adapter.js';
import type { Loadable } from '../../src/domain/loadable.js';
import type { PlanBook, PlanCommand, PlanReply } from '../../src/domain/plan.js';
import { PlanLedger } from '../../src/plans/plan-ledger.js';
import { PlanDesk } from '../../src/runtime/plan-desk.js';
import { Floor, planOf } from '../plans/floor.js';
import { FakeClock } from './fake-clock.js';

const NOTHING = { answerRate: undefined, serviceLevel: undefined };

/** A source that runs plans on a floor of levers. */
class PlanSource implements Pick<DataAdapter, 'act'> {
  readonly ledger = new PlanLedger(new Floor(), { stepMs: 1000, revertsOnExpiry: true });
  readonly asked: PlanCommand[] = [];
  failure: AdapterError | undefined;
  isSilent = false;
  now = 0;

  act<C extends PlanCommand>(command: C): Promise<PlanReply<C>> {
    this.asked.push(command);
    if (this.isSilent) return new Promise(() => undefined);
    if (this.failure) return Promise.reject(this.failure);
    this.ledger.advance(this.now);
    const reply = () => {
      if (command.command === 'start') return this.ledger.start(command, { now: NOTHING, then: NOTHING }, this.now);
      return { asOf: this.now, catalogue: [planOf()], runs: this.ledger.runs, audit: [...this.ledger.audit], revertsOnExpiry: true } satisfies PlanBook;
    };
    return Promise.resolve(reply() as PlanReply<C>);
  }
}

function setUp(source: Pick<DataAdapter, 'act'> = new PlanSource()) {
  const clock = new FakeClock();
  const desk = new PlanDesk(clock, () => source as DataAdapter, () => ({}));
  const books: Loadable<PlanBook>[] = [];
  const left = new AbortController();
  return { clock, desk, books, left, look: () => desk.watch((book) => books.push(book), left.signal) };
}

const startOf = (source: PlanSource) => ({ command: 'start', key: 'k', plan: planOf(), etag: source.ledger.etagOf(planOf()), by: '李', reason: '' }) as const;

describe('runtime/plan-desk', () => {
  it('asks nothing while nobody looks, and nothing any more when the last one has left', async () => {
    const source = new PlanSource();
    const { clock, look, left, books } = setUp(source);
    await clock.pass(60_000);
    assert.equal(source.asked.length, 0);
    look();
    await clock.pass(1);
    assert.deepEqual(books.map(({ status }) => status), ['loading', 'ready']);
    left.abort();
    await clock.pass(2_000);
    const { length } = source.asked;
    await clock.pass(60_000);
    assert.equal(source.asked.length, length);
    assert.equal(clock.waiting, 0);
  });

  it('follows a run closely, and looks now and then otherwise', async () => {
    const source = new PlanSource();
    const { clock, desk, look } = setUp(source);
    look();
    await clock.pass(30_000);
    const calm = source.asked.length;
    assert.ok(calm <= 8, `${calm}`);
    await desk.act(startOf(source));
    source.asked.length = 0;
    await clock.pass(30_000);
    assert.ok(source.asked.length >= 28, `${source.asked.length}`);
  });

  it('knows of a start at once, and delivers a book only when it says something new', async () => {
    const source = new PlanSource();
    const { clock, desk, look, books } = setUp(source);
    look();
    await clock.pass(20_000);
    assert.equal(books.length, 2);
    await desk.act(startOf(source));
    await clock.pass(1);
    const { value } = { value: undefined, ...books.at(-1) };
    assert.equal(value?.runs[0]?.key, 'k');
  });

  it('keeps what it knew when the source falls silent, says so, and recovers', async () => {
    const source = new PlanSource();
    const { clock, look, books } = setUp(source);
    look();
    await clock.pass(1);
    source.failure = new AdapterError('unavailable', 'HTTP 503', 0);
    await clock.pass(6_000);
    const late = books.at(-1);
    assert.ok(late?.status === 'stale' && late.reason.code === 'unavailable' && late.value.catalogue.length === 1);
    source.failure = undefined;
    await clock.pass(6_000);
    assert.equal(books.at(-1)?.status, 'ready');
  });

  it('gives up waiting after a while, so that the same wish can be sent again', async () => {
    const source = new PlanSource();
    const { clock, desk } = setUp(source);
    const command = startOf(source);
    source.isSilent = true;
    const first = desk.act(command).catch((error: unknown) => error);
    await clock.pass(21_000);
    const error = await first;
    assert.ok(error instanceof AdapterError && error.code === 'timeout' && error.isRetryable);
    source.isSilent = false;
    assert.equal((await desk.act(command)).id, 'run-1');
    assert.equal((await desk.act(command)).id, 'run-1');
  });

  it('is one run where the answer to a start was lost on its way, and the wish is sent again', async () => {
    const source = new PlanSource();
    const { clock, desk } = setUp({
      act: async (command) => {
        const reply = await source.act(command);
        return source.asked.filter(({ command: asked }) => asked === 'start').length === 1 ? new Promise(() => undefined) : reply;
      },
    });
    const command = startOf(source);
    const lost = desk.act(command).catch((error: unknown) => error);
    await clock.pass(21_000);
    assert.equal((await lost as AdapterError).code, 'timeout');
    assert.equal((await desk.act(command)).id, 'run-1');
    assert.equal(source.ledger.runs.length, 1);
  });

  it('goes through a token that expires in mid-run: says so, keeps the run in view, and goes on with a fresh one', async () => {
    const source = new PlanSource();
    let [valid, fresh] = ['a', 'a'];
    const acting: Pick<DataAdapter, 'act'> = {
      act: async (command, { auth }) => {
        if ((await auth?.()) !== valid) throw new AdapterError('unauthorised', 'token expired');
        return source.act(command);
      },
    };
    const clock = new FakeClock();
    const desk = new PlanDesk(clock, () => acting as DataAdapter, () => ({ auth: () => Promise.resolve(fresh) }));
    const books: Loadable<PlanBook>[] = [];
    desk.watch((book) => books.push(book), new AbortController().signal);
    await desk.act(startOf(source));
    await clock.pass(1500);
    valid = 'b';
    await clock.pass(6000);
    const late = books.at(-1);
    assert.ok(late?.status === 'stale' && late.reason.code === 'unauthorised' && late.value.runs.length === 1);
    const refused = desk.act({ command: 'revert', key: 'r', run: 'run-1', by: '李', reason: '' });
    await assert.rejects(refused, (error: unknown) => error instanceof AdapterError && error.code === 'unauthorised');
    fresh = 'b';
    source.now = 3000;
    await clock.pass(6000);
    const book = books.at(-1);
    assert.ok(book?.status === 'ready' && book.value.runs.length === 1 && book.value.runs[0]?.state === 'active');
  });

  for (const code of ['forbidden', 'conflict'] as const)
    it(`hands on that a start is ${code}, in the source’s own words, and nothing runs`, async () => {
      const source = new PlanSource();
      source.failure = new AdapterError(code, 'second person required');
      const { desk } = setUp(source);
      await assert.rejects(desk.act(startOf(source)), (error: unknown) => error instanceof AdapterError && error.code === code && error.detail === 'second person required' && !error.isRetryable);
      assert.equal(source.ledger.runs.length, 0);
    });

  it('tells of a source that can only be read, and does not ask it again', async () => {
    const { clock, desk, look, books } = setUp({});
    look();
    await clock.pass(60_000);
    const book = books.at(-1);
    assert.ok(book?.status === 'failed' && book.reason.code === 'unsupported');
    assert.equal(clock.waiting, 0);
    await assert.rejects(desk.act({ command: 'preview', plan: planOf() }), (error: unknown) => error instanceof AdapterError && error.code === 'unsupported');
  });
});
