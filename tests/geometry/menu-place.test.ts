import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { menuPlace } from '../../src/geometry/menu-place.js';

const VIEW = { width: 800, height: 600 };
const MENU = { width: 160, height: 300 };
const at = (left: number, top: number, width = 0, height = 0) => ({ left, top, width, height });

describe('geometry/menu-place', () => {
  it('opens below, along the start edge', () => {
    assert.deepEqual(menuPlace(at(100, 40, 90, 36), MENU, VIEW, false), { left: 100, top: 76 });
    assert.deepEqual(menuPlace(at(300, 40, 90, 36), MENU, VIEW, true), { left: 230, top: 76 });
  });
  it('opens above where there is no room below, and towards the other side at an edge', () => {
    assert.deepEqual(menuPlace(at(100, 500, 90, 36), MENU, VIEW, false), { left: 100, top: 200 });
    assert.deepEqual(menuPlace(at(700, 40, 90, 36), MENU, VIEW, false), { left: 630, top: 76 });
    assert.deepEqual(menuPlace(at(10, 40, 90, 36), MENU, VIEW, true), { left: 10, top: 76 });
  });
  it('never leaves the viewport where it fits', () => {
    const place = fc.integer({ min: -50, max: 900 });
    const size = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(place, place, size, size, fc.boolean(), (left, top, width, height, isRtl) => {
        const found = menuPlace(at(left, top, width, height), MENU, VIEW, isRtl);
        assert.ok(found.left >= 4 && found.left + MENU.width <= VIEW.width - 4, `left ${found.left}`);
        assert.ok(found.top >= 4 && found.top + MENU.height <= VIEW.height - 4, `top ${found.top}`);
      }),
    );
  });
});
