import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce, STEP_LENGTH } from '../../../src/domain/steps.js';
import { permute } from '../../../src/adapters/store/typed-array.js';

/** Swaps rows at most `reach` apart, over and over. */
function shuffled(length: number, reach: number, swaps: readonly number[]): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (const [index, seed] of swaps.entries()) {
    const a = seed % length;
    const b = Math.min(length - 1, a + ((index * 7 + 1) % (reach + 1)));
    [order[a], order[b]] = [order[b] as number, order[a] as number];
  }
  return order;
}

describe('adapters/store permute', () => {
  it('moves nothing in nothing', () => {
    const values = Uint8Array.of(5, 6);
    atOnce(permute(values, 2, new Uint32Array(0)));
    assert.deepEqual([...values], [5, 6]);
  });
  it('puts every row where the order says, however far rows move, and leaves those before alone', () => {
    const lengths = fc.constantFrom(1, 2, 50, STEP_LENGTH - 1, STEP_LENGTH + 1, STEP_LENGTH * 3 + 17);
    fc.assert(
      fc.property(lengths, fc.constantFrom(0, 1, 200, STEP_LENGTH, 1e6), fc.constantFrom(1, 4), fc.array(fc.nat(), { maxLength: 300 }), (length, reach, width, swaps) => {
        const from = 3;
        const order = shuffled(length, reach, swaps).map((row) => row + from);
        const values = Uint32Array.from({ length: (from + length + 2) * width }, (_, i) => i);
        const expected = values.slice();
        for (const [i, row] of order.entries()) for (let part = 0; part < width; part++) expected[(from + i) * width + part] = row * width + part;
        atOnce(permute(values, from, order, width));
        assert.deepEqual(values, expected);
      }),
      { numRuns: 60 },
    );
  });
});
