import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clamped, panned, zoomed } from '../../src/geometry/zoom.js';

const WHOLE = { start: 1000, end: 2000 };

test('an empty whole cannot be zoomed', () => {
  assert.equal(zoomed(undefined, { start: 5, end: 5 }, 0.5, 5, 1), undefined);
});

test('what is pointed at keeps its place', () => {
  assert.deepEqual(zoomed(undefined, WHOLE, 0.5, 1250, 10), { start: 1125, end: 1625 });
});

test('zooming out to the whole, or beyond, shows all', () => {
  assert.equal(zoomed({ start: 1200, end: 1700 }, WHOLE, 4, 1300, 10), undefined);
  assert.equal(clamped(WHOLE, WHOLE), undefined);
});

test('all is never panned, and a window stops at both ends', () => {
  assert.equal(panned(undefined, WHOLE, 100), undefined);
  assert.deepEqual(panned({ start: 1200, end: 1400 }, WHOLE, -900), { start: 1000, end: 1200 });
  assert.deepEqual(panned({ start: 1200, end: 1400 }, WHOLE, 900), { start: 1800, end: 2000 });
});

test('a window lies within the whole and is never shorter than the least, whatever is done', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.double({ min: 900, max: 2100, noNaN: true }), fc.double({ min: -500, max: 500, noNaN: true }))), (steps) => {
      let window: ReturnType<typeof zoomed>;
      for (const [factor, around, ms] of steps) {
        window = panned(zoomed(window, WHOLE, factor, around, 40), WHOLE, ms);
        if (!window) continue;
        assert.ok(window.start >= WHOLE.start && window.end <= WHOLE.end + 1e-6);
        assert.ok(window.end - window.start >= 40 - 1e-6 && window.end - window.start < 1000);
      }
    }),
  );
});
