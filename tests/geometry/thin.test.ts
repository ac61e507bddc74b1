import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { thinned } from '../../src/geometry/thin.js';

const dots = (values: readonly number[]) => values.map((value, index) => ({ index, value }));

describe('geometry/thin', () => {
  it('returns a short series itself', () => {
    const short = dots([1, 2, NaN]);
    assert.equal(thinned(short, 3), short);
  });
  it('keeps a bucket without values as one gap', () => {
    assert.deepEqual(thinned(dots([1, 1, NaN, NaN, 2, 2]), 4).map(({ value }) => value).length, 2);
    assert.ok(thinned(dots([1, 1, 1, NaN, NaN, NaN, 2, 2, 2]), 6).some(({ value }) => Number.isNaN(value)));
  });
  it('finds the extremes of a bucket that begins with a gap', () => {
    assert.deepEqual(thinned(dots([NaN, 3, 9, 1]), 2).map(({ value }) => value), [9, 1]);
  });
  it('keeps the order, the limit and both extremes of any series', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)), { minLength: 1, maxLength: 400 }), fc.integer({ min: 2, max: 60 }), (values, most) => {
        const kept = thinned(dots(values), most);
        assert.ok(kept.length <= Math.max(most, 2));
        assert.deepEqual(kept.map(({ index }) => index), kept.map(({ index }) => index).sort((a, b) => a - b));
        const known = values.filter((value) => !Number.isNaN(value));
        const seen = kept.map(({ value }) => value).filter((value) => !Number.isNaN(value));
        assert.equal(Math.max(...seen), Math.max(...known));
        assert.equal(Math.min(...seen), Math.min(...known));
      }),
    );
  });
});
