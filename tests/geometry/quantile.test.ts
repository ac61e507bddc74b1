import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantileSorted } from 'd3-array';
import fc from 'fast-check';
import { quantileOf } from '../../src/geometry/quantile.js';

test('there is no quantile of nothing', () => {
  assert.equal(quantileOf(new Float64Array(), 0.5), undefined);
});

test('of one value, every quantile is that value', () => {
  assert.deepEqual([0, 0.3, 1].map((share) => quantileOf(Float64Array.of(7), share)), [7, 7, 7]);
});

test('a quantile is that of its slow twin, which sorts, however the values stand and whichever was asked for before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (list, one, other) => {
      const values = Float64Array.from(list);
      const sorted = Array.from(values.slice().sort());
      assert.equal(quantileOf(values, one), quantileSorted(sorted, one));
      assert.equal(quantileOf(values, other), quantileSorted(sorted, other));
    }),
  );
});
