import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EvenSlots, ListedSlots } from '../../src/geometry/slots.js';

const even = fc.record({ first: fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(Date.UTC(2026, 1, 2))), stepMs: fc.oneof(fc.integer({ min: 1, max: 900_000 }), fc.double({ min: 0.1, max: 1e4, noNaN: true })), length: fc.integer({ min: 0, max: 50 }) });

describe('slots at equal distances', () => {
  it('without a slot find nothing, and neither what is no number', () => {
    const none = new EvenSlots({ first: 0, stepMs: 1000 }, 0);
    assert.deepEqual([none.indexOf(0), none.firstFrom(0), none.firstEndingAfter(0), none.firstMiddleFrom(0), none.nearest(0)], [-1, 0, 0, 0, undefined]);
    const some = new EvenSlots({ first: 0, stepMs: 1000 }, 3);
    assert.deepEqual([some.indexOf(NaN), some.firstFrom(NaN), some.firstEndingAfter(NaN), some.firstMiddleFrom(NaN)], [-1, 3, 3, 3]);
    assert.deepEqual([some.firstFrom(-Infinity), some.firstFrom(Infinity)], [0, 3]);
  });

  it('find what a search through the same slots, listed one by one, finds', () => {
    const where = fc.oneof(fc.record({ slot: fc.integer({ min: -2, max: 52 }), at: fc.constantFrom(0, 0.25, 0.5, 0.75, 1) }), fc.record({ slot: fc.integer({ min: -2, max: 52 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }));
    fc.assert(
      fc.property(even, where, ({ first, stepMs, length }, { slot, at }) => {
        const slots = new EvenSlots({ first, stepMs }, length);
        const starts = Float64Array.from({ length }, (_, index) => slots.startOf(index));
        const listed = new ListedSlots(starts, Float64Array.from({ length }, (_, index) => slots.endOf(index)));
        const instant = first + (slot + at) * stepMs;
        for (const name of ['indexOf', 'firstFrom', 'firstEndingAfter', 'firstMiddleFrom', 'nearest'] as const) assert.equal(slots[name](instant), listed[name](instant), name);
      }),
      { numRuns: 3000 },
    );
  });
});
