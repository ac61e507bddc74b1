/**
 * The conformance kit: what every adapter must do, as tests.
 *
 * ```ts
 * conformance('my adapter', () => new MyAdapter());
 * ```
 *
 * The adapter must stand still while it is tested: hand a live one a clock that does not move.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { AdapterError, type DataAdapter, type RequestContext } from '../../src/domain/adapter.js';
import type { Answer, CountsAnswer } from '../../src/domain/answer.js';
import { COUNTERS, isCounterId, type CounterId } from '../../src/domain/counter.js';
import { durationMs } from '../../src/domain/duration.js';
import type { Query, RowsQuery } from '../../src/domain/query.js';
import { slotOf } from '../../src/domain/step.js';
import { isZone } from '../../src/domain/zone.js';
import { totalCounts } from '../../src/metrics/total.js';
import { allContacts, eachQuery, type Subject } from './questions.js';
import { assertSameRows, recount, rowsByKey } from './recount.js';

const REASONS = ['late', 'catching-up', 'disconnected', 'unauthorised', 'forbidden', 'not-found', 'unsupported', 'invalid', 'rate-limited', 'timeout', 'unavailable', 'internal'];
/** Counters that a list of contacts can be recounted into. */
const RECOUNTED = ['offered', 'answered', 'answeredWithin', 'abandoned', 'abandonedShort', 'abandonedWithin', 'flowOut', 'waitAnswered', 'waitAbandoned', 'waitMax', 'talk', 'hold', 'wrapUp', 'handled'];

export interface ConformanceOptions {
  /** Whether the adapter has `watch`; yes when absent. Without, it is held to having none. */
  readonly watches?: boolean;
  /**
   * Whether its counters are those of the contacts it lists, at most 5,000; yes when absent. Not so where it also counts
   * what no contact tells, such as contacts in progress: such an adapter is recounted by tests of its own.
   */
  readonly listsAllContacts?: boolean;
}

/** Registers the tests of an adapter with `node:test`. */
export function conformance(name: string, makeAdapter: () => DataAdapter | Promise<DataAdapter>, { watches = true, listsAllContacts = true }: ConformanceOptions = {}): void {
  describe(`${name} keeps the contract of adapters`, () => {
    let subject: Subject;
    before(async () => {
      const adapter = await makeAdapter();
      const description = await adapter.describe(context());
      subject = { adapter, description, history: description.history ?? { start: 0, end: 0 } };
    });
    const read = async <Q extends Query>(query: Q): Promise<Answer<Q>> => assertPlain(await subject.adapter.read(query, context()));

    it('describes itself without contradiction', async () => {
      const { adapter, description } = subject;
      const { history, ...rest } = description;
      assertPlain(history === undefined ? rest : { ...rest, history }); // JSON has no word for "holds nothing" but leaving it out.
      assert.deepEqual(await adapter.describe(context()), description, 'the same when asked again');
      assert.ok(description.name.length > 0);
      assert.ok(isZone(description.zone), description.zone);
      assert.ok(description.counters.length > 0 && description.counters.every(isCounterId));
      assertDistinct(description.counters);
      assertDistinct(description.entities);
      assertDistinct(description.dimensions.map(({ id }) => id));
      for (const { id, members } of description.dimensions) {
        assert.ok(members.every((member) => member.id !== '' && member.label !== ''), `${id} has members with id and label`);
        assertDistinct(members.map((member) => member.id));
      }
      const lengths = description.steps.map(durationMs);
      assert.deepEqual(lengths, [...new Set(lengths)].sort((a, b) => a - b), 'steps are distinct, shortest first');
      assert.ok(!description.history || description.history.start <= description.history.end);
      assert.equal(description.live, description.cadenceMs !== undefined, 'live sources have a cadence, others none');
      assert.ok(description.serviceThresholdSeconds >= 0 && description.shortAbandonSeconds >= 0);
      assert.ok(Number.isInteger(description.pageLimit) && description.pageLimit > 0);
    });

    it('answers in columns of equal length, with the counters it described and no others', async () => {
      await eachQuery(subject, async (query) => {
        const answer = await read(query);
        assert.equal(answer.zone, subject.description.zone);
        const columns = [...Object.values(answer.keys), ...Object.values(answer.counters), ...(query.step === undefined ? [] : [answer.start, answer.end])];
        for (const column of columns) assert.equal(column?.length, answer.length);
        assert.deepEqual(Object.keys(answer.counters).sort(), [...subject.description.counters].sort());
        assert.deepEqual(Object.keys(answer.keys).sort(), [...(query.by ?? [])].sort());
      });
    });

    it('aligns slots by its zone, in order, and none outside the range', async () => {
      await eachQuery(subject, async (query) => {
        if (query.step === undefined) return;
        const { start = [], end = [], range, zone } = await read(query);
        for (const [row, at] of start.entries()) {
          assert.deepEqual({ start: at, end: end[row] }, slotOf(query.step, zone, at));
          assert.ok(at < range.end && (end[row] ?? 0) > range.start, 'the slot touches the range');
          assert.ok(row === 0 || at >= (start[row - 1] ?? 0), 'ascending');
        }
      });
    });

    it('adds up: a split over slots and members has the same total as the whole', async () => {
      await eachQuery(subject, async ({ step, by, ...rest }) => {
        const whole = totalCounts(await read(rest));
        const split = totalCounts(await read({ ...rest, ...(step !== undefined && { step }), ...(by && { by }) }));
        for (const id of subject.description.counters) {
          const isAdditive = COUNTERS[id].rollUp === 'sum' || COUNTERS[id].rollUp === 'max';
          if (isAdditive) assert.ok(Math.abs((whole[id] ?? 0) - (split[id] ?? 0)) <= 1e-6 * Math.max(1, whole[id] ?? 0), `${id}: ${whole[id]}, split ${split[id]}`);
        }
      });
    });

    it('keeps what the filters name and nothing else', async () => {
      for (const { id, members } of subject.description.dimensions) {
        const kept = members.slice(0, 2).map((member) => member.id);
        const answer = await read({ kind: 'counts', range: { kind: 'all' }, by: [id], filters: { [id]: kept } });
        assert.ok(answer.keys[id]?.every((member) => kept.includes(member)));
        for (const filters of [{ [id]: [] }, { [id]: ['a member that nobody has'] }]) {
          assert.equal((await read({ kind: 'counts', range: { kind: 'all' }, filters })).length, 0);
        }
      }
    });

    if (listsAllContacts) it('counts as a naive recount of its own contacts does', async () => {
      const contacts = await allContacts(subject, read);
      assert.ok(contacts, 'it lists its contacts, and at most 5,000 of them');
      const { description } = subject;
      const recounted = description.counters.filter((id) => RECOUNTED.includes(id));
      await eachQuery(subject, async (query) => {
        const answer: CountsAnswer = await read(query);
        assertSameRows(rowsByKey(answer, query), recount(contacts, description, query, answer.range, description.zone), recounted);
      });
    });

    it('gives only the counters that are wanted', async () => {
      const wanted: CounterId[] = subject.description.counters.slice(0, 2);
      const answer = await read({ kind: 'counts', range: { kind: 'all' }, counters: wanted });
      assert.deepEqual(Object.keys(answer.counters).sort(), [...wanted].sort());
    });

    it('covers every row once, page by page', async () => {
      for (const entity of subject.description.entities) {
        const query: RowsQuery = { kind: 'rows', entity, range: { kind: 'all' }, limit: 7 };
        const { total } = await read({ ...query, limit: 1 });
        const limit = Math.min(subject.description.pageLimit, Math.max(7, Math.ceil(total / 20)));
        const rows: string[] = [];
        for (let offset = 0; offset < total && offset < 20 * limit; offset += limit) {
          const page = await read({ ...query, offset, limit });
          assert.deepEqual([page.total, page.offset, page.length], [total, offset, Math.min(limit, total - offset)]);
          for (const column of Object.values(page.columns)) assert.equal(column.length, page.length);
          for (let row = 0; row < page.length; row++) rows.push(JSON.stringify(Object.values(page.columns).map((column) => column[row])));
        }
        const together = rows.length <= subject.description.pageLimit ? await read({ ...query, limit: Math.max(1, rows.length) }) : undefined;
        if (together) assert.deepEqual(rows, rows.map((_, row) => JSON.stringify(Object.values(together.columns).map((column) => column[row]))), entity);
      }
    });

    it('orders rows by what it is asked to, either way', async () => {
      if (!subject.description.entities.includes('agent')) return;
      for (const descending of [false, true]) {
        const { columns } = await read({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, order: [{ column: 'offered', descending }], limit: Math.min(500, subject.description.pageLimit) });
        const values = (columns.offered ?? []).map(Number);
        assert.deepEqual(values, [...values].sort((a, b) => (descending ? b - a : a - b)));
      }
    });

    it('refuses what it does not have, in its closed set of codes', async () => {
      const all = { kind: 'all' } as const;
      const asked: unknown[] = [
        { kind: 'counts', range: all, by: ['no such dimension'] },
        { kind: 'counts', range: all, filters: { 'no such dimension': ['x'] } },
        { kind: 'counts', range: all, step: 'half an hour' },
        { kind: 'counts', range: { kind: 'fixed', start: 2, end: 1 } },
        { kind: 'rows', entity: 'no such entity', range: all, limit: 1 },
        ...subject.description.entities.flatMap((entity) => [
          { kind: 'rows', entity, range: all, limit: 1, columns: ['no such column'] },
          { kind: 'rows', entity, range: all, limit: 1, order: [{ column: 'no such column' }] },
          { kind: 'rows', entity, range: all, limit: subject.description.pageLimit + 1 },
          { kind: 'rows', entity, range: all, limit: 1, offset: -1 },
        ]),
      ];
      for (const query of asked) {
        await assert.rejects(subject.adapter.read(query as Query, context()), (error) => error instanceof AdapterError && REASONS.includes(error.code), JSON.stringify(query));
      }
    });

    it('rejects with the reason of a signal that is aborted', async () => {
      const reason = new Error('enough');
      const signal = AbortSignal.abort(reason);
      await assert.rejects(subject.adapter.read({ kind: 'counts', range: { kind: 'all' } }, { signal }), (error) => error === reason);
      await assert.rejects(subject.adapter.describe({ signal }), (error) => error === reason);
    });

    if (!watches) it('has no watch: it is polled', () => assert.equal(subject.adapter.watch, undefined));
    else it('watches: first the whole answer, and nothing more once the signal is aborted', async () => {
      assert.ok(subject.adapter.watch);
      const aborter = new AbortController();
      const changes = subject.adapter.watch({ kind: 'counts', range: { kind: 'all' } }, { signal: aborter.signal })[Symbol.asyncIterator]();
      const first = await changes.next();
      assert.ok(!first.done && first.value.kind === 'reset');
      assertPlain(first.value);
      const next = changes.next();
      aborter.abort();
      const last = await next.catch(() => ({ done: true }));
      if (!last.done) assert.ok((await changes.next().catch(() => ({ done: true }))).done);
    });
  });
}

function context(): RequestContext {
  return { signal: new AbortController().signal };
}

/** Fails unless the value survives a worker's door and a recording unchanged. */
function assertPlain<T>(value: T): T {
  assert.deepEqual(structuredClone(value), value);
  assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
  return value;
}

function assertDistinct(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length, ids.join());
}
