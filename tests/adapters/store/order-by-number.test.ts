import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { orderByNumber } from '../../../src/adapters/store/order-by-number.js';

/** The slow twin: a stable sort by comparison. */
function byComparison(keys: Float64Array, positions: Uint32Array, descending: boolean): number[] {
  return Array.from(positions).sort((a, b) => {
    const [x = 0, y = 0] = [keys[a], keys[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x === y ? 0 : (x < y) === descending ? 1 : -1;
  });
}

const anyKey = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1, 2), fc.integer({ min: 0, max: 3 }));

const wholeKeys = fc.constantFrom(1, 1000, 37).chain((unit) => fc.array(fc.integer({ min: -4_000_000, max: 4_000_000 }).map((key) => key * unit), { minLength: 3000, maxLength: 3000 }));

describe('adapters/store orderByNumber', () => {
  it('leaves nothing as nothing', () => {
    const order = new Uint32Array(0);
    orderByNumber(new Float64Array(0), order);
    assert.equal(order.length, 0);
  });
  for (const [size, runs] of [[20, 500], [3000, 15]] as const) {
    it(`sorts ${size} keys as a stable comparison does, either way, and keeps NaN last`, () => {
      fc.assert(
        fc.property(fc.array(anyKey, { minLength: size, maxLength: size }), fc.boolean(), fc.infiniteStream(fc.nat(size - 1)), (values, descending, starts) => {
          const keys = Float64Array.from(values);
          const [shift = 0] = starts.take(1);
          const order = Uint32Array.from(values, (_, i) => (i + shift) % size);
          const expected = byComparison(keys, order, descending);
          orderByNumber(keys, order, descending);
          assert.deepEqual(Array.from(order), expected);
        }),
        { numRuns: runs },
      );
    });
  }
  it('sorts whole numbers near each other as a stable comparison does, thousands apart or not', () => {
    fc.assert(
      fc.property(wholeKeys, fc.boolean(), (values, descending) => {
        const keys = Float64Array.from(values);
        const order = Uint32Array.from(values.keys());
        const expected = byComparison(keys, order, descending);
        orderByNumber(keys, order, descending);
        assert.deepEqual(Array.from(order), expected);
      }),
      { numRuns: 15 },
    );
  });
  it('sorts equal keys not at all', () => {
    const order = Uint32Array.from({ length: 5000 }, (_, i) => 4999 - i);
    const before = order.slice();
    orderByNumber(new Float64Array(5000).fill(7), order, true);
    assert.deepEqual(order, before);
  });
});
