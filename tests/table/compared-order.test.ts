import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../src/domain/steps.js';
import { comparedOrder } from '../../src/table/compared-order.js';

describe('table/compared-order', () => {
  it('orders nothing and one', () => {
    assert.deepEqual(atOnce(comparedOrder([], () => 0)), []);
    assert.deepEqual(atOnce(comparedOrder(['a'], () => 0)), ['a']);
  });
  it('orders any items as the engine does, equal ones as they came, in steps', () => {
    const anyItems = fc.array(fc.nat(300), { maxLength: 4000, size: 'max' });
    fc.assert(
      fc.property(anyItems, (numbers) => {
        const items = numbers.map((number, at) => ({ number, at }));
        const compare = (a: { number: number }, b: { number: number }) => a.number - b.number;
        assert.deepEqual(atOnce(comparedOrder(items, compare)), [...items].sort(compare));
      }),
      { numRuns: 60 },
    );
  });
});
