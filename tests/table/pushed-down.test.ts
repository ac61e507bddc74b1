/** The table's own sort and search against those of the contacts' store, so that it does not matter who does it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ContactStore } from '../../src/adapters/store/contact-store.js';
import type { Cell } from '../../src/domain/answer.js';
import type { CounterId } from '../../src/domain/counter.js';
import type { MetricId } from '../../src/domain/metric.js';
import type { Order, RowFilter, RowsQuery } from '../../src/domain/query.js';
import type { Column } from '../../src/table/column.js';
import { ArrangedRows } from '../../src/table/arranged-rows.js';
import { localRows } from '../../src/table/local-rows.js';
import { RowSums } from '../../src/table/row-sums.js';
import { anyContacts, contact, storeOf } from '../adapters/store/made-up.js';

const LATE = Date.UTC(2100, 0, 1);
const ALL: RowsQuery = { kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 100 };
const text = (id: string): Column => ({ id, kind: 'text', column: id, title: id, width: 100, align: 'start' });
const COLUMNS: readonly Column[] = [
  text('name'),
  text('skillGroup'),
  { id: 'offered', kind: 'counter', counter: 'offered', title: 'offered', width: 100, align: 'end' },
  { id: 'waitMax', kind: 'counter', counter: 'waitMax', title: 'waitMax', width: 100, align: 'end' },
  { id: 'answerRate', kind: 'metric', choice: { metric: 'answerRate' }, title: 'answerRate', width: 100, align: 'end' },
  { id: 'transferRate', kind: 'bar', choice: { metric: 'transferRate' }, title: 'transferRate', width: 100, align: 'end' },
];
const anyKey: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ column: fc.constantFrom('name', 'skillGroup', 'offered', 'waitMax'), descending: fc.boolean() }),
  fc.record({ metric: fc.constantFrom('answerRate' as const, 'transferRate' as const), descending: fc.boolean() }),
);

const sample = (metric: MetricId): Column => ({ id: metric, kind: 'metric', choice: { metric }, sample: true, title: metric, width: 100, align: 'end' });
const SAMPLES: readonly Column[] = [sample('customerSatisfaction'), sample('serviceLevel'), sample('answerRate'), text('name')];
const anyFair: fc.Arbitrary<Order> = fc.record({ metric: fc.constantFrom('customerSatisfaction' as const, 'serviceLevel' as const, 'answerRate' as const), fair: fc.constant(true as const), descending: fc.boolean() });

const anyFilter: fc.Arbitrary<RowFilter> = fc.oneof(
  fc.record({ column: fc.constantFrom('name', 'agent', 'skillGroup'), contains: fc.constantFrom('', '王', 'Z', '娜', 'a', ' 账 ') }),
  fc.record({ column: fc.constant('skillGroup'), anyOf: fc.subarray(['账单', 'sales', 'x', '账单咨询']) }),
  fc.record({ column: fc.constantFrom('offered', 'waitMax'), least: fc.integer({ min: 0, max: 4 }), most: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ column: fc.constant('offered'), most: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ metric: fc.constantFrom('answerRate' as const, 'transferRate' as const), least: fc.constantFrom(0, 0.5, 1) }),
);

describe('table filtered by its columns', () => {
  it('has the agents of the source that filters itself, for any contacts', () => {
    fc.assert(
      fc.property(anyContacts, fc.array(anyFilter, { minLength: 1, maxLength: 3 }), anyKey, (contacts, where, key) => {
        const store = storeOf(contacts);
        const order: Order[] = [key, { column: 'name' }];
        const asked = store.rows({ ...ALL, where, order }, LATE);
        const whole = store.rows(ALL, LATE);
        const members = new Map(store.members('agent').map(({ id, label }) => [id, label]));
        const groups = new Map(store.members('skillGroup').map(({ id, label }) => [id, label]));
        const labelOf = (column: string, id: string) => (column === 'agent' ? members : column === 'skillGroup' ? groups : undefined)?.get(id) ?? id;
        const own = localRows(whole, COLUMNS, { order, search: '', where, searched: [], language: 'zh', labelOf, labelled: new Set(['agent', 'skillGroup']) });
        assert.deepEqual(Array.from(own, (row) => whole.columns['agent']?.[row]), asked.columns['agent']);
        assert.equal(asked.total, own.length);
      }),
      { numRuns: 300 },
    );
  });
  it('is refused a column that agents do not have, and contacts any', () => {
    const store = storeOf([]);
    assert.throws(() => store.rows({ ...ALL, where: [{ column: 'shoe', anyOf: ['42'] }] }, LATE), { code: 'unsupported' });
    assert.throws(() => store.rows({ ...ALL, entity: 'contact', where: [{ column: 'id', anyOf: ['1'] }] }, LATE), { code: 'unsupported' });
  });
});

describe('table sorted by several keys', () => {
  it('has the rows of the source that sorts itself, nothing last either way and Chinese by pinyin, for any contacts', () => {
    fc.assert(
      fc.property(anyContacts, fc.array(anyKey, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '王', 'Z', '娜'), (contacts, keys, search) => {
        const store = storeOf(contacts);
        // No two agents have the same name, so that the last key leaves nothing to chance.
        const order: Order[] = [...keys, { column: 'name' }];
        const asked = store.rows({ ...ALL, order, search }, LATE).columns['agent'] ?? [];
        const whole = store.rows(ALL, LATE);
        const own = localRows(whole, COLUMNS, { order, search, searched: ['name', 'agent'], language: 'zh' });
        assert.deepEqual(Array.from(own, (row) => whole.columns['agent']?.[row]), Array.from(asked));
      }),
      { numRuns: 300 },
    );
  });
});

/** So many surveyed contacts of each agent, so many of them satisfied. */
const surveyed = (counts: Readonly<Record<string, readonly [satisfied: number, asked: number]>>) =>
  storeOf(Object.entries(counts).flatMap(([agent, [satisfied, asked]]) => Array.from({ length: asked }, (_, at) => contact({ id: `${agent}${at}`, agent, satisfied: at < satisfied }))));
const CSAT = { metric: 'customerSatisfaction', fair: true } as const;

/** All agents, so many a page. */
function paged(store: ContactStore, query: RowsQuery, limit: number): readonly Cell[] {
  const found: Cell[] = [];
  for (let total = 1; found.length < total; ) {
    const page = store.rows({ ...query, offset: found.length, limit }, LATE);
    if (page.length === 0) break;
    found.push(...(page.columns['agent'] ?? []));
    ({ total } = page);
  }
  return found;
}

describe('table sorted by samples', () => {
  const agents = (store: ContactStore, descending: boolean) => store.rows({ ...ALL, order: [{ ...CSAT, descending }, { column: 'name' }] }, LATE).columns['agent'];
  it('has the agents by name where nobody can be told from others: none, one, all of all, none of any, too few of each', () => {
    for (const descending of [true, false]) {
      assert.deepEqual(agents(storeOf([]), descending), []);
      assert.deepEqual(agents(surveyed({ a: [3, 9] }), descending), ['a']);
      assert.deepEqual(agents(surveyed({ a: [9, 9], b: [20, 20], c: [5, 5] }), descending), ['a', 'b', 'c']);
      assert.deepEqual(agents(surveyed({ a: [0, 9], b: [0, 20], c: [0, 5] }), descending), ['a', 'b', 'c']);
      assert.deepEqual(agents(surveyed({ a: [1, 4], b: [4, 4], c: [2, 4] }), descending), ['a', 'b', 'c']);
    }
  });
  it('has 95 of 100 before 5 of 5, too few last either way, and nobody in another place because a search or a filter leaves others out', () => {
    const store = surveyed({ few: [4, 4], small: [5, 5], large: [95, 100], poor: [60, 100] });
    assert.deepEqual(agents(store, true), ['large', 'small', 'poor', 'few']);
    assert.deepEqual(agents(store, false), ['poor', 'small', 'large', 'few']);
    const order = [{ ...CSAT, descending: true }];
    // By themselves the two would stand the other way round.
    assert.deepEqual(surveyedAlone(order), ['small', 'large']);
    assert.deepEqual(store.rows({ ...ALL, order, search: 'L' }, LATE).columns['agent'], ['large', 'small']);
    assert.deepEqual(store.rows({ ...ALL, order, where: [{ column: 'name', anyOf: ['small', 'large'] }] }, LATE).columns['agent'], ['large', 'small']);
    assert.deepEqual(store.rows({ ...ALL, order: [{ metric: 'customerSatisfaction', descending: true }] }, LATE).columns['agent']?.[0], 'few');
  });
  it('has the rows of the source that sorts itself, page by page, for any contacts, filters, selection, sizes of pages and directions', () => {
    fc.assert(
      fc.property(anyContacts, anyFair, fc.array(anyKey, { maxLength: 1 }), fc.array(anyFilter, { maxLength: 2 }), fc.constantFrom('', '王', 'z'), fc.constantFrom({}, { skillGroup: ['账单', 'sales'] }), fc.integer({ min: 1, max: 3 }), (contacts, fair, keys, where, search, filters, limit) => {
        const store = storeOf(contacts);
        const order: Order[] = [fair, ...keys.filter((key) => !('metric' in key && key.metric === 'answerRate')), { column: 'name' }];
        const whole = store.rows({ ...ALL, filters }, LATE);
        const members = new Map(store.members('agent').map(({ id, label }) => [id, label]));
        const groups = new Map(store.members('skillGroup').map(({ id, label }) => [id, label]));
        const labelOf = (column: string, id: string) => (column === 'agent' ? members : column === 'skillGroup' ? groups : undefined)?.get(id) ?? id;
        const own = localRows(whole, [...SAMPLES, ...COLUMNS], { order, search, where, searched: ['name', 'agent'], language: 'zh', labelOf, labelled: new Set(['agent', 'skillGroup']) });
        assert.deepEqual(paged(store, { ...ALL, filters, order, where, search }, limit), Array.from(own, (row) => whole.columns['agent']?.[row]));
      }),
      { numRuns: 300 },
    );
  });
  it('has its groups by what can be trusted of their subtotals, for any contacts', () => {
    fc.assert(
      fc.property(anyContacts, anyFair, (contacts, fair) => {
        const store = storeOf(contacts);
        const order: Order[] = [fair, { column: 'name' }];
        const asked = store.rows({ ...ALL, order, groupBy: 'skillGroup' }, LATE);
        const whole = store.rows(ALL, LATE);
        const arranged = new ArrangedRows();
        arranged.arrange(whole, [...SAMPLES, ...COLUMNS], { order, search: '', groupBy: 'skillGroup', searched: [], language: 'zh' });
        assert.deepEqual(asked.groups?.ids, arranged.groups.map(({ id }) => id));
        assert.deepEqual(asked.columns['agent'], Array.from(arranged.rows ?? [], (row) => whole.columns['agent']?.[row]));
      }),
      { numRuns: 300 },
    );
  });
  it('is refused an order of contacts', () => assert.throws(() => storeOf([]).rows({ ...ALL, entity: 'contact', order: [CSAT] }, LATE), { code: 'unsupported' }));
});

function surveyedAlone(order: readonly Order[]): readonly Cell[] | undefined {
  return surveyed({ small: [5, 5], large: [95, 100] }).rows({ ...ALL, order }, LATE).columns['agent'];
}

describe('table grouped by skill group', () => {
  it('has the groups, subtotals and rows of the source that groups itself, for any contacts', () => {
    fc.assert(
      fc.property(anyContacts, fc.array(anyKey, { maxLength: 3 }), fc.array(anyFilter, { maxLength: 1 }), (contacts, keys, where) => {
        const store = storeOf(contacts);
        const order: Order[] = [...keys, { column: 'name' }];
        const asked = store.rows({ ...ALL, order, where, groupBy: 'skillGroup' }, LATE);
        const whole = store.rows(ALL, LATE);
        const members = new Map(store.members('agent').map(({ id, label }) => [id, label]));
        const labels = new Map(store.members('skillGroup').map(({ id, label }) => [id, label]));
        const labelOf = (column: string, id: string) => (column === 'agent' ? members : column === 'skillGroup' ? labels : undefined)?.get(id) ?? id;
        const arranged = new ArrangedRows();
        arranged.arrange(whole, COLUMNS, { order, search: '', where, groupBy: 'skillGroup', searched: [], language: 'zh', labelOf, labelled: new Set(['agent', 'skillGroup']) });
        const { rows, groups } = arranged;
        assert.deepEqual(Array.from(rows ?? [], (row) => whole.columns['agent']?.[row]), asked.columns['agent']);
        assert.deepEqual(asked.groups?.ids, groups.map(({ id }) => id));
        assert.deepEqual(asked.groups?.lengths, groups.map(({ start, end }) => end - start));
        const sums = new RowSums(whole, rows, groups, store.counters);
        while (!sums.add(7));
        for (const [counter, column] of Object.entries(asked.groups?.counters ?? {}))
          assert.deepEqual(column, groups.map((_, group) => sums.countsOf(group)[counter as CounterId] ?? null), counter);
      }),
      { numRuns: 300 },
    );
  });
  it('is refused a column that tells nothing of groups, and contacts any', () => {
    const store = storeOf([]);
    assert.throws(() => store.rows({ ...ALL, groupBy: 'shoe' }, LATE), { code: 'unsupported' });
    assert.throws(() => store.rows({ ...ALL, entity: 'contact', groupBy: 'skillGroup' }, LATE), { code: 'unsupported' });
    assert.deepEqual(store.rows({ ...ALL, groupBy: 'skillGroup' }, LATE).groups?.ids, []);
  });
});
