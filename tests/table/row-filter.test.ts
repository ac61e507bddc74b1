import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PackedRows } from '../../src/domain/answer.js';
import type { RowFilter } from '../../src/domain/query.js';
import { partsOf } from '../../src/metrics/row-test.js';
import { passingRows } from '../../src/table/row-filter.js';
import { groupRows } from '../../src/table/row-groups.js';

const columns: PackedRows['columns'] = {
  agent: ['A1', 'A2', 'A3', 'A4'],
  skillGroup: ['billing', 'cards', 'billing', null],
  skills: ['投诉、售后', '售后', null, '贷款,投诉'],
  answered: Float64Array.of(0, 10, NaN, 30),
  talk: [0, 1000, 100, 6000],
};
const answer: PackedRows = { kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: 4, offset: 0, length: 4, columns };
const passing = (...filters: RowFilter[]) => [...passingRows(answer, filters, (_, id) => (id === 'cards' ? '信用卡' : id))].flatMap((passes, row) => (passes ? [row] : []));

describe('table/row-filter', () => {
  it('lets everybody pass without filters, and nobody where the column is not here', () => {
    assert.deepEqual(passing(), [0, 1, 2, 3]);
    assert.deepEqual(passing({ column: 'nothing', contains: 'a' }), []);
    assert.deepEqual(passing({ column: 'nothing', least: 0 }), []);
  });
  it('finds text whatever the case, in ids and in what people read', () => {
    assert.deepEqual(passing({ column: 'agent', contains: 'a2' }), [1]);
    assert.deepEqual(passing({ column: 'skillGroup', contains: '信用' }), [1]);
  });
  it('takes ids, alone or among several in one cell', () => {
    assert.deepEqual(passing({ column: 'skillGroup', anyOf: ['billing'] }), [0, 2]);
    assert.deepEqual(passing({ column: 'skills', anyOf: ['投诉'] }), [0, 3]);
    assert.deepEqual(passing({ column: 'skills', anyOf: [] }), []);
  });
  it('takes a range with both ends, of a column or of a metric; nothing to measure is in none', () => {
    assert.deepEqual(passing({ column: 'answered', least: 0, most: 10 }), [0, 1]);
    assert.deepEqual(passing({ column: 'answered', least: 10 }), [1, 3]);
    assert.deepEqual(passing({ column: 'answered' }), [0, 1, 3]);
    assert.deepEqual(passing({ metric: 'averageHandleTime', least: 100, most: 100 }), [1]);
  });
  it('takes only those that pass all', () => assert.deepEqual(passing({ column: 'skills', anyOf: ['投诉'] }, { column: 'answered', least: 1 }), [3]));
  it('splits several ids by Chinese and Western commas', () => assert.deepEqual(partsOf('a、b, c；d;e'), ['a', 'b', 'c', 'd', 'e']));
});

describe('table/row-groups', () => {
  it('has no group without rows', () => assert.deepEqual(groupRows(new Uint32Array(), [], 'zh'), { rows: new Uint32Array(), groups: [] }));
  it('brings rows of a text together in the order of the texts, those without one last, and keeps their order', () => {
    const { rows, groups } = groupRows(Uint32Array.of(3, 2, 1, 0), columns['skillGroup'] ?? [], 'zh', (id) => (id === 'cards' ? '安全' : id));
    assert.deepEqual([...rows], [1, 2, 0, 3]);
    assert.deepEqual(groups, [
      { id: 'cards', start: 0, end: 1 },
      { id: 'billing', start: 1, end: 3 },
      { id: '', start: 3, end: 4 },
    ]);
  });
  it('keeps ids apart that read alike', () => {
    assert.equal(groupRows(Uint32Array.of(0, 1, 2), ['x', 'y', 'x'], 'zh', () => '同名').groups.length, 2);
  });
});
