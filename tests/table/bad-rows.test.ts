/** What no source should send and some will: sorted, filtered and searched without harm. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellColumn, PackedRows } from '../../src/domain/answer.js';
import type { RowFilter } from '../../src/domain/query.js';
import type { Column } from '../../src/table/column.js';
import { localRows } from '../../src/table/local-rows.js';

const COLUMNS: readonly Column[] = [
  { id: 'name', kind: 'text', column: 'name', title: 'name', width: 100, align: 'start' },
  { id: 'talk', kind: 'counter', counter: 'talk', title: 'talk', width: 100, align: 'end' },
  { id: 'own', kind: 'custom', title: 'own', width: 100, align: 'start', write: (row) => String(row.cell('name')), key: (row) => (row.cell('talk') === null ? fail() : row.cell('talk')) },
];

function fail(): never {
  throw new Error('no talk');
}

function answerOf(columns: Record<string, CellColumn>): PackedRows {
  const length = Object.values(columns)[0]?.length ?? 0;
  return { kind: 'rows', asOf: 0, zone: 'UTC', completeness: 'full', revision: 0, range: { start: 0, end: 1 }, total: length, offset: 0, length, columns };
}

const sorted = (columns: Record<string, CellColumn>, column: string, where: readonly RowFilter[] = [], search = '') =>
  [...localRows(answerOf(columns), COLUMNS, { order: [{ column }], search, where, searched: ['name', 'agent'], language: 'zh' })];

describe('a table of bad rows', () => {
  it('keeps a million equal values in the order they came', () => {
    const rows = localRows(answerOf({ name: new Array<string>(1_000_000).fill('王伟'), talk: new Float64Array(1_000_000).fill(7) }), COLUMNS, {
      order: [{ column: 'name' }, { column: 'talk', descending: true }],
      search: '',
      searched: [],
      language: 'zh',
    });
    assert.equal(rows.length, 1_000_000);
    assert.ok(rows.every((row, at) => row === at));
  });
  it('sorts infinities as numbers and puts what is no number last', () => {
    assert.deepEqual(sorted({ name: ['a', 'b', 'c', 'd', 'e'], talk: [NaN, Infinity, 3, -Infinity, null] }, 'talk'), [3, 2, 1, 0, 4]);
  });
  it('lets infinities through a filter without bounds, and nothing that is no number', () => {
    assert.deepEqual(sorted({ name: ['a', 'b', 'c'], talk: [Infinity, NaN, null] }, 'name', [{ column: 'talk', least: 0 }]), [0]);
  });
  it('shows rows of the same key and rows without one, each once', () => {
    assert.deepEqual(sorted({ agent: ['A1', 'A1', null, null], name: ['丁', '丙', '乙', '甲'], talk: [1, 2, 3, 4] }, 'talk'), [0, 1, 2, 3]);
  });
  it('sorts emoji, right-to-left text, markup and ten thousand characters as the collator does', () => {
    const name = ['👩🏽‍💻', 'محمد', '<img src=x onerror=alert(1)>', '长'.repeat(10_000), '', '王', '\u202eabc'];
    const { compare } = new Intl.Collator('zh');
    assert.deepEqual(sorted({ name, talk: name.map(() => 1) }, 'name').map((row) => name[row]), [...name].sort(compare));
  });
  it('finds markup and emoji as text', () => {
    const name = ['<b>王</b>', '👩🏽‍💻', '王'];
    assert.deepEqual(sorted({ name }, 'name', [], '<b>'), [0]);
    assert.deepEqual(sorted({ name }, 'name', [{ column: 'name', contains: '👩🏽‍💻' }]), [1]);
  });
  it('puts rows last whose own column throws, and sorts the others', () => {
    assert.deepEqual(sorted({ name: ['a', 'b', 'c'], talk: [null, 2, 1] }, 'own'), [2, 1, 0]);
  });
  it('sorts by nothing where the column is not there', () => assert.deepEqual(sorted({ name: ['b', 'a'] }, 'shoe'), [0, 1]));
});
