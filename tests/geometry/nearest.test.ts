import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestIndex } from '../../src/geometry/nearest.js';

test('nothing is nearest among nothing', () => {
  assert.equal(nearestIndex([], 3), undefined);
});

test('one entry is nearest to everything', () => {
  assert.deepEqual([-5, 7, 90].map((x) => nearestIndex([7], x)), [0, 0, 0]);
});

test('halfway between two the earlier wins', () => {
  assert.equal(nearestIndex([0, 10], 5), 0);
});

test('no other entry is nearer, for any ascending entries', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), fc.integer({ min: -2e6, max: 2e6 }), (entries, x) => {
      const xs = Float64Array.from(entries).sort();
      const found = nearestIndex(xs, x) ?? NaN;
      assert.equal(Math.abs((xs[found] ?? NaN) - x), Math.min(...xs.map((entry) => Math.abs(entry - x))));
    }),
  );
});
