import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell, RowsAnswer } from '../../src/domain/answer.js';
import { LEAST_SAMPLE } from '../../src/domain/least-sample.js';
import type { Column } from '../../src/table/column.js';
import { localRows } from '../../src/table/local-rows.js';
import { isTooSmall } from '../../src/table/too-small.js';

const CSAT: Column & { kind: 'metric' } = { id: 'csat', kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true, title: 'csat', width: 100, align: 'end' };
const answer = (satisfied: readonly Cell[], surveyed: readonly Cell[]): RowsAnswer => {
  const { length } = surveyed;
  return { kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns: { satisfied, surveyed } };
};
const order = (satisfied: readonly Cell[], surveyed: readonly Cell[], column: Column = CSAT) => [
  ...localRows(answer(satisfied, surveyed), [column], { order: [{ metric: 'customerSatisfaction', descending: true }], search: '', searched: [], language: 'zh' }),
];

describe('table/too-small', () => {
  it('is what stands on fewer contacts than the least sample, and on some', () => {
    assert.equal(isTooSmall(CSAT, { value: 1, numerator: 4, denominator: LEAST_SAMPLE - 1 }), true);
    assert.equal(isTooSmall(CSAT, { value: 1, numerator: 5, denominator: LEAST_SAMPLE }), false);
    assert.equal(isTooSmall(CSAT, { value: undefined, numerator: 0, denominator: 0 }), false);
    assert.equal(isTooSmall({ ...CSAT, kind: 'bar' }, { value: 1, numerator: 1, denominator: 1 }), false);
  });
  it('is last in the table, which sorts the rest as far as they can be trusted, and other columns as they are', () => {
    assert.deepEqual(order([4, 8, 50, null], [4, 10, 100, null]), [1, 2, 0, 3]);
    const [satisfied, surveyed] = [[5, 95, 60, 50, 70], [5, 100, 100, 100, 100]];
    assert.deepEqual(order(satisfied, surveyed), [1, 0, 4, 2, 3]);
    const { sample: _, ...bare } = CSAT;
    assert.equal(order(satisfied, surveyed, bare)[0], 0);
  });
});
