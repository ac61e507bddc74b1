import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Column } from '../../src/table/column.js';
import { layOutColumns } from '../../src/table/column-layout.js';
import { neededCounters, providedColumns } from '../../src/table/provided.js';
import { ariaSort, nextOrder, sortKeyOf } from '../../src/table/sort-state.js';

const metric = (id: 'averageHandleTime' | 'occupancy' | 'transferRate'): Column => ({ id, kind: 'metric', choice: { metric: id }, title: id, width: 100, align: 'end' });
const NAME: Column = { id: 'name', kind: 'text', column: 'name', title: 'name', width: 120, grow: 1, align: 'start' };

describe('table/provided', () => {
  it('leaves out a column whose counters the source does not have', () => {
    const provided = providedColumns([NAME, metric('averageHandleTime'), metric('transferRate')], new Set(['name', 'talk', 'answered']));
    assert.deepEqual(provided.map(({ id }) => id), ['name', 'averageHandleTime']);
  });
  it('does not call everybody fully occupied where nobody knows who was ready', () => {
    assert.deepEqual(neededCounters({ metric: 'occupancy' }), ['talk', 'ready']);
    assert.deepEqual(providedColumns([metric('occupancy')], new Set(['talk', 'hold', 'wrapUp'])), []);
  });
  it('does without the parts of a handle time that a source does not measure', () => {
    assert.deepEqual(neededCounters({ metric: 'averageHandleTime' }), ['talk', 'answered']);
  });
});

describe('table/sort-state', () => {
  it('turns numbers from the largest to the smallest to the source’s order', () => {
    const column = metric('averageHandleTime');
    let order = nextOrder([], column);
    assert.equal(ariaSort(order, column), 'descending');
    order = nextOrder(order, column);
    assert.equal(ariaSort(order, column), 'ascending');
    assert.deepEqual(nextOrder(order, column), []);
  });
  it('begins texts at the first', () => {
    assert.equal(ariaSort(nextOrder([], NAME), NAME), 'ascending');
    assert.equal(ariaSort(nextOrder(nextOrder([], NAME), NAME), NAME), 'descending');
  });
  it('takes a further column as the least important key, turns it where it stands, and lets it go', () => {
    const time = metric('averageHandleTime');
    const two = nextOrder(nextOrder([], NAME), time, true);
    assert.deepEqual(two, [{ column: 'name' }, { metric: 'averageHandleTime', descending: true }]);
    const turned = nextOrder(two, NAME, true);
    assert.deepEqual(turned, [{ column: 'name', descending: true }, { metric: 'averageHandleTime', descending: true }]);
    assert.deepEqual(nextOrder(turned, NAME, true), [{ metric: 'averageHandleTime', descending: true }]);
    assert.deepEqual(nextOrder([], NAME, true), nextOrder([], NAME));
  });
  it('orders by one column alone when it is pressed alone', () => {
    const two = [{ column: 'name' }, { metric: 'averageHandleTime' as const, descending: true }];
    assert.deepEqual(nextOrder(two, metric('averageHandleTime')), [{ metric: 'averageHandleTime', descending: true }]);
    assert.deepEqual(nextOrder(two, NAME), [{ column: 'name', descending: true }]);
  });
  it('announces no sort for other columns, variants and later keys', () => {
    assert.equal(ariaSort([{ column: 'name' }], metric('occupancy')), 'none');
    assert.equal(ariaSort([{ metric: 'averageHandleTime', variant: 'talkOnly' }], metric('averageHandleTime')), 'none');
    assert.equal(ariaSort([{ metric: 'occupancy' }, { column: 'name' }], NAME), 'none');
    assert.deepEqual(sortKeyOf([{ metric: 'occupancy' }, { column: 'name' }], NAME), { rank: 2, direction: 'ascending' });
  });
});

describe('table/column-layout', () => {
  it('is as wide as the room without columns', () => assert.deepEqual(layOutColumns([], 300), { starts: [], widths: [], width: 300 }));
  it('keeps declared widths where there is too little room', () => {
    assert.deepEqual(layOutColumns([NAME, metric('occupancy')], 10), { starts: [0, 120], widths: [120, 100], width: 220 });
  });
  it('fills the room to the pixel with whole pixels where a column grows', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ width: fc.integer({ min: 1, max: 300 }), grow: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 4000 }), (sizes, room) => {
        const layout = layOutColumns(sizes.map((size) => ({ ...NAME, ...size })), room);
        const needed = sizes.reduce((sum, { width }) => sum + width, 0);
        assert.equal(layout.width, Math.max(room, needed));
        const grows = sizes.some(({ grow }) => grow > 0);
        assert.equal(layout.widths.reduce((sum, width) => sum + width, 0), grows ? layout.width : needed);
        layout.widths.forEach((width, at) => assert.ok(Number.isInteger(width) && width >= (sizes[at]?.width ?? 0)));
      }),
    );
  });
});
