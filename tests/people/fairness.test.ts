import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wilson } from '../../src/metrics/wilson.js';
import { adviceAdoption } from '../../src/people/advice-adoption.js';
import { chanceRange } from '../../src/people/chance-range.js';
import { expectedRanks } from '../../src/people/expected-rank.js';
import { funnelLimits } from '../../src/people/funnel.js';
import { mannWhitney } from '../../src/people/mann-whitney.js';
import { funnelOverdispersion } from '../../src/people/overdispersion.js';
import { shrinkMeans } from '../../src/people/shrink-means.js';
import { shrinkRates } from '../../src/people/shrink-rates.js';
import { complexityIndex, stratifiedRate } from '../../src/people/standardise.js';
import { surveySelection } from '../../src/people/survey-selection.js';

const proportion = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([trials, share]) => ({ trials, successes: Math.round(trials * share) }));

describe('people/shrink-rates', () => {
  it('has nothing to learn from one, or from those who all always succeed', () => {
    assert.equal(shrinkRates([]), undefined);
    assert.equal(shrinkRates([{ successes: 3, trials: 4 }]), undefined);
    assert.equal(shrinkRates([{ successes: 3, trials: 3 }, { successes: 5, trials: 5 }]), undefined);
  });
  it('gives who has no trials what everybody has', () => {
    const shrunk = shrinkRates([{ successes: 9, trials: 10 }, { successes: 3, trials: 10 }, { successes: 0, trials: 0 }]);
    assert.deepEqual(shrunk?.agents[2]?.raw, undefined);
    assert.ok(Math.abs((shrunk?.agents[2]?.posteriorMean ?? 0) - 0.6) < 1e-12);
  });
  it('moves every rate towards everybody’s and never past it', () =>
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 2, maxLength: 12 }), (agents) => {
        const shrunk = shrinkRates(agents);
        for (const { raw = 0, posteriorMean, lower, upper } of shrunk?.agents ?? []) {
          const mean = shrunk?.mean ?? 0;
          assert.ok(Math.abs(posteriorMean - mean) <= Math.abs(raw - mean) + 1e-12 && (posteriorMean - mean) * (raw - mean) >= -1e-15);
          assert.ok(0 <= lower && lower <= upper && upper <= 1);
        }
      }),
      { numRuns: 50 },
    ));
});

describe('people/shrink-means', () => {
  it('has none of nothing, and trusts a single one not at all', () => {
    assert.equal(shrinkMeans([]), undefined);
    assert.deepEqual(shrinkMeans([{ mean: 5, sd: 1, n: 4 }])?.agents, [{ shrunk: 5, reliability: 0 }]);
  });
  it('makes all one where chance explains the differences', () => {
    assert.deepEqual(shrinkMeans([{ mean: 300, sd: 100, n: 4 }, { mean: 300, sd: 100, n: 4 }])?.agents.map(({ shrunk }) => shrunk), [300, 300]);
  });
  it('refuses samples without a spread', () => assert.throws(() => shrinkMeans([{ mean: 1, sd: 0, n: 3 }]), /invalid sample: deviation 0 of 3/));
});

describe('people/funnel', () => {
  it('has no limits without trials, and refuses what is no target and no count', () => {
    assert.equal(funnelLimits(0.85, 0), undefined);
    assert.throws(() => funnelLimits(1.2, 3), /invalid target: 1.2/);
    assert.throws(() => funnelLimits(0.5, 2.5), /invalid trials: 2.5/);
  });
  it('narrows around its target as trials grow', () => {
    let before = Infinity;
    for (const trials of [5, 20, 80, 320, 1280, 20_000]) {
      const { lower3 = NaN, lower2 = NaN, upper2 = NaN, upper3 = NaN } = funnelLimits(0.85, trials) ?? {};
      assert.ok(lower3 < lower2 && lower2 < 0.85 && 0.85 < upper2 && upper2 < upper3 && upper3 <= 1 && upper3 - lower3 < before);
      before = upper3 - lower3;
    }
  });
});

describe('people/chance-range', () => {
  it('knows none of what is no rate, was not counted, or has no target', () => {
    for (const range of [chanceRange(undefined, 5, 0.8), chanceRange(0.8, undefined, 0.8), chanceRange(0.8, 0, 0.8), chanceRange(0.8, 2.5, 0.8), chanceRange(0.8, 5, undefined), chanceRange(0.8, 5, 85)]) assert.equal(range, undefined);
  });
  it('lets 20 answers at a target of 85 % lie between 65 and 97 %, and stays among rates', () => {
    const { lower = NaN, upper = NaN, isWithin } = chanceRange(0.7, 20, 0.85) ?? {};
    assert.ok(Math.abs(lower - 0.65) < 0.02 && Math.abs(upper - 0.97) < 0.02, `${lower} ${upper}`);
    assert.equal(isWithin, true);
    assert.deepEqual([chanceRange(0.2, 3, 0.1)?.lower, chanceRange(0.2, 20, 0.85)?.isWithin], [0, false]);
  });
});

describe('people/overdispersion', () => {
  it('says nothing without trials', () => assert.deepEqual(funnelOverdispersion([{ successes: 0, trials: 0 }], 0.8, 0.1), { z: [undefined], phi: undefined, isOverdispersed: false, adjustedZ: [undefined] }));
  it('leaves those alone who scatter by chance', () => {
    const { isOverdispersed, z, adjustedZ } = funnelOverdispersion([{ successes: 80, trials: 100 }, { successes: 83, trials: 100 }, { successes: 78, trials: 100 }], 0.8, 0.1);
    assert.equal(isOverdispersed, false);
    assert.deepEqual(adjustedZ, z);
  });
});

describe('people/expected-rank', () => {
  it('is a place in the middle for those who are alike, and all ranks add up', () => {
    assert.deepEqual(expectedRanks([{ successes: 5, trials: 9 }, { successes: 5, trials: 9 }, { successes: 5, trials: 9 }]), [2, 2, 2]);
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 1, maxLength: 10 }), (agents) => {
        const ranks = expectedRanks(agents);
        assert.ok(Math.abs(ranks.reduce((sum, rank) => sum + rank, 0) - (agents.length * (agents.length + 1)) / 2) < 1e-9);
      }),
    );
  });
});

describe('people/mann-whitney', () => {
  it('has nothing to compare with nobody, and finds nothing where all are equal', () => {
    assert.equal(mannWhitney([], [1]), undefined);
    assert.deepEqual(mannWhitney([3, 3], [3]), { u: 1, z: undefined, pValue: undefined, effect: 0.5 });
  });
  it('counts pairs as its slow twin, and turns its sign round with the groups', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), (a, b) => {
        const pairs = a.flatMap((x) => b.map((y): number => (x > y ? 1 : x === y ? 0.5 : 0))).reduce((sum, each) => sum + each, 0);
        assert.ok(Math.abs((mannWhitney(a, b)?.u ?? NaN) - pairs) < 1e-9);
        assert.ok(Math.abs((mannWhitney(a, b)?.z ?? 0) + (mannWhitney(b, a)?.z ?? 0)) < 1e-9);
      }),
    ));
});

describe('people/standardise', () => {
  it('has no rate of nothing', () => assert.deepEqual(stratifiedRate([{ successes: 0, trials: 0, weight: 1 }]), { value: undefined, pooled: undefined, standardError: undefined, lower: undefined, upper: undefined }));
  it('is the plain rate where everything weighs as much as it counts', () => {
    const { value = NaN, pooled = NaN } = stratifiedRate([{ successes: 8, trials: 10, weight: 10 }, { successes: 30, trials: 90, weight: 90 }]);
    assert.ok(Math.abs(value - pooled) < 1e-15);
  });
  it('is 1 for somebody like the site', () => assert.equal(complexityIndex([{ key: 'x', successes: 8, trials: 10 }], { x: 0.8 }).index, 1));
  it('refuses a case without a rate', () => assert.throws(() => complexityIndex([{ key: 'x', successes: 1, trials: 2 }], {}), /invalid reference: no rate for x/));
});

describe('people/survey-selection', () => {
  it('sees nothing where nothing was counted', () => assert.equal(surveySelection({ offeredPositive: 0, notOfferedPositive: 0, offeredNegative: 0, notOfferedNegative: 0 }).z, 0));
  it('refuses counts below nothing', () => assert.throws(() => surveySelection({ offeredPositive: -1, notOfferedPositive: 0, offeredNegative: 0, notOfferedNegative: 0 }), /invalid count: -1/));
});

describe('people/advice-adoption', () => {
  it('judges nobody who was shown nothing', () => assert.deepEqual(adviceAdoption({ shown: 0, accepted: 0, modified: 0, rejected: 0 }, 0.3, 1.645), { unmodifiedRate: undefined, correctionRate: undefined, isOverReliant: false }));
  it('lets a few suggestions taken unread pass, and not many', () => {
    assert.equal(adviceAdoption({ shown: 5, accepted: 3, modified: 1, rejected: 1 }, 0.3, 1.645).isOverReliant, false);
    assert.equal(adviceAdoption({ shown: 500, accepted: 300, modified: 100, rejected: 100 }, 0.3, 1.645).isOverReliant, wilson(300, 500, 1.645).lower > 0.3);
  });
});
