import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Contact } from '../../../src/domain/contact.js';
import type { Counts } from '../../../src/domain/counter.js';
import type { Order, RowsQuery } from '../../../src/domain/query.js';
import { addCounts } from '../../../src/metrics/add.js';
import { measure } from '../../../src/metrics/measure.js';
import { countsOfOne } from '../../../src/conformance/recount.js';
import { anyContacts, anyInstant, contact, LIMITS, storeOf } from './made-up.js';

const LATE = Date.UTC(2100, 0, 1);
const NINE = Date.UTC(2026, 0, 5, 9);
const AGENTS: RowsQuery = { kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 100 };
const CONTACTS: RowsQuery = { ...AGENTS, entity: 'contact' };
const inChinese = new Intl.Collator('zh').compare;

describe('adapters/store contact rows', () => {
  it('has an empty page with every column when it holds nothing', () => {
    const { total, length, columns } = storeOf([]).rows(CONTACTS, LATE);
    assert.deepEqual([total, length], [0, 0]);
    assert.deepEqual(Object.keys(columns), ['id', 'offeredAt', 'skillGroup', 'channel', 'outcome', 'waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds', 'agent']);
  });
  it('gives back what was recorded and null for what was not', () => {
    const { columns } = storeOf([contact({ id: '007', waitSeconds: 1.5, talkSeconds: 0.001 })]).rows(CONTACTS, LATE);
    const cells = Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell[0]]));
    assert.deepEqual(cells, { id: '007', offeredAt: NINE, skillGroup: 'sales', channel: null, outcome: 'answered', waitSeconds: 1.5, talkSeconds: 0.001, holdSeconds: null, wrapUpSeconds: null, agent: null });
  });
  it('keeps the order of appending for equal offers', () => {
    const store = storeOf(['b', 'a', 'c'].map((id) => contact({ id })));
    assert.deepEqual(store.rows(CONTACTS, LATE).columns.id, ['b', 'a', 'c']);
  });
  it('keeps every id and number as it was, for any contacts', () => {
    fc.assert(
      fc.property(anyContacts, (contacts) => {
        const { columns } = storeOf(contacts).rows({ ...CONTACTS, limit: 1000 }, LATE);
        const expected = [...contacts].sort((a, b) => a.offeredAt - b.offeredAt);
        assert.deepEqual(columns.id, expected.map(({ id }) => id));
        for (const [name, key] of [['waitSeconds', 'waitSeconds'], ['talkSeconds', 'talkSeconds'], ['holdSeconds', 'holdSeconds'], ['agent', 'agent']] as const) {
          assert.deepEqual(columns[name], expected.map((one) => one[key] ?? null), name);
        }
      }),
      { numRuns: 400 },
    );
  });
  for (const id of ['', '0', '00', '0123', 'C0000012', '123456789012345', '1234567890123456789', '1366720340.303267', '1.50', '0.1', '-1.5', '1.5e300', '.5', 'E7F3C9E0-0d0b-4c2f-9a53-0a4d2f1c7b11', '客户-9', '👍', 'e7f3c9e0-0d0b-4c2f-9a53-0a4d2f1c7b11', 'x'.repeat(3000)]) {
    it(`keeps the id ${JSON.stringify(id.slice(0, 40))}`, () => {
      const store = storeOf([contact({ id: 'other' }), contact({ id, offeredAt: NINE - 1 })]);
      assert.deepEqual(store.rows(CONTACTS, LATE).columns.id, [id, 'other']);
    });
  }
  it('keeps ids of more prefixes than it has codes for', () => {
    const ids = Array.from({ length: 700 }, (_, i) => `p${i}x${i % 7}`);
    assert.deepEqual(storeOf(ids.map((id) => contact({ id }))).rows({ ...CONTACTS, limit: 700 }, LATE).columns.id, ids);
  });
  it('orders by any column, ties by the next, nothing last either way', () => {
    const store = storeOf([
      contact({ id: '1', talkSeconds: 5, agent: '王' }),
      contact({ id: '10', agent: '李' }),
      contact({ id: '9', talkSeconds: 5, agent: '李' }),
      contact({ id: '2', talkSeconds: 7 }),
    ]);
    const ids = (...order: Order[]) => store.rows({ ...CONTACTS, columns: ['id'], order }, LATE).columns.id;
    assert.deepEqual(ids({ column: 'talkSeconds' }, { column: 'id', descending: true }), ['9', '1', '2', '10']);
    assert.deepEqual(ids({ column: 'talkSeconds', descending: true }), ['2', '1', '9', '10']);
    assert.deepEqual(ids({ column: 'agent' }, { column: 'id' }), ['9', '10', '1', '2']);
    assert.deepEqual(ids({ column: 'id' }), ['1', '2', '9', '10']);
  });
  it('finds a contact by a part of its id or of its agent’s name, whatever the case', () => {
    const store = storeOf([contact({ id: 'Ab1' }), contact({ id: 'x', agent: 'Lab' }), contact({ id: 'y', agent: 'z' })]);
    assert.deepEqual(store.rows({ ...CONTACTS, search: 'AB' }, LATE).columns.id, ['Ab1', 'x']);
  });
  it('does not find a masked agent by the true id', () => {
    const store = storeOf([contact({ agent: 'TOVA' })]);
    store.setLabel('agent', (_, index) => `Agent ${index + 1}`);
    assert.equal(store.rows({ ...CONTACTS, search: 'tova' }, LATE).total, 0);
    assert.deepEqual(store.rows({ ...AGENTS, search: 'agent 1' }, LATE).columns.name, ['Agent 1']);
  });
  it('pages to the end and says how many there are', () => {
    const store = storeOf(Array.from({ length: 5 }, (_, i) => contact({ id: `${i}` })));
    const page = store.rows({ ...CONTACTS, offset: 3, limit: 3 }, LATE);
    assert.deepEqual([page.total, page.offset, page.length, page.columns.id], [5, 3, 2, ['3', '4']]);
    assert.equal(store.rows({ ...CONTACTS, offset: 9, limit: 3 }, LATE).length, 0);
  });
  it('refuses what it does not know', () => {
    const store = storeOf([contact({ agent: 'a' })]);
    const refused = (query: object, code: string) => assert.throws(() => store.rows({ ...AGENTS, ...query } as RowsQuery, LATE), { name: 'AdapterError', code }, JSON.stringify(query));
    refused({ entity: 'planet' }, 'unsupported');
    refused({ columns: ['colour'] }, 'unsupported');
    refused({ columns: ['talk'] }, 'unsupported');
    refused({ order: [{ column: 'colour' }] }, 'unsupported');
    refused({ order: [{ metric: 'luck' }] }, 'unsupported');
    refused({ order: [{ metric: 'serviceLevel', variant: 'rosy' }] }, 'unsupported');
    refused({ entity: 'contact', order: [{ metric: 'serviceLevel' }] }, 'unsupported');
    refused({ offset: -1 }, 'invalid');
    refused({ limit: 0.5 }, 'invalid');
    refused({ limit: undefined }, 'invalid');
  });
});

describe('adapters/store agent rows', () => {
  it('lists nobody where nobody answered', () => {
    assert.equal(storeOf([contact({ outcome: 'abandoned' })]).rows(AGENTS, LATE).total, 0);
  });
  it('names the skill group with most contacts, of equals the first by name', () => {
    const store = storeOf(['b', 'a', 'c', 'c', 'b'].map((skillGroup) => contact({ agent: 'x', skillGroup })));
    assert.deepEqual(store.rows(AGENTS, LATE).columns.skillGroup, ['b']);
    assert.deepEqual(store.rows({ ...AGENTS, filters: { skillGroup: ['a', 'c'] } }, LATE).columns.skillGroup, ['c']);
  });
  it('orders by a metric as the metric is measured, nothing to measure last', () => {
    const store = storeOf([
      contact({ agent: 'slow', waitSeconds: 90 }),
      contact({ agent: 'never', outcome: 'flowOut' }),
      contact({ agent: 'quick' }),
      contact({ agent: 'quick', waitSeconds: 90 }),
    ]);
    const order = [{ metric: 'serviceLevel', variant: 'answered' }] as const;
    assert.deepEqual(store.rows({ ...AGENTS, order }, LATE).columns.agent, ['slow', 'quick', 'never']);
    assert.deepEqual(store.rows({ ...AGENTS, order: [{ ...order[0], descending: true }] }, LATE).columns.agent, ['quick', 'slow', 'never']);
  });
  it('equals a naive recount, for any contacts, filters and clock', () => {
    const filters = fc.record({ skillGroup: fc.subarray(['账单', 'sales', 'x']), channel: fc.subarray(['voice', '']) }, { requiredKeys: [] });
    fc.assert(
      fc.property(anyContacts, filters, fc.boolean(), fc.constantFrom('offered', 'decided'), (contacts, wanted, descending, knownAt) => {
        const store = storeOf(contacts);
        const asOf = (store.span?.end ?? 0) + 10_000;
        const known = contacts.filter(({ offeredAt, waitSeconds }) => knownAt === 'offered' || offeredAt + waitSeconds * 1000 <= asOf);
        const expected = naiveAgents(known, wanted);
        const order: Order[] = [{ metric: 'averageHandleTime', descending }, { column: 'name' }];
        const { columns, total } = store.rows({ ...AGENTS, filters: wanted, order }, asOf, knownAt);
        assert.equal(total, expected.size);
        for (const [row, agent] of (columns.agent ?? []).entries()) {
          for (const id of store.counters) close(columns[id]?.[row], expected.get(String(agent))?.[id], `${id} of ${agent}`);
        }
        const provided = (counts: Counts) => Object.fromEntries(store.counters.map((id) => [id, counts[id]])) as Counts;
        const sorted = [...expected].sort(([a, left], [b, right]) => {
          const x = measure({ metric: 'averageHandleTime' }, provided(left)).value;
          const y = measure({ metric: 'averageHandleTime' }, provided(right)).value;
          if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || inChinese(a, b);
          return Math.abs(x - y) < 1e-9 ? inChinese(a, b) : (x - y) * (descending ? -1 : 1);
        });
        assert.deepEqual(columns.agent, sorted.map(([agent]) => agent));
      }),
      { numRuns: 400 },
    );
  });
});

describe('adapters/store pages remembered', () => {
  const anyOrder: fc.Arbitrary<Order> = fc.oneof(
    fc.record({ column: fc.constantFrom('agent', 'name', 'skillGroup', 'offered', 'answered', 'waitMax'), descending: fc.boolean() }),
    fc.record({ metric: fc.constantFrom('averageHandleTime' as const, 'averageSpeedOfAnswer' as const, 'offered' as const), descending: fc.boolean() }),
  );
  const anyPage: fc.Arbitrary<RowsQuery> = fc.record({
    kind: fc.constant('rows' as const),
    entity: fc.constant('agent'),
    range: fc.oneof(
      fc.constant({ kind: 'all' as const }),
      fc.integer({ min: -40, max: 40 }).map((hours) => ({ kind: 'fixed' as const, start: Date.parse('2026-03-29T01:00Z') + hours * 3_600_000, end: LATE })),
    ),
    filters: fc.record({ skillGroup: fc.subarray(['账单', 'sales', 'x']), agent: fc.subarray(['王伟', 'zoe']) }, { requiredKeys: [] }),
    order: fc.array(anyOrder, { maxLength: 2 }),
    search: fc.constantFrom('', 'z', '王'),
    offset: fc.integer({ min: 0, max: 3 }),
    limit: fc.integer({ min: 0, max: 4 }),
  });
  const asContacts = (query: RowsQuery): RowsQuery => ({ ...query, entity: 'contact', order: [{ column: 'waitSeconds', descending: true }] });
  const unnumbered = (store: ReturnType<typeof storeOf>, query: RowsQuery, asOf: number, knownAt: 'offered' | 'decided') => ({ ...store.rows(query, asOf, knownAt), revision: 0 });

  it('equal pages made anew, whatever was asked before, whatever came late and however the clock goes', () => {
    const anyClock = fc.tuple(fc.oneof(anyInstant, fc.constant(LATE)), fc.constantFrom('offered' as const, 'decided' as const));
    fc.assert(
      fc.property(anyContacts, anyContacts, fc.array(anyPage, { minLength: 1, maxLength: 6 }), fc.array(anyClock, { minLength: 1, maxLength: 2 }), (early, late, pages, clocks) => {
        const store = storeOf(early);
        const known = [...early];
        for (const more of [[], late]) {
          for (const one of more) store.append(one);
          store.seal();
          known.push(...more);
          for (const page of [...pages, ...pages, ...pages.map(asContacts), ...pages.map(asContacts)]) {
            for (const [asOf, knownAt] of clocks) assert.deepEqual(unnumbered(store, page, asOf, knownAt), unnumbered(storeOf(known), page, asOf, knownAt));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  it('show a contact that came late', () => {
    const store = storeOf([contact({ agent: 'b' })]);
    assert.deepEqual(store.rows({ ...AGENTS, order: [{ column: 'name' }] }, LATE).columns.agent, ['b']);
    store.append(contact({ agent: 'a', offeredAt: NINE - 1 }));
    assert.deepEqual(store.rows({ ...AGENTS, order: [{ column: 'name' }] }, LATE).columns.agent, ['b'], 'nothing before it is sealed');
    store.seal();
    assert.deepEqual(store.rows({ ...AGENTS, order: [{ column: 'name' }] }, LATE).columns.agent, ['a', 'b']);
    assert.deepEqual(store.rows(CONTACTS, LATE).columns.agent, ['a', 'b']);
  });
  it('follow names that changed', () => {
    const store = storeOf([contact({ agent: 'x' }), contact({ agent: 'y' })]);
    assert.deepEqual(store.rows(AGENTS, LATE).columns.agent, ['x', 'y']);
    store.setLabel('agent', (_, index) => `Agent ${9 - index}`);
    assert.deepEqual(store.rows(AGENTS, LATE).columns.agent, ['y', 'x']);
    assert.equal(store.rows({ ...AGENTS, search: 'agent 9' }, LATE).total, 1);
  });
});

function naiveAgents(contacts: readonly Contact[], filters: { skillGroup?: string[]; channel?: string[] }): Map<string, Counts> {
  const agents = new Map<string, Counts>();
  for (const one of contacts) {
    if (one.agent === undefined) continue;
    if (filters.skillGroup && !filters.skillGroup.includes(one.skillGroup)) continue;
    if (filters.channel && !filters.channel.includes(one.channel ?? '')) continue;
    const counts = countsOfOne(one, LIMITS);
    const known = agents.get(one.agent);
    agents.set(one.agent, known ? addCounts(known, counts) : counts);
  }
  return agents;
}

function close(actual: unknown, expected: number | undefined, what: string): void {
  assert.ok(typeof actual === 'number' && expected !== undefined && Math.abs(actual - expected) <= 1e-6 * Math.max(1, expected), `${what}: ${String(actual)}, recounted ${expected}`);
}

