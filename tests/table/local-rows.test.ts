import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell, RowsAnswer } from '../../src/domain/answer.js';
import type { Column } from '../../src/table/column.js';
import { localRows, type Arrangement } from '../../src/table/local-rows.js';

const answer = (columns: Record<string, readonly Cell[]>): RowsAnswer => {
  const length = Object.values(columns)[0]?.length ?? 0;
  return { kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns };
};
const NAME: Column = { id: 'name', kind: 'text', column: 'name', title: 'name', width: 100, align: 'start' };
const STATE: Column = { id: 'state', kind: 'state', column: 'state', since: 'stateSince', title: 'state', width: 100, align: 'start' };
const AHT: Column = { id: 'aht', kind: 'metric', choice: { metric: 'averageHandleTime' }, title: 'aht', width: 100, align: 'end' };
const ANSWERED: Column = { id: 'answered', kind: 'counter', counter: 'answered', title: 'answered', width: 100, align: 'end' };
const COLUMNS = [NAME, STATE, AHT, ANSWERED];
const arrange = (rows: RowsAnswer, arrangement: Partial<Arrangement>) => [
  ...localRows(rows, COLUMNS, { order: [], search: '', searched: ['name', 'agent'], language: 'zh', ...arrangement }),
];

describe('table/local-rows', () => {
  it('shows the source’s order where none is asked for, and nothing of nothing', () => {
    assert.deepEqual(arrange(answer({}), {}), []);
    assert.deepEqual(arrange(answer({ name: ['b', 'a'] }), {}), [0, 1]);
  });
  it('ignores an order by a column that is not there', () => {
    assert.deepEqual(arrange(answer({ name: ['b', 'a'] }), { order: [{ column: 'shoeSize' }] }), [0, 1]);
  });
  it('sorts Chinese names by pinyin, those without a name last both ways', () => {
    const rows = answer({ name: ['张伟', null, '阿强', '李娜'] });
    assert.deepEqual(arrange(rows, { order: [{ column: 'name' }] }), [2, 3, 0, 1]);
    assert.deepEqual(arrange(rows, { order: [{ column: 'name', descending: true }] }), [0, 3, 2, 1]);
  });
  it('sorts what people read, not the id behind it', () => {
    const rows = answer({ name: ['1', '2'] });
    const labelOf = (_: string, id: string) => (id === '1' ? '周' : '安');
    assert.deepEqual(arrange(rows, { order: [{ column: 'name' }], labelOf }), [1, 0]);
  });
  it('sorts a metric by its value, those with nothing to measure last both ways', () => {
    const rows = answer({ name: ['a', 'b', 'c'], talk: [100, 0, 90], answered: [2, 0, 1] });
    assert.deepEqual(arrange(rows, { order: [{ metric: 'averageHandleTime' }] }), [0, 2, 1]);
    assert.deepEqual(arrange(rows, { order: [{ metric: 'averageHandleTime', descending: true }] }), [2, 0, 1]);
  });
  it('takes text, NaN and null in a counter for nothing', () => {
    const rows = answer({ answered: ['9', NaN, 3, null, 1] });
    assert.deepEqual(arrange(rows, { order: [{ column: 'answered' }] }), [4, 2, 0, 1, 3]);
  });
  it('sorts states in the order of the trade, unknown ones behind and none at the end', () => {
    const rows = answer({ state: [null, 'lunch', 'offline', 'ready'] });
    assert.deepEqual(arrange(rows, { order: [{ column: 'state' }] }), [3, 2, 1, 0]);
  });
  it('sorts by several keys, the first the most important', () => {
    const rows = answer({ name: ['b', 'a', 'b', 'a'], answered: [1, 2, 3, 4] });
    assert.deepEqual(arrange(rows, { order: [{ column: 'name' }, { column: 'answered', descending: true }] }), [3, 1, 2, 0]);
  });
  it('finds text in names and ids whatever the case, and in what people read', () => {
    const rows = answer({ name: ['王Fang', '李娜', '张'], agent: ['A1', 'A2', 'fa3'] });
    assert.deepEqual(arrange(rows, { search: ' FA ' }), [0, 2]);
    assert.deepEqual(arrange(rows, { search: '娜' }), [1]);
    assert.deepEqual(arrange(rows, { search: '<b>' }), []);
    assert.deepEqual(arrange(rows, { search: '经理', labelOf: (_, id) => (id === 'A2' ? '经理' : id) }), [1]);
  });
  it('searches and sorts together as a naive filter and sort do', () => {
    const cell = fc.record({ name: fc.string({ unit: fc.constantFrom(...'王李张ab'), maxLength: 3 }), answered: fc.option(fc.integer({ min: 0, max: 5 })) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), fc.constantFrom('', '王', 'a', 'ab'), fc.boolean(), (cells, search, descending) => {
        const rows = answer({ name: cells.map(({ name }) => name), answered: cells.map(({ answered }) => answered) });
        const found = cells.flatMap(({ name }, row) => (name.includes(search) ? [row] : []));
        const naive = found.sort((a, b) => {
          const [left, right] = [cells[a]?.answered ?? null, cells[b]?.answered ?? null];
          if (left === null || right === null) return Number(left === null) - Number(right === null);
          return descending ? right - left : left - right;
        });
        assert.deepEqual(arrange(rows, { search, order: [{ column: 'answered', descending }] }), naive);
      }),
    );
  });
});
