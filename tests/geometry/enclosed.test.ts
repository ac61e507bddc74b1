import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { insideBox, insideLasso, towards, type Point } from '../../src/geometry/enclosed.js';

const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
const cloud = fc.array(place, { maxLength: 30 });
const xs = (points: readonly Point[]) => points.map(([x]) => x);
const ys = (points: readonly Point[]) => points.map(([, y]) => y);

describe('geometry/enclosed: box', () => {
  it('holds nothing of nothing, and nobody without a place', () => {
    assert.deepEqual([...insideBox([], [], [0, 0], [9, 9])], []);
    assert.deepEqual([...insideBox([NaN, 1], [NaN, 1], [0, 0], [9, 9])], [0, 1]);
  });
  it('counts its edges, and is a line or a point where its corners are', () => {
    assert.deepEqual([...insideBox([0, 5, 9, 10], [3, 3, 3, 3], [0, 3], [9, 3])], [1, 1, 1, 0]);
    assert.deepEqual([...insideBox([5, 5], [5, 6], [5, 5], [5, 5])], [1, 0]);
  });
  it('is the same whichever two corners are given', () =>
    fc.assert(
      fc.property(cloud, place, place, (points, [ax, ay], [bx, by]) => {
        const [x, y] = [xs(points), ys(points)];
        const one = insideBox(x, y, [ax, ay], [bx, by]);
        for (const [a, b] of [[[bx, by], [ax, ay]], [[ax, by], [bx, ay]], [[bx, ay], [ax, by]]] as const) assert.deepEqual(insideBox(x, y, a, b), one);
      }),
    ));
});

describe('geometry/enclosed: lasso', () => {
  it('holds nobody before it has three corners, and nobody without a place', () => {
    assert.deepEqual([...insideLasso([1], [1], [[0, 0], [9, 9]])], [0]);
    assert.deepEqual([...insideLasso([NaN, 2], [NaN, 1], [[0, 0], [9, 0], [9, 9]])], [0, 1]);
  });
  it('holds what a box holds where it is one, its very edge aside', () =>
    fc.assert(
      fc.property(cloud, place, place, (points, [ax, ay], [bx, by]) => {
        const [left, right, top, bottom] = [Math.min(ax, bx) - 0.5, Math.max(ax, bx) + 0.5, Math.min(ay, by) - 0.5, Math.max(ay, by) + 0.5];
        const [x, y] = [xs(points), ys(points)];
        assert.deepEqual(insideLasso(x, y, [[left, top], [right, top], [right, bottom], [left, bottom]]), insideBox(x, y, [left, top], [right, bottom]));
      }),
    ));
  it('is open where it crosses itself twice over the same ground: the even-odd rule', () => {
    const twice: Point[] = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [10, 0], [10, 10], [0, 10]];
    assert.deepEqual([...insideLasso([5], [5], twice)], [0]);
    // A bow tie holds both its wings and not what lies above its knot.
    assert.deepEqual([...insideLasso([1, 9, 5], [5, 5, 1], [[0, 0], [10, 10], [10, 0], [0, 10]])], [1, 1, 0]);
  });
  it('leaves out a bay that it is drawn around', () => {
    const bay: Point[] = [[0, 0], [10, 0], [10, 10], [6, 10], [6, 4], [4, 4], [4, 10], [0, 10]];
    assert.deepEqual([...insideLasso([2, 5, 8, 5], [8, 8, 8, 2], bay)], [1, 0, 1, 1]);
  });
  it('is the same from whichever corner it is begun, and either way round', () =>
    fc.assert(
      fc.property(cloud, fc.array(place, { minLength: 3, maxLength: 8 }), fc.nat(7), (points, corners, start) => {
        // Corners on half pixels: a place exactly on the line may be counted to either side.
        const line = corners.map(([x, y]): Point => [x * 3 + 0.31, y * 3 + 0.17]);
        const turned = [...line.slice(start % line.length), ...line.slice(0, start % line.length)];
        const [x, y] = [xs(points), ys(points)];
        const one = insideLasso(x, y, line);
        assert.deepEqual(insideLasso(x, y, turned), one);
        assert.deepEqual(insideLasso(x, y, [...line].reverse()), one);
      }),
    ));
});

describe('geometry/enclosed: towards', () => {
  it('leads nowhere from the last', () => {
    assert.equal(towards([], [], [0, 0], [1, 0]), undefined);
    assert.equal(towards([5], [5], [5, 5], [1, 0]), undefined);
    assert.equal(towards([NaN], [NaN], [5, 5], [1, 0]), undefined);
  });
  it('takes the near one ahead before the nearer one aside', () => {
    assert.equal(towards([8, 10, 3], [7, 5, 5], [5, 5], [1, 0]), 1);
    assert.equal(towards([5, 5], [0, 9], [5, 5], [0, -1]), 0);
  });
  it('only ever goes forward, so that nobody walks in a circle', () =>
    fc.assert(
      fc.property(cloud, place, fc.constantFrom<Point>([1, 0], [-1, 0], [0, 1], [0, -1]), (points, from, [dx, dy]) => {
        const at = towards(xs(points), ys(points), from, [dx, dy]);
        const [x, y] = at === undefined ? [from[0] + dx, from[1] + dy] : (points[at] ?? from);
        const ahead = (x - from[0]) * dx + (y - from[1]) * dy;
        assert.ok(ahead > 0 && Math.abs((x - from[0]) * dy - (y - from[1]) * dx) <= ahead);
      }),
    ));
});
