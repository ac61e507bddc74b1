import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anchoredScore, anchorProblem, isBeyondAnchors } from '../../src/people/anchors.js';
import { minMaxScore } from '../../src/people/min-max-score.js';
import { radarArea, radarAreaRange } from '../../src/people/radar-area.js';
import { shortfallOf } from '../../src/people/shortfall.js';
import { teamBand } from '../../src/people/team-band.js';
import { reweight, weightedScore, weightPresent } from '../../src/people/weighted-score.js';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const score = fc.double({ min: 0, max: 100, noNaN: true });
const anchors = fc
  .tuple(value, fc.double({ min: 0.01, max: 500, noNaN: true }), fc.double({ min: 0.01, max: 500, noNaN: true }), fc.boolean())
  .map(([floor, first, second, isDown]) => ({ floor, target: floor + (isDown ? -first : first), best: floor + (isDown ? -first - second : first + second) }))
  .filter((made) => anchorProblem(made) === undefined);

describe('people/anchors', () => {
  it('has no score for what was not measured', () => assert.equal(anchoredScore(undefined, { floor: 0, target: 8, best: 10 }), undefined));
  it('refuses anchors that make no scale, and says why', () => {
    const problems = [{ floor: 1, target: 1, best: 1 }, { floor: 0, target: 20, best: 10 }, { floor: 10, target: 12, best: 0 }, { floor: 0, target: 10, best: 10 }, { floor: NaN, target: 1, best: 2 }].map(anchorProblem);
    assert.deepEqual(problems, ['floor-is-best', 'target-outside', 'target-outside', 'target-outside', 'no-numbers']);
    assert.equal(anchoredScore(1, { floor: 1, target: 1, best: 1 }), undefined);
  });
  it('knows whether more or less is better from the anchors alone', () => {
    assert.deepEqual([600, 480, 360, 240].map((seconds) => anchoredScore(seconds, { floor: 600, target: 360, best: 240 })), [0, 40, 80, 100]);
  });
  it('stays between 0 and 100, with the target at 80, and never falls from floor to best', () =>
    fc.assert(
      fc.property(anchors, value, value, (made, a, b) => {
        const [low, high] = [anchoredScore(a, made) ?? NaN, anchoredScore(b, made) ?? NaN];
        assert.ok(low >= 0 && high <= 100);
        assert.ok(Math.sign(b - a) * Math.sign(made.best - made.floor) >= 0 ? high >= low : high <= low);
        assert.ok(Math.abs((anchoredScore(made.target, made) ?? 0) - 80) < 1e-9);
      }),
    ));
  it('tells what the clamped score hides', () => assert.deepEqual([isBeyondAnchors(700, { floor: 600, target: 360, best: 240 }), isBeyondAnchors(600, { floor: 600, target: 360, best: 240 })], [true, false]));
});

describe('people/min-max-score', () => {
  it('reversed is 100 less the same', () =>
    fc.assert(fc.property(value, value, value, (at, min, max) => {
      const up = minMaxScore(at, { min, max, direction: 'up', clamp: true });
      const down = minMaxScore(at, { min, max, direction: 'down', clamp: true });
      assert.ok(min === max ? up === undefined : Math.abs((up ?? NaN) + (down ?? NaN) - 100) < 1e-9);
    })));
});

describe('people/team-band', () => {
  it('is empty without members', () => assert.deepEqual(teamBand([undefined]), { n: 0, mean: undefined, median: undefined, lower: undefined, upper: undefined }));
  it('has no ends below five members', () => assert.deepEqual([teamBand([1, 2, 3, 4]).lower, teamBand([1, 2, 3, 4, 5]).lower], [undefined, 2]));
  it('does not depend on the order, and holds its median', () =>
    fc.assert(fc.property(fc.array(score, { minLength: 5, maxLength: 40 }), (scores) => {
      const band = teamBand(scores);
      assert.deepEqual(teamBand([...scores].reverse()).median, band.median);
      assert.ok((band.lower ?? NaN) <= (band.median ?? NaN) && (band.median ?? NaN) <= (band.upper ?? NaN));
    })));
});

describe('people/radar-area', () => {
  it('has none below three axes or with an axis not measured', () => {
    assert.deepEqual([radarArea([1, 2]), radarArea([1, 2, undefined]), radarAreaRange([1, 2, undefined])], [undefined, undefined, undefined]);
  });
  it('finds the extremes that trying every order finds', () =>
    fc.assert(
      fc.property(fc.array(score, { minLength: 3, maxLength: 7 }), (scores) => {
        const areas = [...orders(scores)].map((order) => radarArea(order)?.area ?? NaN);
        const { minArea, maxArea } = radarAreaRange(scores) ?? { minArea: NaN, maxArea: NaN };
        assert.ok(Math.abs(minArea - Math.min(...areas)) < 1e-6 && Math.abs(maxArea - Math.max(...areas)) < 1e-6);
      }),
      { numRuns: 40 },
    ));
});

function* orders(values: readonly number[], from: readonly number[] = []): Generator<readonly number[]> {
  if (values.length === 0) yield from;
  // The first stays where it is: turning the ring changes nothing.
  for (let index = 0; index < (from.length === 0 ? 1 : values.length); index++) yield* orders(values.toSpliced(index, 1), [...from, values[index] ?? 0]);
}

describe('people/shortfall', () => {
  it('says nothing of nothing', () => assert.deepEqual(shortfallOf([]), { gaps: [], weightedShortfall: undefined, worstIndex: undefined }));
  it('leaves out what was not measured', () =>
    assert.deepEqual(shortfallOf([{ value: undefined, target: 80, weight: 9 }, { value: 70, target: 80, weight: 1 }]), { gaps: [undefined, -10], weightedShortfall: 10, worstIndex: 1 }));
  it('is nothing where every goal is reached, however far it is passed', () =>
    assert.equal(shortfallOf([{ value: 100, target: 80, weight: 1 }, { value: 80, target: 80, weight: 1 }]).weightedShortfall, 0));
  it('refuses a weight below nothing', () => assert.throws(() => shortfallOf([{ value: 1, target: 1, weight: -1 }]), /invalid weight: -1/));
});

describe('people/weighted-score', () => {
  const items = [{ score: 90, weight: 0.6 }, { score: undefined, weight: 0.4 }];
  it('gives the weight of what is missing to the rest, and tells how much is there', () => assert.deepEqual([weightedScore(items), weightPresent(items), weightedScore([]), weightPresent([])], [90, 0.6, undefined, undefined]));
  it('keeps the sum and the proportions of the other weights', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 }), fc.double({ min: 0, max: 0.99, noNaN: true }), (parts, next) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        const weights = Object.fromEntries(parts.map((part, index) => [`w${index}`, part / sum]));
        const changed = reweight(weights, 'w0', next);
        assert.ok(Math.abs(Object.values(changed).reduce((all, part) => all + part, 0) - 1) < 1e-12);
        if (parts.length > 2) assert.ok(Math.abs((changed['w1'] ?? 0) * (weights['w2'] ?? 0) - (changed['w2'] ?? 0) * (weights['w1'] ?? 0)) < 1e-12);
      }),
    ));
  it('refuses to grow what is not there', () => assert.throws(() => reweight({ only: 1 }, 'only', 0.5), /invalid weight: 0.5/));
});
