/** The table's own sort and search against those of the contacts' store, so that it does not matter who does it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CounterId } from '../../src/domain/counter.js';
import type { Order, RowFilter, RowsQuery } from '../../src/domain/query.js';
import type { Column } from '../../src/table/column.js';
import { ArrangedRows } from '../../src/table/arranged-rows.js';
import { localRows } from '../../src/table/local-rows.js';
import { RowSums } from '../../src/table/row-sums.js';
import { anyContacts, storeOf } from '../adapters/store/made-up.js';

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
