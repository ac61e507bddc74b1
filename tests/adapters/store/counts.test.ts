import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Contact } from '../../../src/domain/contact.js';
import type { CountsQuery } from '../../../src/domain/query.js';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.js';
import { expectSameRows, recount, rowsByKey } from '../../../src/conformance/recount.js';
import { anyContacts, anyInstant, contact, LIMITS, storeOf, ZONES } from './made-up.js';

const LATE = Date.UTC(2100, 0, 1);
const NINE = Date.UTC(2026, 0, 5, 9);
const ALL: CountsQuery = { kind: 'counts', range: { kind: 'all' } };

const anyQuery: fc.Arbitrary<CountsQuery> = fc
  .record({
    range: fc.oneof(
      fc.constant({ kind: 'all' as const }),
      fc.tuple(anyInstant, fc.integer({ min: 0, max: 4 * DAY_MS })).map(([start, length]) => ({ kind: 'fixed' as const, start, end: start + length })),
      fc.constantFrom('PT30M', 'PT24H', 'P1D', 'P3DT2H').map((duration) => ({ kind: 'last' as const, duration })),
      fc.integer({ min: 0, max: 3 }).map((back) => ({ kind: 'day' as const, back })),
    ),
    step: fc.option(fc.constantFrom('PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'PT7H', 'P1D', 'P1W'), { nil: undefined }),
    by: fc.option(fc.subarray(['skillGroup', 'channel', 'agent']), { nil: undefined }),
    filters: fc.option(
      fc.record(
        {
          skillGroup: fc.subarray(['账单', '投诉', 'sales', '', 'never seen']),
          channel: fc.subarray(['voice', 'chat', '']),
          agent: fc.subarray(['王伟', 'zoe', '']),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    shift: fc.option(fc.constantFrom('P7D', 'P1D', 'PT1H'), { nil: undefined }),
  })
  .map((parts) => ({ kind: 'counts', ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) }) as CountsQuery);

function assertRecounted(contacts: readonly Contact[], query: CountsQuery, zone: string, asOf: number, knownAt: 'offered' | 'decided'): void {
  const answer = storeOf(contacts, zone).counts(query, asOf, knownAt);
  const known = contacts.filter(({ offeredAt, waitSeconds }) => offeredAt + (knownAt === 'decided' ? waitSeconds * 1000 : 0) <= asOf);
  const counters = Object.keys(answer.counters) as (keyof typeof answer.counters)[];
  expectSameRows(rowsByKey(answer, query), recount(known, LIMITS, query, answer.range, zone), counters);
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer, 'an answer is plain JSON');
}

describe('adapters/store counts', () => {
  it('has no row, but every counter, when it holds nothing', () => {
    const answer = storeOf([]).counts({ ...ALL, step: 'PT30M', by: ['skillGroup'] }, NINE);
    assert.equal(answer.length, 0);
    assert.deepEqual(answer.range, { start: NINE, end: NINE });
    assert.deepEqual([answer.start, answer.end, answer.keys, answer.counters.offered], [[], [], { skillGroup: [] }, []]);
  });
  it('counts one contact in the half hour of its offer', () => {
    const answer = storeOf([contact({ offeredAt: NINE + 29 * MINUTE_MS, waitSeconds: 3600, talkSeconds: 60 })]).counts({ ...ALL, step: 'PT30M' }, LATE);
    assert.deepEqual([answer.start, answer.end], [[NINE], [NINE + 30 * MINUTE_MS]]);
    assert.deepEqual([answer.counters.answered, answer.counters.waitAnswered, answer.counters.talk], [[1], [3600], [60]]);
  });
  it('leaves out what no contact has, rather than calling it 0', () => {
    const { counters } = storeOf([contact()]).counts(ALL, LATE);
    for (const id of ['talk', 'hold', 'wrapUp', 'transferred', 'surveyed', 'satisfied', 'ready'] as const) assert.ok(!(id in counters), id);
  });
  it('gives only the counters that are wanted and provided', () => {
    const { counters } = storeOf([contact()]).counts({ ...ALL, counters: ['answered', 'talk', 'readyNow'] }, LATE);
    assert.deepEqual(counters, { answered: [1] });
  });
  it('counts handling seconds only of the answered', () => {
    const { counters } = storeOf([contact({ outcome: 'flowOut', talkSeconds: 9 }), contact({ talkSeconds: 4, id: '2' })]).counts(ALL, LATE);
    assert.deepEqual([counters.flowOut, counters.talk, counters.handled], [[1], [4], [1]]);
  });
  it('counts only the part of a slot that lies in the range', () => {
    const store = storeOf([contact({ offeredAt: NINE }), contact({ offeredAt: NINE + 10 * MINUTE_MS }), contact({ offeredAt: NINE + 20 * MINUTE_MS })]);
    const range = { kind: 'fixed', start: NINE + MINUTE_MS, end: NINE + 20 * MINUTE_MS } as const;
    const answer = store.counts({ kind: 'counts', range, step: 'PT30M' }, LATE);
    assert.deepEqual([answer.start, answer.counters.offered], [[NINE], [1]]);
  });
  it('orders rows by slot and then by name as Chinese readers do, those without a member first', () => {
    const groups = ['重庆', '北京', 'b', 'A', '安徽', ''];
    const answer = storeOf(groups.map((skillGroup) => contact({ skillGroup }))).counts({ ...ALL, by: ['skillGroup'] }, LATE);
    assert.deepEqual(answer.keys, { skillGroup: ['', ...groups.slice(0, 5).sort(new Intl.Collator('zh').compare)] });
  });
  it('orders by labels where members have some, and still answers in ids', () => {
    const store = storeOf([contact({ agent: 'x' }), contact({ agent: 'y' })]);
    store.setLabel('agent', (id, index) => `Agent ${9 - index}`);
    assert.deepEqual(store.counts({ ...ALL, by: ['agent'] }, LATE).keys, { agent: ['y', 'x'] });
    assert.deepEqual(store.members('agent'), [{ id: 'y', label: 'Agent 8' }, { id: 'x', label: 'Agent 9' }]);
    store.append(contact({ agent: 'z', offeredAt: NINE + 1 }));
    store.seal();
    assert.equal(store.members('agent')[0]?.label, 'Agent 7', 'members to come are named too');
  });
  it('does not see what is offered later, nor, where asked, what is not yet decided', () => {
    const store = storeOf([contact({ offeredAt: NINE, waitSeconds: 60 }), contact({ offeredAt: NINE + 1000 })]);
    assert.deepEqual(store.counts(ALL, NINE).counters.offered, [1]);
    assert.equal(store.counts(ALL, NINE, 'decided').length, 0);
    assert.deepEqual(store.counts(ALL, NINE + 60_000, 'decided').counters.offered, [2]);
    assert.equal(store.counts(ALL, NINE - 1).length, 0);
  });
  it('compares with the same clock time a week before, across a change of the clock', () => {
    const monday = Date.parse('2026-03-30T09:00+02:00');
    const weekBefore = Date.parse('2026-03-23T09:00+01:00');
    const store = storeOf([contact({ offeredAt: weekBefore })], 'Europe/Berlin');
    const answer = store.counts({ kind: 'counts', range: { kind: 'fixed', start: monday, end: monday + 60_000 }, shift: 'P7D' }, LATE);
    assert.deepEqual([answer.range.start, answer.counters.offered], [weekBefore, [1]]);
  });
  it('refuses dimensions, steps and ranges that it does not know', () => {
    const store = storeOf([contact()]);
    const refused = (query: object, code: string) => assert.throws(() => store.counts({ ...ALL, ...query } as CountsQuery, LATE), { name: 'AdapterError', code });
    refused({ by: ['colour'] }, 'unsupported');
    refused({ filters: { colour: ['red'] } }, 'unsupported');
    refused({ step: '30 minutes' }, 'invalid');
    refused({ shift: 'P1M' }, 'invalid');
    refused({ range: { kind: 'fixed', start: 2, end: 1 } }, 'invalid');
    refused({ range: { kind: 'last', duration: 'P0D' } }, 'invalid');
    refused({ range: { kind: 'day', back: -1 } }, 'invalid');
    refused({ range: { kind: 'tomorrow' } }, 'unsupported');
  });
  it('refuses a bad step even when it holds nothing', () => {
    assert.throws(() => storeOf([]).counts({ ...ALL, step: 'P1Y' }, NINE), { name: 'AdapterError', code: 'invalid' });
  });
  it('refuses a contact that cannot be', () => {
    const store = storeOf([]);
    for (const changes of [{ offeredAt: NaN }, { waitSeconds: NaN }, { waitSeconds: Infinity }, { talkSeconds: NaN }, { outcome: 'lost' as never }]) {
      assert.throws(() => store.append(contact(changes)), { name: 'RangeError' }, JSON.stringify(changes));
    }
    store.seal();
    assert.equal(store.length, 0);
  });
  it('adds negative seconds of a source whose clocks ran apart, beside whole and fractional ones', () => {
    const store = storeOf([]);
    for (const [waitSeconds, talkSeconds] of [[5, 7], [-3, -1], [0.5, 1.25], [70_000, 2]] as const) {
      store.append(contact({ outcome: 'answered', waitSeconds, talkSeconds }));
    }
    store.seal();
    const { counters } = store.counts({ ...ALL }, NINE + 1e9);
    assert.deepEqual([counters.waitAnswered, counters.talk, counters.answeredWithin], [[70_002.5], [9.25], [3]]);
  });
  it('equals a naive recount for any contacts, ranges, steps, zones, filters and clocks', () => {
    fc.assert(
      fc.property(anyContacts, anyQuery, fc.constantFrom(...ZONES), fc.oneof(anyInstant, fc.constant(LATE)), fc.constantFrom('offered', 'decided'), assertRecounted),
      { numRuns: 400 },
    );
  });
  it('equals a naive recount of many contacts, where whole days come from the cube', () => {
    const many = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * DAY_MS }), fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 900 })), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(many, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 20 * DAY_MS }), fc.constantFrom('offered', 'decided'), (rows, zone, now, knownAt) => {
        const contacts = rows.map(([at, skillGroup, waitSeconds]) => contact({ offeredAt: NINE + at, skillGroup, waitSeconds }));
        assertRecounted(contacts, { ...ALL, by: ['skillGroup'] }, zone, NINE + now, knownAt);
        assertRecounted(contacts, { ...ALL, range: { kind: 'last', duration: 'P6DT1H' }, step: 'PT30M' }, zone, NINE + now, knownAt);
      }),
      { numRuns: 60 },
    );
  });
  it('answers the same whether contacts came at once or in parts, each sealed', () => {
    fc.assert(
      fc.property(anyContacts, fc.array(fc.nat(60), { maxLength: 6 }), anyQuery, fc.constantFrom(...ZONES), (contacts, cuts, query, zone) => {
        const parts = storeOf([], zone);
        for (const [index, one] of contacts.entries()) {
          parts.append({ ...one });
          if (cuts.includes(index)) {
            parts.seal();
            parts.counts(query, LATE);
          }
        }
        parts.seal();
        const whole = storeOf(contacts, zone);
        const rows = { kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 100 } as const;
        assert.deepEqual({ ...parts.rows(rows, LATE), revision: 1 }, { ...whole.rows(rows, LATE), revision: 1 });
        const counters = whole.counters;
        assert.deepEqual(parts.counters, counters);
        expectSameRows(rowsByKey(parts.counts(query, LATE), query), rowsByKey(whole.counts(query, LATE), query), counters);
      }),
      { numRuns: 500 },
    );
  });
  it('answers the same when sealed in steps, of which a million contacts take many', () => {
    const [steps, once] = [storeOf([]), storeOf([])];
    for (let i = 0; i < 300_000; i++) {
      for (const store of [steps, once]) store.append(contact({ id: `C${i}`, offeredAt: NINE + ((i * 7919) % 300_000) * 1000, skillGroup: `g${i % 7}`, waitSeconds: i % 60 }));
    }
    once.seal();
    let taken = 0;
    for (const sealing = steps.sealing(); !sealing.next().done; taken++) if (taken === 0) assert.equal(steps.length, 0, 'nothing is seen on the way');
    assert.ok(taken > 100, `${taken} steps`);
    const query = { ...ALL, step: 'PT30M', by: ['skillGroup'] };
    assert.deepEqual(steps.counts(query, LATE), once.counts(query, LATE));
    const page = { kind: 'rows', entity: 'contact', range: { kind: 'all' }, offset: 150_000, limit: 50 } as const;
    assert.deepEqual(steps.rows(page, LATE), once.rows(page, LATE));
  });
  it('copies contacts, so that one object may carry them all', () => {
    const store = storeOf([]);
    const reused = { ...contact() };
    for (let i = 0; i < 3; i++) {
      Object.assign(reused, { id: `${i}`, offeredAt: NINE - i });
      store.append(reused);
    }
    store.seal();
    const { columns } = store.rows({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 9 }, LATE);
    assert.deepEqual(columns.id, ['2', '1', '0']);
  });
  it('shows nothing before it is sealed', () => {
    const store = storeOf([contact()]);
    store.append(contact({ offeredAt: 0 }));
    assert.equal(store.length, 1);
    assert.deepEqual(store.counts(ALL, LATE).counters.offered, [1]);
    assert.deepEqual(store.span, { start: NINE, end: NINE + 1 });
  });
  for (const [name, most, idOf] of [
    ['numbers behind a prefix', 40, (i: number) => `C${i}`],
    ['an Asterisk’s unique ids', 40, (i: number) => `${1_366_720_340 + i}.${303_267 + 7 * i}`],
    ['UUIDs, which are 16 bytes themselves,', 44, (i: number) => `e7f3c9e0-0d0b-4c2f-9a53-${i.toString(16).padStart(12, '0')}`],
  ] as const) {
    it(`keeps a contact in at most ${most} bytes when ids are ${name}`, () => {
      const store = storeOf([]);
      for (let i = 0; i < 20_000; i++) {
        store.append(contact({ id: idOf(i), offeredAt: NINE + i * 997, agent: `a${i % 9000}`, waitSeconds: i % 500, talkSeconds: i % 3000, holdSeconds: 1, wrapUpSeconds: 30 }));
      }
      store.seal();
      assert.ok(store.bytes / store.length <= most, `${store.bytes / store.length} bytes`);
      assert.deepEqual(store.rows({ kind: 'rows', entity: 'contact', range: { kind: 'all' }, limit: 1, offset: 12_345 }, LATE).columns.id, [idOf(12_345)]);
    });
  }
  it('keeps a contact in at most 40 bytes when seconds are in milliseconds', () => {
    const store = storeOf([]);
    for (let i = 0; i < 20_000; i++) {
      store.append(contact({ id: `C${i}`, offeredAt: NINE + i * 997, agent: `a${i}`, waitSeconds: i / 1000, talkSeconds: i / 8, holdSeconds: 1, wrapUpSeconds: 2.5 }));
    }
    store.seal();
    assert.ok(store.bytes / store.length <= 40, `${store.bytes / store.length} bytes`);
  });
});
