import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulatedAdapter, type SimulatedAdapter, type SimulatedOptions } from '../../../src/adapters/simulated/simulated-adapter.js';
import { AdapterError, type Change } from '../../../src/domain/adapter.js';
import { AGENT_STATES } from '../../../src/domain/agent.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/time.js';
import { conformance } from '../conformance.js';
import { MIDNIGHT } from './centre-day.js';

const MORNING = MIDNIGHT + 10 * HOUR_MS + 123;
const TODAY: CountsQuery = { kind: 'counts', range: { kind: 'day', back: 0 }, by: ['skillGroup'] };
const context = { signal: new AbortController().signal };

class Wall {
  at = MORNING;
  readonly now = (): number => this.at;
}

function adapterOf(wall: Wall, options: Partial<SimulatedOptions> = {}): SimulatedAdapter {
  return simulatedAdapter({ seed: 3, agents: 60, historyDays: 1, now: wall.now, ...options });
}

// Big enough not to be recounted by the kit, which knows contacts only when they are over; simulation.test.ts recounts everything.
conformance('a simulated centre', () => adapterOf(new Wall(), { agents: 140, historyDays: 1 }), { listsAllContacts: false });
conformance('a simulated centre in a zone whose clock changes', () => adapterOf(new Wall(), { agents: 140, historyDays: 1, zone: 'Europe/Berlin', start: Date.UTC(2026, 9, 25, 12) }), { listsAllContacts: false });

describe('adapters/simulated/simulated-adapter', () => {
  it('refuses options that cannot be', () => {
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING, speed: 0 }), /invalid speed: 0/);
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING, speed: 601 }), /invalid speed: 601/);
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING, agents: 3 }), /invalid agents: 3/);
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING, historyDays: -1 }), /invalid history days: -1/);
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING, surges: [{ skillGroup: 'x', factor: 2, durationMinutes: 1 }] }), /invalid skill group: x/);
    assert.throws(() => simulatedAdapter({ seed: 1, now: () => MORNING }).surge({ skillGroup: 'x', factor: 2, durationMinutes: 1 }), /invalid skill group: x/);
  });

  it('begins at the present with whole days of history before it', async () => {
    const { history, zone, live } = await adapterOf(new Wall(), { historyDays: 8, agents: 40 }).describe(context);
    assert.deepEqual([history, zone, live], [{ start: MIDNIGHT - 8 * 24 * HOUR_MS, end: MORNING }, 'Asia/Shanghai', true]);
  });

  it('says so where its clock was set by hand, in the reader’s language', async () => {
    const noticeOf = async (options: Partial<SimulatedOptions>, locale?: string) => (await adapterOf(new Wall(), { historyDays: 0, agents: 40, ...options }).describe({ ...context, ...(locale && { locale }) })).notice ?? '';
    assert.match(await noticeOf({ start: MIDNIGHT }), /模拟时钟/);
    assert.match(await noticeOf({ start: MIDNIGHT }, 'en'), /clock is its own/);
    assert.doesNotMatch(await noticeOf({}), /时钟/);
  });

  it('has nothing but people to show at its first instant', async () => {
    const adapter = adapterOf(new Wall(), { historyDays: 0, start: MIDNIGHT });
    const { counters, length } = await adapter.read({ kind: 'counts', range: { kind: 'all' } }, context);
    assert.deepEqual([length, counters.offered, counters.waitMax, counters.staffed], [1, [0], [null], [0]]);
    assert.ok((counters.staffedNow?.[0] ?? 0) > 0, 'the night crew');
  });

  it('lists people at work before those who are not, each by name, unless asked otherwise', async () => {
    const adapter = adapterOf(new Wall());
    const rows = { kind: 'rows', entity: 'agent', range: { kind: 'day', back: 0 }, columns: ['name', 'state'], limit: 100 } as const;
    const { length, columns } = await adapter.read(rows, context);
    const isOffline = (columns['state'] ?? []).map((state) => state === 'offline');
    const atWork = isOffline.indexOf(true);
    assert.ok(atWork > 0 && atWork < length, 'both kinds');
    assert.deepEqual(isOffline, isOffline.map((_, row) => row >= atWork));
    const { compare } = new Intl.Collator('zh', { numeric: true });
    const names = (columns['name'] ?? []).map(String);
    for (const group of [names.slice(0, atWork), names.slice(atWork)]) assert.deepEqual(group, group.toSorted(compare));
  });

  it('orders by state from being free to being away, not by the letters', async () => {
    const rows = { kind: 'rows', entity: 'agent', range: { kind: 'day', back: 0 }, columns: ['state'], limit: 100, order: [{ column: 'state' }] } as const;
    const { columns } = await adapterOf(new Wall()).read(rows, context);
    const ranks = (columns['state'] ?? []).map((state) => AGENT_STATES.findIndex((known) => known === state));
    assert.ok(new Set(ranks).size > 2 && !ranks.includes(-1));
    assert.deepEqual(ranks, ranks.toSorted((a, b) => a - b));
  });

  it('follows the clock at any speed, which may change without moving the past', async () => {
    const wall = new Wall();
    const adapter = adapterOf(wall, { speed: 60 });
    assert.equal((await adapter.read(TODAY, context)).asOf, MORNING);
    wall.at += 1000;
    assert.equal((await adapter.read(TODAY, context)).asOf, MORNING + MINUTE_MS);
    adapter.speed = 1;
    assert.equal(adapter.time, MORNING + MINUTE_MS);
    wall.at += 1000;
    assert.equal((await adapter.read(TODAY, context)).asOf, MORNING + MINUTE_MS + 1000);
    wall.at -= 3000;
    assert.equal((await adapter.read(TODAY, context)).asOf, MORNING + MINUTE_MS + 1000, 'never backwards');
    assert.throws(() => void (adapter.speed = 1000), /invalid speed: 1000/);
    assert.equal(adapter.speed, 1);
  });

  it('tells the same story whatever the speed and the questions on the way', async () => {
    const story = async (speed: number, pauses: number) => {
      const wall = new Wall();
      const adapter = adapterOf(wall, { speed });
      await adapter.read(TODAY, context);
      for (let i = 0; i < pauses; i++) {
        wall.at += (2 * HOUR_MS) / speed / pauses;
        await adapter.read({ ...TODAY, step: 'PT5M' }, context);
      }
      return adapter.read(TODAY, context);
    };
    assert.deepEqual(await story(600, 1), await story(10, 40));
  });

  it('reports a surge on the simulated clock and shows it', async () => {
    const wall = new Wall();
    const adapter = adapterOf(wall);
    assert.deepEqual(await adapter.surge({ skillGroup: 'card', factor: 4, durationMinutes: 40 }), { start: MORNING, end: MORNING + 40 * MINUTE_MS });
    wall.at += 30 * MINUTE_MS;
    const { counters } = await adapter.read({ kind: 'counts', range: { kind: 'last', duration: 'PT20M' }, filters: { skillGroup: ['card'] } }, context);
    const [answered = 0, offered = 0] = [counters.answered?.[0] ?? 0, counters.offered?.[0] ?? 0];
    assert.ok(answered / offered < 0.8, `${answered} of ${offered}`);
  });

  it('rejects at once with the reason of the signal, and goes on for the others', async () => {
    const adapter = adapterOf(new Wall(), { historyDays: 8 });
    const aborter = new AbortController();
    const reason = new Error('gone');
    const aborted = adapter.read(TODAY, { signal: aborter.signal });
    const kept = adapter.read(TODAY, context);
    setTimeout(() => aborter.abort(reason), 5);
    await assert.rejects(aborted, (error) => error === reason);
    assert.ok((await kept).length > 0);
  });

  it('watches: a reset, then beats while nothing changes, resets when something has, and ends in silence', async () => {
    const wall = new Wall();
    const adapter = adapterOf(wall);
    const aborter = new AbortController();
    const changes = adapter.watch(TODAY, { signal: aborter.signal });
    const next = async (): Promise<Change> => {
      const { value, done } = await changes.next();
      assert.ok(!done);
      return value as Change;
    };
    assert.equal((await next()).kind, 'reset');
    const before = performance.now();
    assert.deepEqual(await next(), { kind: 'beat', asOf: MORNING });
    assert.ok(performance.now() - before > 900, 'not more than one a second');
    wall.at += MINUTE_MS;
    const change = await next();
    assert.ok(change.kind === 'reset' && change.answer.asOf === MORNING + MINUTE_MS);
    const last = changes.next();
    aborter.abort(new Error('gone'));
    assert.equal((await last).done, true);
  });

  it('refuses everybody once it is closed', async () => {
    const adapter = adapterOf(new Wall(), { historyDays: 8 });
    const waiting = adapter.read(TODAY, context);
    setTimeout(() => adapter.close(), 5);
    const isClosed = (error: unknown) => error instanceof AdapterError && error.code === 'unavailable';
    await assert.rejects(waiting, isClosed);
    await assert.rejects(adapter.read(TODAY, context), isClosed);
  });
});
