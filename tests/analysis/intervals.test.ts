import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeSketches, sketchOf, sketchQuantile } from '../../src/analysis/dd-sketch.js';
import { meanInterval } from '../../src/analysis/mean-interval.js';
import { mergeMoments, momentsOf, varianceOf } from '../../src/analysis/moments.js';
import { npsDifference, npsInterval } from '../../src/analysis/nps-interval.js';
import { proportionDifference } from '../../src/analysis/proportion-difference.js';
import { median, nearestRank, quantile } from '../../src/metrics/quantile.js';
import { repeatContacts } from '../../src/analysis/repeat-contacts.js';
import { seasonalBaseline } from '../../src/analysis/seasonal-baseline.js';
import { studentQuantile, studentTail } from '../../src/analysis/student-t.js';

const near = (got: number | undefined, expected: number, tolerance = 1e-9) => assert.ok(got !== undefined && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${got} is not ${expected}`);
const waits = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 60 });
const counts = fc.record({ promoters: fc.nat(200), passives: fc.nat(200), detractors: fc.nat(200) });

describe('analysis/quantile', () => {
  it('has none of nothing, and one of one', () => {
    assert.deepEqual([quantile([], 0.5), nearestRank([], 0.5), median([])], [undefined, undefined, undefined]);
    assert.deepEqual([quantile([4], 0.9), nearestRank([4], 0), nearestRank([4], 1)], [4, 4, 4]);
  });
  it('does not slip a rank where the share is a little more in floating point', () => assert.equal(nearestRank([...Array(100).keys()], 0.07), 6));
  it('refuses a share outside of 0 to 1, and what is no number', () => {
    assert.throws(() => quantile([1], 1.1), /invalid share: 1.1/);
    assert.throws(() => nearestRank([NaN], 0.5), /invalid values/);
  });
  it('grows with the share, from the least to the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        assert.equal(quantile(values, 0), Math.min(...values));
        assert.equal(quantile(values, 1), Math.max(...values));
        assert.ok((quantile(values, p * 0.9) ?? 0) <= (quantile(values, p) ?? 0) + 1e-9);
        assert.ok(values.includes(nearestRank(values, p) ?? NaN));
      }),
    );
  });
});

describe('analysis/seasonal-baseline', () => {
  it('expects nothing without a history', () => assert.deepEqual(seasonalBaseline([undefined], 3), { median: undefined, mad: undefined, robustZ: undefined, expectedLow: undefined, expectedHigh: undefined }));
  it('knows no distance where the history does not vary', () => assert.deepEqual(seasonalBaseline([5, 5, 5], 9), { median: 5, mad: 0, robustZ: undefined, expectedLow: 5, expectedHigh: 5 }));
  it('is not bent by one wild week', () => near(seasonalBaseline([100, 101, 99, 100, 100, 102, 98, 5000]).median, 100));
});

describe('analysis/nps-interval', () => {
  it('has no score without an answer', () => {
    assert.equal(npsInterval({ promoters: 0, passives: 0, detractors: 0 }).nps, undefined);
    assert.equal(npsDifference({ promoters: 0, passives: 0, detractors: 0 }, { promoters: 1, passives: 0, detractors: 0 }), undefined);
  });
  it('refuses a negative count', () => assert.throws(() => npsInterval({ promoters: -1, passives: 0, detractors: 0 }), /invalid answers/));
  it('holds the score, stays within -100 to 100, and mirrors with the answers', () => {
    fc.assert(
      fc.property(counts, counts, (one, two) => {
        const { nps, adjLower, adjUpper, n } = npsInterval(one);
        if (n === 0 || nps === undefined || adjLower === undefined || adjUpper === undefined) return;
        assert.ok(-100 <= adjLower && adjLower <= adjUpper && adjUpper <= 100);
        near(npsInterval({ ...one, promoters: one.detractors, detractors: one.promoters }).nps, -nps);
        const [there, back] = [npsDifference(one, two), npsDifference(two, one)];
        if (there && back) near(back.difference, -there.difference);
        assert.equal(there?.significant, back?.significant);
      }),
    );
  });
});

describe('analysis/proportion-difference', () => {
  it('has none where a side had no trial', () => assert.equal(proportionDifference({ successes: 0, trials: 0 }, { successes: 1, trials: 2 }), undefined));
  it('refuses more successes than trials', () => assert.throws(() => proportionDifference({ successes: 2, trials: 1 }, { successes: 0, trials: 1 }), /invalid proportion: 2 of 1/));
  it('holds the difference, within -1 to 1', () => {
    const proportion = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([trials, share]) => ({ trials, successes: Math.round(trials * share) }));
    fc.assert(
      fc.property(proportion, proportion, (one, two) => {
        const found = proportionDifference(one, two);
        assert.ok(found && found.lower <= found.difference && found.difference <= found.upper && found.lower >= -1 - 1e-9 && found.upper <= 1 + 1e-9);
      }),
    );
  });
});

describe('analysis/mean-interval', () => {
  it('says nothing of fewer than two values, and is a point where they are equal', () => {
    assert.equal(meanInterval(5, 0, 1, 0.95), undefined);
    assert.deepEqual(meanInterval(5, 0, 9, 0.95), { lower: 5, upper: 5 });
  });
  it('refuses a confidence that is none', () => assert.throws(() => meanInterval(5, 1, 9, 1), /invalid confidence: 1/));
  it('knows the printed tables of Student', () => {
    near(studentQuantile(0.975, 1), 12.706204736432095);
    near(studentQuantile(0.975, 2), 4.302652729911275);
    near(studentQuantile(0.995, 10), 3.169272672616951);
    near(studentQuantile(0.975, 1e6), 1.95996636, 1e-8);
    assert.deepEqual([studentQuantile(0, 3), studentQuantile(0.5, 3), studentQuantile(1, 3)], [-Infinity, 0, Infinity]);
  });
  it('finds the value of every share again', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 200 }), (p, freedom) => near(1 - studentTail(studentQuantile(p, freedom), freedom), p, 1e-10)));
  });
});

describe('analysis/dd-sketch', () => {
  it('has no quantile of nothing, and zeros apart', () => {
    assert.equal(sketchQuantile(sketchOf([], 0.01), 0.5), undefined);
    assert.equal(sketchQuantile(sketchOf([0, 0, 5], 0.01), 0.5), 0);
  });
  it('refuses negative values and unlike sketches', () => {
    assert.throws(() => sketchOf([-1], 0.01), /invalid values: -1/);
    assert.throws(() => sketchOf([], 1), /invalid accuracy: 1/);
    assert.throws(() => mergeSketches(sketchOf([], 0.01), sketchOf([], 0.02)), /invalid sketch/);
  });
  it('merged is the sketch of all, and each quantile is within its accuracy', () => {
    fc.assert(
      fc.property(waits, waits, fc.double({ min: 0, max: 1, noNaN: true }), (one, two, q) => {
        const merged = mergeSketches(sketchOf(one, 0.01), sketchOf(two, 0.01));
        const whole = sketchOf([...one, ...two], 0.01);
        const inOrder = ({ bins }: typeof whole) => [...bins].sort(([a], [b]) => a - b);
        assert.deepEqual([merged.zeroCount, inOrder(merged)], [whole.zeroCount, inOrder(whole)]);
        const sorted = [...one, ...two].sort((a, b) => a - b);
        const exact = sorted[Math.floor(q * (sorted.length - 1))];
        if (exact === undefined) return;
        assert.ok(Math.abs((sketchQuantile(merged, q) ?? NaN) - exact) <= 0.0100001 * exact);
      }),
    );
  });
});

describe('analysis/moments', () => {
  it('has no mean of nothing and no spread of one', () => {
    assert.deepEqual([momentsOf([]).mean, varianceOf(momentsOf([])), varianceOf(momentsOf([3]))], [undefined, undefined, undefined]);
  });
  it('merged are the moments of all', () => {
    fc.assert(
      fc.property(waits, waits, (one, two) => {
        const [merged, whole] = [mergeMoments(momentsOf(one), momentsOf(two)), momentsOf([...one, ...two])];
        assert.equal(merged.n, whole.n);
        if (whole.mean !== undefined) near(merged.mean, whole.mean, 1e-9);
        near(merged.squares, whole.squares, 1e-7);
      }),
    );
  });
});

describe('analysis/repeat-contacts', () => {
  const contact = (customer: string, at: number, reason = 'bill') => ({ customer, reason, at });
  it('has no rate while no window is over', () => assert.deepEqual(repeatContacts([contact('a', 5)], 10, 7), { eligible: 0, repeats: 0, fcr: undefined, censored: 1 }));
  it('counts a repeat at the window’s very end, not after it, nor for another reason or at the same instant', () => {
    assert.equal(repeatContacts([contact('a', 0), contact('a', 7)], 7, 7).repeats, 1);
    assert.equal(repeatContacts([contact('a', 0), contact('a', 7.5)], 8, 7).repeats, 0);
    assert.equal(repeatContacts([contact('a', 0), contact('a', 3, 'fault')], 8, 7).repeats, 0);
    assert.equal(repeatContacts([contact('a', 0), contact('a', 0)], 8, 7).repeats, 0);
  });
  it('refuses no window', () => assert.throws(() => repeatContacts([], 0, 0), /invalid window: 0/));
});
