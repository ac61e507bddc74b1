import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ScrollSpace } from '../../src/controllers/scroll-space.js';

const VIEW = 700;
const million = () => {
  const space = new ScrollSpace();
  space.resize(36_000_000, VIEW);
  return space;
};

describe('controllers/scroll-space', () => {
  it('has nowhere to go without rows, or with fewer than fill the view', () => {
    const space = new ScrollSpace();
    space.resize(0, VIEW);
    space.place(100);
    assert.deepEqual([space.sheet, space.top, space.position], [0, 0, 0]);
    space.resize(300, VIEW);
    space.place(100);
    assert.deepEqual([space.sheet, space.top, space.position], [300, 0, 0]);
  });
  it('is the scroller itself while the rows fit into an element', () => {
    const space = new ScrollSpace();
    space.resize(3_600_000, VIEW);
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_600_000 - VIEW }), (top) => {
      space.scroll(top);
      assert.deepEqual([space.position, space.shift, space.urgentTop], [top, 0, top]);
    }));
  });
  it('keeps the sheet under the limit', () => assert.equal(million().sheet, ScrollSpace.LIMIT));
  it('reaches the last row by the last pixel, and the first by the first', () => {
    const space = million();
    space.scroll(ScrollSpace.LIMIT - VIEW);
    assert.equal(space.position, 36_000_000 - VIEW);
    space.scroll(0);
    assert.equal(space.position, 0);
  });
  it('moves the rows pixel by pixel for a wheel, wherever it stands', () => {
    const space = million();
    fc.assert(fc.property(fc.integer({ min: 2000, max: 35_990_000 }), fc.integer({ min: -1000, max: 1000 }), (position, by) => {
      space.place(position);
      space.scroll(space.top + by);
      assert.ok(Math.abs(space.position - (position + by)) < 1e-6);
    }));
  });
  it('stretches the drag of the thumb over all rows', () => {
    const space = million();
    space.scroll((ScrollSpace.LIMIT - VIEW) / 2);
    assert.ok(Math.abs(space.position - (36_000_000 - VIEW) / 2) < 2);
  });
  it('never runs into an end before the rows do, however long the wheel turns one way', () => {
    const space = million();
    space.place(2_000_000);
    let steps = 0;
    while (space.position > 0 && steps++ < 10_000) {
      space.scroll(Math.max(0, space.top - 400));
      space.top = space.urgentTop;
    }
    assert.equal(steps, 5000);
    assert.equal(space.top, 0);
  });
  it('puts the scroller where the rows are without moving them, to the rounded pixel', () => {
    const space = million();
    fc.assert(fc.property(fc.integer({ min: 0, max: 36_000_000 - VIEW }), (position) => {
      space.place(position);
      assert.equal(space.position, position);
      assert.ok(space.top >= 0 && space.top <= ScrollSpace.LIMIT - VIEW);
      assert.equal(space.restTop, space.top);
    }));
  });
  it('keeps the place when rows are added, and the last rows when some are gone', () => {
    const space = million();
    space.place(5_000_000);
    space.resize(40_000_000, VIEW);
    assert.equal(space.position, 5_000_000);
    space.resize(1_000, VIEW);
    assert.equal(space.position, 300);
  });
});
