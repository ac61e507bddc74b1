import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inGivenOrder, orderByNumbers } from '../../src/table/radix-order.js';
import { slowOrder } from './slow-order.js';

const check = (keys: Float64Array) => {
  for (const descending of [false, true]) assert.deepEqual([...orderByNumbers(keys, descending)], slowOrder(keys, descending));
};

describe('table/radix-order', () => {
  it('orders nothing and one', () => {
    assert.deepEqual([...orderByNumbers(new Float64Array(0))], []);
    assert.deepEqual([...orderByNumbers(Float64Array.of(NaN))], [0]);
    assert.deepEqual([...orderByNumbers(Float64Array.of(7), true)], [0]);
  });
  it('keeps equal keys in the order given, in both directions', () => {
    check(new Float64Array(1000).fill(3));
    check(Float64Array.of(1, 0, 1, 0, 1, 0));
  });
  it('takes 0 and -0 for equal', () => {
    check(Float64Array.of(0, -0, 0.5, -0, 0, -0.5));
  });
  it('puts nothing to measure last in both directions, and infinities among the numbers', () => {
    const keys = Float64Array.of(NaN, 1.5, Infinity, NaN, -Infinity, -2);
    assert.deepEqual([...orderByNumbers(keys)], [4, 5, 1, 2, 0, 3]);
    assert.deepEqual([...orderByNumbers(keys, true)], [2, 1, 5, 4, 0, 3]);
  });
  it('orders whole numbers from the ends of the range', () => {
    check(Float64Array.of(2 ** 32 - 1, 0, 2 ** 31, 1));
    check(Float64Array.of(2 ** 53, -(2 ** 53), 0, 1, -1));
    check(Float64Array.of(70_000, 1, 65_536, 65_535, 0));
  });
  it('agrees with the comparator for any doubles', () => {
    fc.assert(fc.property(fc.float64Array({ maxLength: 200 }), (keys) => check(keys)), { numRuns: 300 });
  });
  it('agrees with the comparator for any small whole numbers', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 90_000 }), { maxLength: 300 }), (keys) => check(Float64Array.from(keys))), { numRuns: 300 });
  });
  it('agrees with the comparator for decimals, and for those that no decimal comes near', () => {
    check(Float64Array.of(0.1, 0.3, 0.1 + 0.2, 1e-7, 97.3, -0.1, 100));
    check(Float64Array.of(1e15 + 0.125, 1e15, -1e15, 0.001, 0.002));
    const anyDecimal = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(1, 10, 100, 1000, 10_000)).map(([whole, scale]) => whole / scale);
    fc.assert(fc.property(fc.array(anyDecimal, { maxLength: 200 }), (keys) => check(Float64Array.from(keys))), { numRuns: 300 });
  });
  it('keeps an earlier order among equals, so that several keys are several sorts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.double()), { maxLength: 100 }), (pairs) => {
        const major = Float64Array.from(pairs, ([key]) => key);
        const minor = Float64Array.from(pairs, ([, key]) => key);
        assert.deepEqual([...orderByNumbers(major, false, orderByNumbers(minor, true))], slowOrder(major, false, slowOrder(minor, true)));
      }),
    );
  });
  it('leaves the rows it was given alone', () => {
    const rows = inGivenOrder(3);
    orderByNumbers(Float64Array.of(3, 2, 1), false, rows);
    assert.deepEqual([...rows], [0, 1, 2]);
  });
});
