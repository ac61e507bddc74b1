import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bestEffort, bonusCoefficient, expectedBonus } from '../../src/people/bonus.js';
import { bunchingAt } from '../../src/people/bunching.js';
import { isPromotable } from '../../src/people/promotion.js';
import { review360 } from '../../src/people/review-360.js';
import { scaleResult } from '../../src/people/stress-scale.js';
import { wrapUpQuality } from '../../src/people/wrap-up-quality.js';
import { wrapUpStretch } from '../../src/people/wrap-up-stretch.js';

const TIERS = [{ min: 0, coefficient: 0.5 }, { min: 60, coefficient: 0.8 }, { min: 75, coefficient: 1 }, { min: 90, coefficient: 1.2 }];
const SCHEME = { base: 2000, tiers: TIERS };

describe('people/bonus', () => {
  it('has no coefficient below the first tier, and includes the score a tier begins at', () => assert.deepEqual([-1, 0, 59.999, 60, 90].map((score) => bonusCoefficient(score, TIERS)), [undefined, 0.5, 0.5, 0.8, 1.2]));
  it('is expected to lie between the tiers and never falls with the score', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.5, max: 20, noNaN: true }), (mean, deviation) => {
        const { bonus, marginalPerPoint } = expectedBonus({ mean, deviation }, SCHEME);
        assert.ok(bonus >= 1000 - 1e-9 && bonus <= 2400 + 1e-9 && marginalPerPoint >= 0);
        const slope = (expectedBonus({ mean: mean + 1e-4, deviation }, SCHEME).bonus - bonus) / 1e-4;
        assert.ok(Math.abs(slope - marginalPerPoint) < 0.01 * Math.max(1, slope));
      }),
    ));
  it('pays no effort where nothing is to be gained', () => assert.equal(bestEffort({ mean: 50, deviation: 3 }, { base: 2000, tiers: TIERS.slice(0, 1) }, { cost: 8, most: 15, step: 0.5 }).effort, 0));
  it('refuses a step or a deviation that is none', () => {
    assert.throws(() => bestEffort({ mean: 1, deviation: 1 }, SCHEME, { cost: 1, most: 1, step: 0 }), /invalid step: 0/);
    assert.throws(() => expectedBonus({ mean: 1, deviation: 0 }, SCHEME), /invalid deviation: 0/);
  });
});

describe('people/bunching', () => {
  it('is certain where nothing was counted, and an even split is no sign', () => {
    assert.deepEqual(bunchingAt([], 90, 2), { below: 0, above: 0, pValue: 1 });
    assert.ok(bunchingAt([89, 90], 90, 2).pValue > 0.5);
  });
});

describe('people/promotion', () => {
  const years = [{ year: 2025, score: 85 }, { year: 2023, score: 99 }, { year: 2024, score: 86 }];
  it('looks at the latest years only, in whatever order', () => assert.deepEqual([isPromotable(years, 85, 2), isPromotable(years, 85.5, 2), isPromotable(years, 85, 4), isPromotable([], 85, 2)], [true, false, false, false]));
});

describe('people/review-360', () => {
  it('stands on nothing where every group would give its raters away', () => assert.deepEqual(review360({ peers: [90, 80] }, { peers: 0.3 }, 3), { score: undefined, used: [] }));
  it('keeps a supervisor, who is known anyway', () => assert.deepEqual(review360({ supervisor: [70], peers: [90, 80] }, { supervisor: 0.5, peers: 0.3 }, 3), { score: 70, used: ['supervisor'] }));
});

describe('people/stress-scale', () => {
  const rule = { bands: [{ min: 0, max: 4 }, { min: 5, max: 9 }], moderateMin: 3, moderateMax: 6, maxMissing: 1 };
  it('says nothing with too many items left out, or none answered', () => {
    assert.deepEqual(scaleResult([1, undefined, undefined], rule), { total: undefined, answered: 1, band: undefined, isModerate: undefined });
    assert.equal(scaleResult([], rule).total, undefined);
  });
  it('makes up for an item left out in proportion', () => assert.deepEqual(scaleResult([3, 3, undefined], rule), { total: 9, answered: 2, band: 1, isModerate: false }));
  it('refuses an answer below nothing', () => assert.throws(() => scaleResult([-1], rule), /invalid item: -1/));
});

describe('people/wrap-up', () => {
  const rule = { targetSeconds: 40, limitSeconds: 120, gate: 85 };
  it('pays nothing for stretching, and no speed without quality', () => {
    assert.deepEqual([120, 300, 40, 1].map((seconds) => wrapUpQuality(seconds, 90, rule).linked), [0, 0, 100, 100]);
    assert.equal(wrapUpQuality(1, 42.5, rule).linked, 50);
  });
  it('refuses a limit below the target', () => assert.throws(() => wrapUpQuality(1, 1, { ...rule, limitSeconds: 40 }), /invalid limit: 40/));
  it('says nothing of reasons that nobody else had', () => assert.deepEqual(wrapUpStretch([{ reason: 'x', seconds: 30 }], {}), { meanLogRatio: undefined, ratio: undefined, scale: undefined, z: undefined }));
  it('finds nobody stretched who is like everybody', () => assert.equal(wrapUpStretch([{ reason: 'x', seconds: 20 }], { x: [10, 20, 40] }).meanLogRatio, 0));
});
