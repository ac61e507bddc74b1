import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normalQuantile, normalTail } from '../../src/metrics/normal.js';
import { theilSen, theilSenInterval } from '../../src/analysis/theil-sen.js';

const near = (got: number | undefined, expected: number, tolerance = 1e-12) => assert.ok(got !== undefined && Math.abs(got - expected) <= tolerance, `${got} is not ${expected}`);

describe('analysis/normal', () => {
  it('halves at the middle and keeps its digits far out', () => {
    assert.equal(normalTail(0), 0.5);
    near(normalTail(1.959963984540054), 0.025, 1e-15);
    near(normalTail(7.194919381036982), 3.124884080491481e-13, 1e-24);
  });
  it('is continuous where one formula hands over to the other', () => near(normalTail(2.5 - 1e-12), normalTail(2.5), 1e-13));
  it('has its ends at infinity, and no share outside of 0 to 1', () => {
    assert.deepEqual([normalQuantile(0), normalQuantile(1)], [-Infinity, Infinity]);
    assert.throws(() => normalQuantile(1.5), /invalid share: 1.5/);
  });
  it('finds the value of every share again', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        const share = 1 - normalTail(normalQuantile(p));
        assert.ok(Math.abs(share - p) <= 1e-12, `${share} for ${p}`);
      }),
    );
  });
});

describe('analysis/theil-sen', () => {
  it('draws no line through nothing, one point, or points above one another', () => {
    assert.deepEqual([theilSen([], []), theilSen([1], [2]), theilSen([1, 1], [2, 3]), theilSenInterval([], 0.95)], [undefined, undefined, undefined, undefined]);
  });
  it('refuses lists of unequal length, what is no number, and confidence that is none', () => {
    assert.throws(() => theilSen([1], []), /invalid points/);
    assert.throws(() => theilSen([1], [NaN]), /invalid points/);
    assert.throws(() => theilSenInterval([1, 2], 1), /invalid confidence: 1/);
  });
  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  it('finds a straight line whatever one wild point does to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 8 }), fc.integer(), (slope, at, wild) => {
        const x = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        const line = theilSen(x, x.map((value) => (value === at ? wild : slope * value + 3)));
        assert.equal(line?.slope, slope);
      }),
    );
  });
  it('turns round with its points, and keeps its slope between the ends of its interval', () => {
    fc.assert(
      fc.property(numbers, (y) => {
        const x = y.map((_, index) => index);
        const line = theilSen(x, y);
        const band = theilSenInterval(y, 0.95);
        assert.ok(line && band && band.lower <= line.slope && line.slope <= band.upper);
        near(theilSen(x, y.map((value) => -value))?.slope, -line.slope);
      }),
    );
  });
});
