import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deltaOf, proportionZ, sampleSize } from '../../src/metrics/delta.js';
import { readingLike } from '../../stories/tile-readings.js';
import type { MetricId } from '../../src/domain/metric.js';
import type { Measure } from '../../src/domain/reading.js';

const share = (numerator: number, denominator: number): Measure => ({ value: numerator / denominator, numerator, denominator });
const between = (now: Measure, before: Measure, metric: MetricId = 'answerRate') => deltaOf(readingLike({ metric, ...now, previous: { ...before, range: { start: 0, end: 1 } } }));

describe('metrics/delta', () => {
  it('is undefined without a comparison, or where either side had nothing to measure', () => {
    const { previous, ...alone } = readingLike();
    assert.ok(previous);
    assert.equal(deltaOf(alone), undefined);
    assert.equal(between({ value: undefined }, share(1, 2)), undefined);
    assert.equal(between(share(1, 2), { value: undefined }), undefined);
    assert.equal(between({ value: Infinity }, share(1, 2)), undefined);
  });
  it('is neutral while chance alone explains it', () => {
    assert.equal(between(share(8, 10), share(9, 10))?.verdict, 'neutral');
    assert.equal(between(share(800, 1000), share(810, 1000))?.verdict, 'neutral');
  });
  it('is better or worse by the metric’s direction where chance does not', () => {
    assert.equal(between(share(900, 1000), share(800, 1000))?.verdict, 'better');
    assert.equal(between(share(700, 1000), share(800, 1000))?.verdict, 'worse');
    assert.equal(between(share(200, 1000), share(100, 1000), 'abandonRate')?.verdict, 'worse');
  });
  it('is neutral for a share of time, whose seconds are no trials', () => {
    assert.equal(between(share(90_000, 100_000), share(50_000, 100_000), 'holdShare')?.verdict, 'neutral');
  });
  it('is neutral for seconds, whose spread nobody told', () => {
    assert.equal(between({ value: 90, numerator: 900, denominator: 10 }, { value: 20, numerator: 200, denominator: 10 }, 'averageSpeedOfAnswer')?.verdict, 'neutral');
  });
  it('agrees with a textbook two-proportion test', () => {
    // 45 of 100 against 30 of 100: pooled 0.375, standard error sqrt(0.375 * 0.625 * 0.02) = 0.068465, z = 2.19089.
    assert.ok(Math.abs((proportionZ(share(45, 100), share(30, 100)) ?? 0) - 2.19089) < 1e-4);
  });
  it('has no z where fewer than five are expected on a side', () => {
    assert.equal(proportionZ(share(10, 10), share(6, 10)), undefined);
    assert.equal(proportionZ(share(0, 1000), share(0, 1000)), undefined);
    assert.equal(proportionZ({ value: undefined, numerator: 0, denominator: 0 }, share(6, 10)), undefined);
    assert.equal(proportionZ({ value: 3 }, share(6, 10)), undefined);
  });
  it('turns its sign when the two sides change places, and is zero for equal shares', () => {
    const side = fc.integer({ min: 20, max: 500 }).chain((n) => fc.integer({ min: 0, max: n }).map((x) => share(x, n)));
    fc.assert(
      fc.property(side, side, (one, two) => {
        const z = proportionZ(one, two);
        if (z === undefined) assert.equal(proportionZ(two, one), undefined);
        else assert.ok(Math.abs(z + (proportionZ(two, one) ?? NaN)) < 1e-9);
        assert.ok((proportionZ(one, one) ?? 0) === 0);
      }),
    );
  });
  it('counts as a sample what was counted, and not seconds', () => {
    assert.equal(sampleSize({ metric: 'answerRate' }, share(8, 10)), 10);
    assert.equal(sampleSize({ metric: 'averageHandleTime' }, share(800, 10)), 10);
    assert.equal(sampleSize({ metric: 'occupancy' }, share(800, 1000)), undefined);
    assert.equal(sampleSize({ metric: 'offered' }, { value: 5, numerator: 5 }), undefined);
  });
});
