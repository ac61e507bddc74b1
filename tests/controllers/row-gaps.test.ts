import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RowGaps } from '../../src/controllers/row-gaps.js';

describe('controllers/row-gaps', () => {
  it('is a division without gaps', () => {
    assert.equal(RowGaps.NONE.total, 0);
    assert.equal(RowGaps.NONE.above(1_000_000), 0);
    assert.equal(RowGaps.NONE.rowAt(360, 36), 10);
  });
  it('takes the room below a row for the row’s own', () => {
    const gaps = new RowGaps([{ row: 2, px: 100 }]);
    assert.deepEqual([gaps.above(2), gaps.above(3)], [0, 100]);
    assert.deepEqual([71, 72, 107, 108, 207, 208].map((position) => gaps.rowAt(position, 36)), [1, 2, 2, 2, 2, 3]);
  });
  it('finds each row where counting one by one does', () => {
    const gap = fc.record({ row: fc.integer({ min: 0, max: 40 }), px: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.uniqueArray(gap, { selector: ({ row }) => row, maxLength: 6 }), (list) => {
        const gaps = new RowGaps(list);
        let top = 0;
        for (let row = 0; row < 50; row++) {
          const height = 20 + (list.find((candidate) => candidate.row === row)?.px ?? 0);
          assert.equal(row * 20 + gaps.above(row), top);
          assert.equal(gaps.rowAt(top, 20), row);
          assert.equal(gaps.rowAt(top + height - 1, 20), row);
          top += height;
        }
        assert.equal(top, 50 * 20 + gaps.total);
      }),
    );
  });
});
