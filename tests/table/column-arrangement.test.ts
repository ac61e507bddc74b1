import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Column } from '../../src/table/column.js';
import { arrangeColumns, hideColumn, moveColumn, NO_ARRANGEMENT, pinColumn, readArrangement, resizeColumn, type ColumnArrangement } from '../../src/table/column-arrangement.js';

const declared = ['name', 'a', 'b', 'c'].map((id): Column => ({ id, kind: 'text', column: id, title: id, width: 100, grow: 1, align: 'start' }));
const ids = (arrangement: ColumnArrangement) => arrangeColumns(declared, arrangement).columns.map(({ id }) => id);

describe('table/column-arrangement', () => {
  it('has nothing without columns', () => assert.deepEqual(arrangeColumns([], NO_ARRANGEMENT), { columns: [], pinned: 0, pinnedEnd: 0 }));
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
    const pinned = pinColumn(pinColumn(NO_ARRANGEMENT, 'c', 'start'), 'b', 'start');
    assert.deepEqual(ids(pinned), ['name', 'b', 'c', 'a']);
    assert.equal(arrangeColumns(declared, pinned).pinned, 3);
  });
  it('puts those pinned at the end last, and lets them go', () => {
    const pinned = pinColumn(pinColumn(NO_ARRANGEMENT, 'a', 'end'), 'c', 'start');
    assert.deepEqual(ids(pinned), ['name', 'c', 'b', 'a']);
    const { pinned: start, pinnedEnd } = arrangeColumns(declared, pinned);
    assert.deepEqual([start, pinnedEnd], [2, 1]);
    assert.deepEqual(ids(pinColumn(pinned, 'a', 'start')), ['name', 'a', 'c', 'b']);
    assert.deepEqual(pinColumn(pinColumn(pinned, 'a', undefined), 'c', undefined), NO_ARRANGEMENT);
  });
  it('shows every column once, whatever is done to them', () => {
    const step = fc.record({ id: fc.constantFrom('name', 'a', 'b', 'c', 'none'), by: fc.integer({ min: -5, max: 5 }), edge: fc.constantFrom('start', 'end', undefined), is: fc.constantFrom('pin', 'move', 'width') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const end = steps.reduce<ColumnArrangement>((before, { id, by, edge, is }) => (is === 'pin' ? pinColumn(before, id, edge) : is === 'move' ? moveColumn(before, ids(before), id, by) : resizeColumn(before, id, by * 100)), NO_ARRANGEMENT);
        assert.equal(ids(end)[0], 'name');
        assert.deepEqual([...ids(end)].sort(), ['a', 'b', 'c', 'name']);
        assert.deepEqual(readArrangement(JSON.parse(JSON.stringify(end))), end);
      }),
    );
  });
  it('moves by places, never before the first nor beyond the last', () => {
    assert.deepEqual(ids(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', -1)), ['name', 'a', 'c', 'b']);
    assert.deepEqual(ids(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', -9)), ['name', 'c', 'a', 'b']);
    assert.equal(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'c', 1), NO_ARRANGEMENT);
    assert.equal(moveColumn(NO_ARRANGEMENT, ids(NO_ARRANGEMENT), 'name', 1), NO_ARRANGEMENT);
  });
  it('takes a column among the pinned ones when it is moved there, and lets it go when it is moved away', () => {
    const pinned = pinColumn(NO_ARRANGEMENT, 'b', 'start');
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
    const arrangement = resizeColumn(pinColumn(hideColumn(NO_ARRANGEMENT, 'a', true), 'b', 'start'), 'b', 200);
    assert.deepEqual(readArrangement(JSON.parse(JSON.stringify(arrangement))), arrangement);
    assert.deepEqual(readArrangement({ widths: { a: NaN, b: '3', c: 1e9 } }).widths, { c: 800 });
  });
});
