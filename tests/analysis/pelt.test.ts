import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { peltL2, type Segmentation } from '../../src/analysis/pelt.js';

/** The slow twin: every way to cut, by the definition. */
function allCuts(x: readonly number[], penalty: number, minSegment: number): Segmentation {
  const cost = (from: number, to: number) => {
    const part = x.slice(from, to);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  const best = (from: number): Segmentation => {
    let found: Segmentation = { changePoints: [], totalCost: from < x.length ? cost(from, x.length) : 0 };
    for (let at = from + minSegment; at <= x.length - minSegment; at++) {
      const rest = best(at);
      const totalCost = cost(from, at) + penalty + rest.totalCost;
      if (totalCost < found.totalCost) found = { changePoints: [at, ...rest.changePoints], totalCost };
    }
    return found;
  };
  return best(0);
}

describe('analysis/pelt', () => {
  it('finds no change in nothing, one value, equal ones, or a series shorter than one level', () => {
    for (const x of [[], [3], [3, 3, 3, 3]]) assert.deepEqual(peltL2(x, 1, 2), { changePoints: [], totalCost: 0 });
    assert.deepEqual(peltL2([0, 2], 0.1, 3), { changePoints: [], totalCost: 2 });
  });
  it('refuses a negative penalty and half a point', () => {
    assert.throws(() => peltL2([1], -1), /invalid penalty: -1/);
    assert.throws(() => peltL2([1], 1, 0.5), /invalid segment: 0.5/);
    assert.throws(() => peltL2([NaN], 1), /invalid values/);
  });
  it('says since when a level changed', () => assert.deepEqual(peltL2([9, 9, 9, 9, 4, 4, 4], 2).changePoints, [4]));
  it('costs what the best of all cuts costs, at any penalty and shortest level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 11 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 4 }), (x, penalty, minSegment) => {
        const [fast, slow] = [peltL2(x, penalty, minSegment), allCuts(x, penalty, minSegment)];
        assert.ok(Math.abs(fast.totalCost - slow.totalCost) < 1e-6, `${fast.totalCost} is not ${slow.totalCost}`);
        const ends = [0, ...fast.changePoints, x.length];
        if (x.length >= minSegment) assert.ok(ends.slice(1).every((end, index) => end - (ends[index] ?? 0) >= minSegment));
      }),
    );
  });
});
