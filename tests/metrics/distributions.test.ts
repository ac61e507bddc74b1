import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { betaBelow, betaQuantile, binomialAtMost } from '../../src/metrics/beta.js';
import { gammaAbove, logGamma } from '../../src/metrics/gamma.js';
import { normalTail } from '../../src/metrics/normal.js';
import { median, quantile } from '../../src/metrics/quantile.js';

const near = (actual: number, expected: number, tolerance = 1e-11) => assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
const shape = fc.double({ min: 0.05, max: 900, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

/** Slow twin of the binomial sum, whole counts. */
function sumOfCounts(most: number, trials: number, p: number): number {
  let [term, sum] = [(1 - p) ** trials, 0];
  for (let count = 0; count <= most; count++) {
    sum += term;
    term *= ((trials - count) / (count + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('metrics/gamma', () => {
  it('is a factorial at whole numbers', () => {
    for (let [n, factorial] = [1, 1]; n < 15; factorial *= n++) near(logGamma(n), Math.log(factorial));
  });
  it('is the root of pi at a half', () => near(logGamma(0.5), Math.log(Math.PI) / 2));
  it('has an exponential tail for shape 1, and the normal one for a square', () => {
    for (const x of [0.01, 0.5, 1, 2, 7, 30]) {
      near(gammaAbove(1, x), Math.exp(-x));
      near(gammaAbove(0.5, x / 2), 2 * normalTail(Math.sqrt(x)));
    }
    assert.equal(gammaAbove(3, 0), 1);
  });
});

describe('metrics/beta', () => {
  it('refuses shapes that are none', () => assert.throws(() => betaBelow(0.5, 0, 1), /invalid beta: 0, 1/));
  it('is everything above and nothing below', () => assert.deepEqual([betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1, 0, 1]));
  it('reads from the other end the same', () => fc.assert(fc.property(share, shape, shape, (x, a, b) => near(betaBelow(x, a, b), 1 - betaBelow(1 - x, b, a), 1e-9))));
  it('finds the value that a share lies below', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.5, max: 900, noNaN: true }), fc.double({ min: 0.5, max: 900, noNaN: true }), (p, a, b) =>
        near(betaBelow(betaQuantile(p, a, b), a, b), p, 1e-9),
      ),
    ));
  it('counts what its slow twin counts', () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (most, trials, p) => near(binomialAtMost(most, trials, p), sumOfCounts(Math.min(most, trials), trials, p), 1e-10))));
});

describe('metrics/quantile', () => {
  it('has none of no values, and every share of one value is that value', () => assert.deepEqual([quantile([], 0.5), quantile([7], 0), quantile([7], 1), median([])], [undefined, 7, 7, undefined]));
  it('refuses shares beyond 0 and 1', () => assert.throws(() => quantile([1], 1.1), /invalid share: 1.1/));
  it('lies halfway between two middle values', () => assert.equal(median([4, 1, 3, 2]), 2.5));
});
