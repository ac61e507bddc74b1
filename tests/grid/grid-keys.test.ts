import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeAfter } from '../../src/grid/grid-keys.js';

const size = { rows: 1000, columns: 9, page: 10, isRtl: false };
const after = (key: string, row: number, column: number, hasControl = false, isRtl = false) => {
  const place = placeAfter(key, hasControl, { row, column }, { ...size, isRtl });
  return place && [place.row, place.column];
};

describe('widgets/agents/grid-keys', () => {
  it('moves nowhere for other keys', () => assert.equal(after('a', 3, 3), undefined));
  it('moves a cell by an arrow and stops at the edges', () => {
    assert.deepEqual(after('ArrowDown', 3, 3), [4, 3]);
    assert.deepEqual(after('ArrowDown', 999, 3), [999, 3]);
    assert.deepEqual(after('ArrowRight', 3, 8), [3, 8]);
    assert.deepEqual(after('ArrowLeft', 3, 3), [3, 2]);
  });
  it('turns left and right round where the page runs from right to left', () => {
    assert.deepEqual(after('ArrowLeft', 3, 3, false, true), [3, 4]);
    assert.deepEqual(after('ArrowRight', 3, 0, false, true), [3, 0]);
  });
  it('goes up into the header and no further', () => {
    assert.deepEqual(after('ArrowUp', 0, 2), [-1, 2]);
    assert.deepEqual(after('ArrowUp', -1, 2), [-1, 2]);
    assert.deepEqual(after('ArrowDown', -1, 2), [0, 2]);
  });
  it('moves a page, to the first and last row at most', () => {
    assert.deepEqual(after('PageDown', 995, 1), [999, 1]);
    assert.deepEqual(after('PageUp', 4, 1), [0, 1]);
    assert.deepEqual(after('PageUp', -1, 1), [-1, 1]);
  });
  it('goes to the ends of the row, with Control to those of the table', () => {
    assert.deepEqual(after('Home', 7, 4), [7, 0]);
    assert.deepEqual(after('End', 7, 4), [7, 8]);
    assert.deepEqual(after('Home', 7, 4, true), [0, 0]);
    assert.deepEqual(after('End', 7, 4, true), [999, 8]);
  });
  it('stays in the header of an empty table', () => {
    assert.deepEqual(placeAfter('ArrowDown', false, { row: -1, column: 0 }, { ...size, rows: 0 }), { row: -1, column: 0 });
  });
});
