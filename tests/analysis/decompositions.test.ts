import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { adtributor, surpriseOf } from '../../src/analysis/adtributor.js';
import { adtributorRatio } from '../../src/analysis/adtributor-ratio.js';
import { lmdiDecomposition } from '../../src/analysis/lmdi-decomposition.js';
import { generalizedPotentialScore } from '../../src/analysis/potential-score.js';
import { ratioDecomposition, type Segment } from '../../src/analysis/ratio-decomposition.js';
import { shapleyProduct } from '../../src/analysis/shapley-product.js';

const near = (got: number | undefined, expected: number | undefined, tolerance = 1e-9) =>
  assert.ok(got !== undefined && expected !== undefined && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${got} is not ${expected}`);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Some groups of twelve, so that both periods share some, lack some, and hold empty ones. */
const period = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 0, max: 11 }).map(String), den: fc.integer({ min: 0, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }), stray: fc.nat(3) }),
  { selector: ({ key }) => key, maxLength: 12 },
).map((rows) => rows.map(({ key, den, share, stray }): Segment => ({ key, den, num: Math.round(den * share) + stray })));

describe('analysis/ratio-decomposition', () => {
  const phone = { key: 'phone', num: 8, den: 10 };
  it('has no answer where a period had nothing to divide by', () => {
    for (const [base, current] of [[[], []], [[phone], []], [[], [phone]], [[{ ...phone, num: 0, den: 0 }], [phone]]] as const) assert.equal(ratioDecomposition(base, current), undefined);
  });
  it('refuses a negative denominator, what is no number, and a group twice', () => {
    assert.throws(() => ratioDecomposition([{ ...phone, den: -1 }], []), /invalid segments: 8 per -1 of phone/);
    assert.throws(() => ratioDecomposition([{ ...phone, num: NaN }], []), /invalid segments/);
    assert.throws(() => ratioDecomposition([phone, phone], [phone]), /phone stands there twice/);
  });
  it('lays all of one group’s change on its rate', () => {
    const { segments: [only] = [], delta } = ratioDecomposition([phone], [{ ...phone, num: 6 }]) ?? {};
    near(only?.rateEffect, delta);
    assert.equal(only?.mixEffect, 0);
  });
  it('counts what is new and what has gone as mix, and a group of nobody as nothing', () => {
    const { segments = [] } = ratioDecomposition([phone, { key: 'gone', num: 2, den: 5 }, { key: 'nobody', num: 0, den: 0 }], [phone, { key: 'new', num: 1, den: 9 }]) ?? {};
    for (const key of ['gone', 'new']) assert.equal(segments.find((segment) => segment.key === key)?.rateEffect, 0);
    assert.deepEqual(segments.find(({ key }) => key === 'nobody')?.total, 0);
  });
  it('adds up to the change exactly, whatever came, went or was empty', () => {
    fc.assert(
      fc.property(period, period, (base, current) => {
        const split = ratioDecomposition(base, current);
        if (!split) return;
        near(sum(split.segments.map(({ total }) => total)), split.delta);
        near(split.rateTotal + split.mixTotal, split.delta);
        near(sum(split.segments.map(({ laspeyresRate, laspeyresMix, interaction }) => laspeyresRate + laspeyresMix + interaction)), split.delta);
      }),
    );
  });
  it('turns its sign when the periods change places', () => {
    fc.assert(
      fc.property(period, period, (base, current) => {
        const [there, back] = [ratioDecomposition(base, current), ratioDecomposition(current, base)];
        for (const { key, rateEffect, mixEffect } of there?.segments ?? []) {
          const other = back?.segments.find((segment) => segment.key === key);
          near(other?.rateEffect, -rateEffect);
          near(other?.mixEffect, -mixEffect);
        }
      }),
    );
  });
});

describe('analysis/lmdi-decomposition', () => {
  it('adds up to the same change, at zeros too', () => {
    fc.assert(
      fc.property(period, period, (base, current) => {
        const [split, other] = [lmdiDecomposition(base, current), ratioDecomposition(base, current)];
        assert.equal(split === undefined, other === undefined);
        if (split) near(sum(split.segments.map(({ rateEffect, mixEffect }) => rateEffect + mixEffect)), other?.delta);
      }),
    );
  });
  it('refuses a negative part, which has no logarithm', () => assert.throws(() => lmdiDecomposition([{ key: 'a', num: -1, den: 2 }], []), /invalid segments: -1 of a/));
});

describe('analysis/shapley-product', () => {
  /** The slow twin: every order in which the factors may have changed. */
  function allOrders(before: readonly number[], after: readonly number[]): number[] {
    const effects = before.map(() => 0);
    let orders = 0;
    const walk = (now: readonly number[], left: readonly number[], changes: readonly (readonly [number, number])[]) => {
      if (left.length === 0) {
        orders++;
        for (const [index, change] of changes) effects[index] = (effects[index] ?? 0) + change;
      }
      for (const index of left) {
        const next = now.map((value, at) => (at === index ? (after[at] ?? 0) : value));
        walk(next, left.filter((at) => at !== index), [...changes, [index, next.reduce((a, b) => a * b, 1) - now.reduce((a, b) => a * b, 1)]]);
      }
    };
    walk(before, [...before.keys()], []);
    return effects.map((effect) => effect / orders);
  }
  it('gives nothing for no factor, and the change itself for one', () => {
    assert.deepEqual(shapleyProduct([], []), []);
    assert.deepEqual(shapleyProduct([4], [7]), [3]);
  });
  it('refuses lists of unequal length', () => assert.throws(() => shapleyProduct([1], []), /invalid factors/));
  it('is the mean over all orders, and adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 5 }), (factors) => {
        const [before, after] = [factors.map(([value]) => value), factors.map(([, value]) => value)];
        const effects = shapleyProduct(before, after);
        allOrders(before, after).forEach((effect, index) => near(effects[index], effect));
        near(sum(effects), after.reduce((a, b) => a * b, 1) - before.reduce((a, b) => a * b, 1));
      }),
    );
  });
});

describe('analysis/adtributor', () => {
  const element = (key: string, forecast: number, actual: number) => ({ key, forecast, actual });
  it('has nothing to attribute where nothing moved', () => {
    assert.equal(adtributor({}), undefined);
    assert.equal(adtributor({ channel: [element('phone', 5, 5)] }), undefined);
    assert.equal(adtributorRatio([]), undefined);
  });
  it('refuses negative numbers', () => {
    assert.throws(() => adtributor({ channel: [element('phone', -1, 2)] }), /invalid elements/);
    assert.throws(() => generalizedPotentialScore([element('phone', 1, Infinity)], []), /invalid elements/);
  });
  it('names the member that moved, and no dimension where none explains enough', () => {
    const spread = Array.from({ length: 20 }, (_, index) => element(String(index), 10, 11));
    const found = adtributor({ channel: [element('phone', 100, 120), element('chat', 100, 100)], agent: spread });
    assert.deepEqual(found?.candidates.map(({ dimension, elements }) => [dimension, elements]), [['channel', ['phone']]]);
  });
  it('shares one departure out, all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 9 }), (rows) => {
        const found = adtributor({ d: rows.map(([forecast, actual], index) => element(String(index), forecast, actual)) });
        if (found) near(sum((found.elements['d'] ?? []).map(({ ep }) => ep)), 1, 1e-6);
      }),
    );
  });
  it('is surprised by no share that stayed, and alike in both directions', () => {
    assert.equal(surpriseOf(0, 0), 0);
    assert.equal(surpriseOf(0.4, 0.4), 0);
    near(surpriseOf(0.2, 0.7), surpriseOf(0.7, 0.2));
  });
});

describe('analysis/potential-score', () => {
  it('is undefined where nothing moved, and 1 where moving alike explains everything', () => {
    assert.equal(generalizedPotentialScore([], []).generalizedPotentialScore, undefined);
    near(generalizedPotentialScore([{ key: 'a', forecast: 10, actual: 15 }, { key: 'b', forecast: 20, actual: 30 }], [{ key: 'c', forecast: 7, actual: 7 }]).generalizedPotentialScore, 1);
  });
  it('knows no deviation of nothing from nothing', () => assert.deepEqual(generalizedPotentialScore([{ key: 'a', forecast: 0, actual: 0 }], []), { deviation: [undefined], expectedUnderRipple: [undefined], generalizedPotentialScore: undefined }));
});
