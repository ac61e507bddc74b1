import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Column } from '../../src/table/column.js';
import { arrangeColumns, hideColumn, moveColumn, NO_ARRANGEMENT, pinColumn, readArrangement, resizeColumn, type ColumnArrangement } from '../../src/table/column-arrangement.js';

const declared = ['name', 'a', 'b', 'c'].map((id): Column => ({ id, kind: 'text', column: id, title: id, width: 100, grow: 1, align: 'start' }));
const ids = (arrangement: ColumnArrangement) => arrangeColumns(declared, arrangement).columns.map(({ id }) => id);

describe('table/column-arrangement', () => {
  it('has nothing without columns', () => assert.deepEqual(arrangeColumns([], NO_ARRANGEMENT), { columns: [], pinned: 0 }));
  it('leaves columns as they are declared, the first one pinned', () => {
    assert.deepEqual(ids(NO_ARRANGEMENT), ['name', 'a', 'b', 'c']);
    assert.equal(arrangeColumns(declared, NO_ARRANGEMENT).pinned, 1);
  });
  it('hides all but the first, which tells rows apart', () => {
    const hidden = ['name', 'a', 'b', 'c'].reduce((arrangement, id) => hideColumn(arrangement, id, true), NO_ARRANGEMENT);
    assert.deepEqual(ids(hidden), ['name']);
    assert.deepEqual(ids(hideColumn(hidden, 'b', false)), ['name', 'b']);
  });
  it('puts pinned ones first, in their order', () => {
    const pinned = pinColumn(pinColumn(NO_ARRANGEMENT, 'c', true), 'b', true);
    assert.deepEqual(ids(pinned), ['name', 'b', 'c', 'a']);
    assert.equal(arrangeColumns(declared, pinned).pinned, 3);
  });
  it('moves by places, never before the first nor beyond the last', () => {
    assert.deepEqual(ids(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', -1)), ['name', 'a', 'c', 'b']);
    assert.deepEqual(ids(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', -9)), ['name', 'c', 'a', 'b']);
    assert.equal(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', 1), NO_ARRANGEMENT);
    assert.equal(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'name', 1), NO_ARRANGEMENT);
  });
  it('takes a column among the pinned ones when it is moved there, and lets it go when it is moved away', () => {
    const pinned = pinColumn(NO_ARRANGEMENT, 'b', true);
    const joined = moveColumn(pinned, ids(pinned), 'a', -1);
    assert.deepEqual(joined.pinned, ['b', 'a']);
    assert.deepEqual(moveColumn(joined, ids(joined), 'a', 2).pinned, ['b']);
  });
  it('gives a width that can be read, and takes it back', () => {
    const narrow = resizeColumn(NO_ARRANGEMENT, 'a', 3);
    const [, a] = arrangeColumns(declared, narrow).columns;
    assert.equal(a?.width, 48);
    assert.equal(a?.grow, undefined);
    assert.deepEqual(resizeColumn(narrow, 'a', undefined), NO_ARRANGEMENT);
  });
  it('reads what was kept, and nothing out of what means nothing', () => {
    for (const nonsense of [null, 3, 'x', [], { order: 'a', hidden: 3, pinned: [1, null], widths: [] }]) assert.deepEqual(readArrangement(nonsense), NO_ARRANGEMENT);
    const arrangement = resizeColumn(pinColumn(hideColumn(NO_ARRANGEMENT, 'a', true), 'b', true), 'b', 200);
    assert.deepEqual(readArrangement(JSON.parse(JSON.stringify(arrangement))), arrangement);
    assert.deepEqual(readArrangement({ widths: { a: NaN, b: '3', c: 1e9 } }).widths, { c: 800 });
  });
});
