import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ReplayAdapter, type ReplayOptions } from '../../../src/adapters/replay/replay-adapter.js';
import { StoreSource } from '../../../src/adapters/store/store-source.js';
import type { Contact } from '../../../src/domain/contact.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS, type EpochMs } from '../../../src/domain/time.js';
import { clockFields } from '../../../src/domain/zone.js';
import { conformance, DISTURBING } from '../conformance.js';
import { anyContact, contact, storeOf } from '../store/made-up.js';

/** A Monday of February 1999, and a Wednesday afternoon of the present. */
const MONDAY = Date.UTC(1999, 1, 1);
const NOW = Date.UTC(2026, 10, 18, 15, 20, 7);
const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' } };
const context = { signal: new AbortController().signal };

/** Four weeks with a contact every ten minutes, each waiting a minute. */
const MONTH = Array.from({ length: 4 * 7 * 144 }, (_, i) => contact({ id: `${i}`, offeredAt: MONDAY + i * 10 * MINUTE_MS, waitSeconds: 60 }));

class Wall {
  at = NOW;
  readonly now = (): EpochMs => this.at;
}

async function replay(contacts: readonly Contact[], options: Partial<ReplayOptions> = {}, zone = 'floating') {
  const wall = new Wall();
  const adapter = await ReplayAdapter.open(new StoreSource(storeOf(contacts, zone), 'bank'), { now: wall.now, ...options }, context);
  return { wall, adapter };
}

/** Nobody is named among the contacts, so there are no agents to filter. */
const NAMELESS = [...DISTURBING, 'where'];

conformance('a replay of a month', async () => (await replay(MONTH)).adapter, { leavesOut: NAMELESS });
conformance('a replay of nothing', async () => (await replay([])).adapter, { leavesOut: NAMELESS });
conformance('a replay of one contact', async () => (await replay(MONTH.slice(0, 1))).adapter, { leavesOut: NAMELESS });
conformance('a replay in a half-hour zone', async () => {
  const contacts = fc.sample(anyContact, { numRuns: 300, seed: 3 });
  const { adapter } = await replay(contacts, { startAt: Date.UTC(2026, 5, 1) }, 'Asia/Kolkata');
  return adapter;
});

describe('adapters/replay', () => {
  it('begins at the weekday and clock time of now, in the last week of the recording', async () => {
    const { adapter } = await replay(MONTH);
    const { replay: notice, nature, live, history } = await adapter.describe(context);
    assert.deepEqual([nature, live, adapter.asOf], ['replayed', true, NOW]);
    assert.equal(notice && (NOW - notice.originalAt) / WEEK_MS, notice?.weeks);
    assert.ok(notice && notice.originalAt >= MONDAY + 3 * WEEK_MS && notice.originalAt < MONDAY + 4 * WEEK_MS);
    assert.deepEqual(history, { start: MONDAY + (notice?.weeks ?? 0) * WEEK_MS, end: NOW });
  });
  it('plays a recording of a single day from its beginning, on a date near the present', async () => {
    const { adapter } = await replay(MONTH.slice(0, 144));
    const { weekday, hour } = clockFields('floating', adapter.asOf);
    assert.deepEqual([weekday, hour], [1, 0]);
    assert.ok(Math.abs(adapter.asOf - NOW) <= WEEK_MS / 2 + DAY_MS);
  });
  it('keeps weekday and clock time in a zone whose clock changes', async () => {
    const winter = Date.parse('2026-01-12T09:30+01:00');
    const { adapter } = await replay([contact({ offeredAt: winter }), contact({ offeredAt: winter + HOUR_MS })], { now: () => Date.parse('2026-07-15T12:00+02:00'), startAt: winter }, 'Europe/Berlin');
    const { weekday, hour, minute } = clockFields('Europe/Berlin', adapter.asOf);
    assert.deepEqual([weekday, hour, minute], [1, 9, 30]);
    const { start } = await adapter.read({ ...ALL, step: 'PT30M' }, context);
    assert.deepEqual(start, [Date.parse('2026-07-13T09:30+02:00')]);
  });
  it('knows a contact once its outcome is decided, not before', async () => {
    const { adapter, wall } = await replay(MONTH, { startAt: MONDAY });
    assert.equal((await adapter.read(ALL, context)).length, 0);
    wall.at += 59_999;
    assert.equal((await adapter.read(ALL, context)).length, 0);
    wall.at += 1;
    assert.deepEqual((await adapter.read(ALL, context)).counters.offered, [1]);
  });
  it('runs at its speed, keeps its place when the speed changes, and stands while paused', async () => {
    const { adapter, wall } = await replay(MONTH, { startAt: MONDAY, speed: 60 });
    const start = adapter.asOf;
    wall.at += 1000;
    assert.equal(adapter.asOf, start + MINUTE_MS);
    adapter.setSpeed(600);
    assert.equal(adapter.asOf, start + MINUTE_MS);
    wall.at += 1000;
    assert.equal(adapter.asOf, start + 11 * MINUTE_MS);
    adapter.pause();
    wall.at += DAY_MS;
    assert.equal(adapter.asOf, start + 11 * MINUTE_MS);
    adapter.resume();
    wall.at -= DAY_MS;
    assert.equal(adapter.asOf, start + 11 * MINUTE_MS, 'a wall clock set back does not turn it round');
  });
  it('refuses speeds that are none', async () => {
    for (const speed of [0, -1, 0.5, 601, NaN]) {
      await assert.rejects(replay(MONTH, { speed }), { name: 'RangeError', message: `invalid speed: ${speed}` });
    }
    const { adapter } = await replay(MONTH);
    assert.throws(() => adapter.setSpeed(0), { name: 'RangeError' });
    assert.equal(adapter.speed, 1);
  });
  it('stands still at the end of the recording', async () => {
    const { adapter, wall } = await replay(MONTH, { speed: 600 });
    wall.at += WEEK_MS;
    const end = adapter.asOf;
    wall.at += WEEK_MS;
    assert.equal(adapter.asOf, end);
  });
  it('seeks on its own clock, and says that it takes back what it said', async () => {
    const { adapter } = await replay(MONTH);
    const before = await adapter.read(ALL, context);
    adapter.seek(adapter.asOf - DAY_MS);
    const after = await adapter.read(ALL, context);
    assert.equal(after.asOf, NOW - DAY_MS);
    assert.equal(after.counters.offered?.[0], (before.counters.offered?.[0] ?? 0) - 144);
    assert.ok(after.revision > before.revision);
    assert.throws(() => adapter.seek(NaN), { name: 'RangeError' });
  });
  it('answers a fixed range of its own dates as the recording answers that of the recorded ones', async () => {
    const { adapter } = await replay(MONTH);
    const day = { kind: 'fixed', start: NOW - (NOW % DAY_MS), end: NOW } as const;
    const fixed = await adapter.read({ kind: 'counts', range: day, step: 'PT30M' }, context);
    const today = await adapter.read({ kind: 'counts', range: { kind: 'day', back: 0 }, step: 'PT30M' }, context);
    assert.deepEqual(fixed, today);
    assert.equal(fixed.start?.[0], day.start);
    const rows = await adapter.read({ kind: 'rows', entity: 'contact', range: day, limit: 1 }, context);
    assert.deepEqual(rows.columns.offeredAt, [day.start]);
  });
  it('refuses a step that weeks would move', async () => {
    const { adapter } = await replay(MONTH);
    await assert.rejects(adapter.read({ ...ALL, step: 'P2D' }, context), { name: 'AdapterError', code: 'unsupported' });
  });
  it('tells watchers the whole answer, beats while nothing is new, and the whole again when something is', async () => {
    const { adapter, wall } = await replay(MONTH, { startAt: MONDAY, cadenceMs: 5 });
    const aborter = new AbortController();
    const kinds: string[] = [];
    for await (const change of adapter.watch({ ...ALL, step: 'PT30M' }, { signal: aborter.signal })) {
      kinds.push(change.kind);
      if (kinds.length === 2) wall.at += MINUTE_MS;
      if (kinds.length === 4) aborter.abort();
    }
    assert.deepEqual(kinds, ['reset', 'beat', 'reset', 'beat']);
  });
  it('tells watchers at once of a jump, however slow its cadence', async () => {
    const { adapter } = await replay(MONTH, { cadenceMs: 3_600_000 });
    const aborter = new AbortController();
    const answers: (number | null | undefined)[] = [];
    for await (const change of adapter.watch(ALL, { signal: aborter.signal })) {
      if (change.kind === 'reset') answers.push(change.answer.counters.offered?.[0]);
      if (answers.length === 1) setTimeout(() => adapter.seek(adapter.asOf - DAY_MS), 1);
      else aborter.abort();
    }
    assert.equal((answers[0] ?? 0) - (answers[1] ?? 0), 144);
  });
  it('ends a watch without a word when it is aborted before or while it waits', async () => {
    const { adapter } = await replay(MONTH, { cadenceMs: 3_600_000 });
    for await (const change of adapter.watch(ALL, { signal: AbortSignal.abort() })) assert.fail(change.kind);
    const aborter = new AbortController();
    for await (const change of adapter.watch(ALL, { signal: aborter.signal })) {
      assert.equal(change.kind, 'reset');
      setTimeout(() => aborter.abort(), 1);
    }
  });
});
