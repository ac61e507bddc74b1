import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mannKendall, seasonalKendall } from '../../src/analysis/mann-kendall.js';

const values = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 25 });

describe('analysis/mann-kendall', () => {
  it('sees no trend in nothing, one value, or equal ones', () => {
    for (const y of [[], [1], [7, 7, 7]]) assert.deepEqual(mannKendall(y), { s: 0, variance: 0, z: 0, pValue: 1, tauB: undefined });
    assert.deepEqual(seasonalKendall([]), { s: 0, variance: 0, z: 0, pValue: 1 });
  });
  it('refuses what is no number', () => assert.throws(() => mannKendall([1, NaN]), /invalid values/));
  it('turns its sign with the values, and with time', () => {
    fc.assert(
      fc.property(values, (y) => {
        const { s, pValue } = mannKendall(y);
        // 0 and -0 are one number to a reader.
        assert.ok(mannKendall(y.map((value) => -value)).s === -s);
        assert.ok(mannKendall([...y].reverse()).s === -s);
        assert.ok(pValue >= 0 && pValue <= 1);
      }),
    );
  });
  it('adds seasons, and takes one season as the plain test does', () => {
    fc.assert(
      fc.property(values, values, (one, two) => {
        const { tauB, ...plain } = mannKendall(one);
        void tauB;
        assert.deepEqual(seasonalKendall([one]), plain);
        assert.equal(seasonalKendall([one, two]).s, plain.s + mannKendall(two).s);
      }),
    );
  });
});
