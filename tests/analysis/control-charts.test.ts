import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { controlRules } from '../../src/analysis/control-rules.js';
import { cusum } from '../../src/analysis/cusum.js';
import { ewmaChart } from '../../src/analysis/ewma-chart.js';
import { individualsChart } from '../../src/analysis/individuals-chart.js';
import { pChart } from '../../src/analysis/p-chart.js';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 30 });
const near = (got: number, expected: number) => assert.ok(Math.abs(got - expected) < 1e-9, `${got} is not ${expected}`);

describe('analysis/control-rules', () => {
  it('finds nothing in nothing, nor on the centre line', () => {
    for (const x of [[], Array<number>(30).fill(5)]) for (const [rule, at] of Object.entries(controlRules(x, 5, 1))) assert.deepEqual(at, rule === 'n7' && x.length > 0 ? [...Array(16).keys()].map((index) => index + 14) : []);
  });
  it('refuses a negative sigma and what is no number', () => {
    assert.throws(() => controlRules([1], 0, -1), /invalid sigma: -1/);
    assert.throws(() => controlRules([NaN], 0, 1), /invalid values/);
  });
  it('lets exactly three sigmas pass', () => assert.deepEqual(controlRules([3, 3.01], 0, 1).n1, [1]));
  it('ends a run at the centre line, and a monotone one at an equal neighbour', () => {
    assert.deepEqual(controlRules([1, 1, 1, 1, 1, 1, 1, 0, 1], 0, 1).we4, []);
    assert.deepEqual(controlRules([1, 2, 3, 4, 5, 6], 0, 100).n3, [5]);
    assert.deepEqual(controlRules([1, 2, 3, 3, 4, 5, 6], 0, 100).n3, []);
  });
  it('asks for both sides where points stay away from the centre', () => {
    assert.deepEqual(controlRules(Array<number>(8).fill(1.5), 0, 1).n8, []);
    assert.deepEqual(controlRules([...Array<number>(7).fill(1.5), -1.5], 0, 1).n8, [7]);
  });
  it('finds the same on the other side of the centre', () => {
    fc.assert(fc.property(values, (x) => assert.deepEqual(controlRules(x, 0, 12), controlRules(x.map((value) => -value), 0, 12))));
  });
});

describe('analysis/cusum', () => {
  it('is silent for nothing and on target', () => {
    assert.deepEqual(cusum([], 5, 1, 4), { upper: [], lower: [], signals: [] });
    assert.deepEqual(cusum([5, 5], 5, 1, 4), { upper: [0, 0], lower: [0, 0], signals: [] });
  });
  it('refuses a negative allowance or limit', () => {
    assert.throws(() => cusum([1], 0, -1, 1), /invalid allowance: -1/);
    assert.throws(() => cusum([1], 0, 1, -1), /invalid limit: -1/);
  });
  it('mirrors its sums with its values, and never goes below zero', () => {
    fc.assert(
      fc.property(values, (x) => {
        const { upper, lower, signals } = cusum(x, 0, 3, 20);
        const mirrored = cusum(x.map((value) => -value), 0, 3, 20);
        assert.deepEqual([mirrored.upper, mirrored.lower, mirrored.signals], [lower, upper, signals]);
        assert.ok([...upper, ...lower].every((sum) => sum >= 0));
      }),
    );
  });
});

describe('analysis/ewma-chart', () => {
  it('has no points for no values, and limits that widen to the steady ones', () => {
    assert.deepEqual(ewmaChart([], 0.2, 0, 1, 3).points, []);
    const { points, steadyUpper } = ewmaChart(Array<number>(60).fill(0), 0.2, 0, 1, 3);
    points.forEach(({ upper }, index) => assert.ok(upper <= steadyUpper && upper >= (points[index - 1]?.upper ?? 0)));
    near(points.at(-1)?.upper ?? 0, steadyUpper);
  });
  it('with all weight on the newest is a chart of single values', () => {
    fc.assert(fc.property(values, (x) => assert.deepEqual(ewmaChart(x, 1, 0, 5, 3).points.map(({ z }) => z), x)));
  });
  it('refuses a weight that is none', () => assert.throws(() => ewmaChart([], 0, 0, 1, 3), /invalid weight: 0/));
});

describe('analysis/individuals-chart and p-chart', () => {
  it('know no spread of one value, and nothing of none', () => {
    assert.deepEqual(individualsChart([]), { centre: undefined, sigma: undefined });
    assert.deepEqual(individualsChart([4]), { centre: 4, sigma: undefined });
    assert.deepEqual(pChart([], []), { centre: undefined, points: [] });
    assert.deepEqual(pChart([0], [0]), { centre: undefined, points: [{ p: undefined, lower: undefined, upper: undefined }] });
    assert.deepEqual(pChart([0, 3], [0, 3]).points[0], { p: undefined, lower: undefined, upper: undefined });
  });
  it('refuse more successes than trials, and lists of unequal length', () => {
    assert.throws(() => pChart([2], [1]), /invalid proportion: 2 of 1/);
    assert.throws(() => pChart([1], []), /invalid points/);
  });
  it('moves with its values, and keeps its spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 }), (x) => {
        const [one, moved] = [individualsChart(x), individualsChart(x.map((value) => value + 7))];
        near(moved.centre ?? NaN, (one.centre ?? NaN) + 7);
        near(moved.sigma ?? NaN, one.sigma ?? NaN);
      }),
    );
  });
});
