import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byDelaunay, byGrid, PointFinder } from '../../src/geometry/point-finder.js';

const place = fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 700, noNaN: true }));
/** Some without a place, some on one another. */
const cloud = fc.array(fc.oneof({ weight: 5, arbitrary: place }, { weight: 1, arbitrary: fc.constant([NaN, NaN] as const) }, { weight: 1, arbitrary: fc.constant([450, 350] as const) }), { maxLength: 60 });
/** Also outside of the plot, where a pointer may well be. */
const pointer = fc.tuple(fc.integer({ min: -300, max: 1200 }), fc.integer({ min: -300, max: 1000 }));

const KINDS = { byDelaunay, byGrid, PointFinder: (x: ArrayLike<number>, y: ArrayLike<number>) => {
    const finder = new PointFinder(x, y);
    return (px: number, py: number) => finder.find(px, py);
  } };

for (const [name, kind] of Object.entries(KINDS))
  describe(`geometry/point-finder: ${name}`, () => {
    it('finds nobody where nobody is placed', () => {
      assert.equal(kind([], [])(3, 4), undefined);
      assert.equal(kind([NaN, NaN], [NaN, NaN])(3, 4), undefined);
    });
    it('finds the only one from everywhere', () => {
      const find = kind([NaN, 7], [NaN, 9]);
      for (const [x, y] of [[7, 9], [-1e4, 0], [1e4, 1e4]] as const) assert.equal(find(x, y), 1);
    });
    it('finds one of many on a line, or all on one point', () => {
      assert.equal(kind([0, 10, 20, 30], [5, 5, 5, 5])(19, 0), 2);
      assert.ok((kind([4, 4, 4], [4, 4, 4])(100, 100) ?? -1) >= 0);
    });
    it('finds what looking at everybody finds', () =>
      fc.assert(
        fc.property(cloud, fc.array(pointer, { minLength: 1, maxLength: 6 }), (points, pointers) => {
          const [x, y] = [points.map(([px]) => px), points.map(([, py]) => py)];
          const find = kind(x, y);
          for (const [px, py] of pointers) {
            const far = (at: number | undefined) => (at === undefined ? Infinity : Math.hypot((x[at] ?? NaN) - px, (y[at] ?? NaN) - py));
            const least = x.reduce((best, _, at) => Math.min(best, Number.isNaN(far(at)) ? Infinity : far(at)), Infinity);
            const found = find(px, py);
            if (least === Infinity) assert.equal(found, undefined);
            else assert.ok(far(found) <= least + (name === 'byGrid' ? 1e-6 : 0.18), `${far(found)} for ${least}`);
          }
        }),
        { numRuns: 200 },
      ));
  });
