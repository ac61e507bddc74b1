import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutLine, quadrantOf, quadrantPath } from '../../src/people/quadrant.js';
import { spreadTies } from '../../src/people/spread-ties.js';

const CUTS = { ability: 60, willingness: 70, hysteresis: 3 };
const standing = fc.record({ ability: fc.integer({ min: 0, max: 100 }), willingness: fc.integer({ min: 0, max: 100 }) });

describe('people/quadrant', () => {
  it('has a path of no steps, and calls a point on the cut high', () => {
    assert.deepEqual(quadrantPath([], CUTS), []);
    assert.equal(quadrantOf({ ability: 60, willingness: 70 }, CUTS), 'R4');
  });
  it('forgives what is within the hysteresis, either way, and not a point more', () => {
    const abilities = [59, 62.9, 63, 57, 56.9];
    assert.deepEqual(quadrantPath(abilities.map((ability) => ({ ability, willingness: 0 })), CUTS), ['R1', 'R1', 'R3', 'R3', 'R1']);
  });
  it('refuses a hysteresis below nothing', () => assert.throws(() => quadrantPath([], { ...CUTS, hysteresis: -1 }), /invalid hysteresis: -1/));
  it('without hysteresis has no memory', () =>
    fc.assert(fc.property(fc.array(standing), (points) => assert.deepEqual(quadrantPath(points, { ...CUTS, hysteresis: 0 }), points.map((point) => quadrantOf(point, CUTS))))));
  it('never changes sides more often with hysteresis than without', () =>
    fc.assert(
      fc.property(fc.array(standing), fc.integer({ min: 0, max: 20 }), (points, hysteresis) => {
        const changes = (path: readonly string[]) => path.filter((at, index) => index > 0 && at !== path[index - 1]).length;
        const onlyAble = points.map(({ ability }) => ({ ability, willingness: 0 }));
        assert.ok(changes(quadrantPath(onlyAble, { ...CUTS, hysteresis })) <= changes(quadrantPath(onlyAble, { ...CUTS, hysteresis: 0 })));
      }),
    ));
  it('cuts at a target, the middle or the mean', () => {
    assert.deepEqual([cutLine([1, 2, 9], 'target', 60), cutLine([1, undefined, 2, 9], 'median'), cutLine([1, 2, 9], 'mean'), cutLine([], 'mean'), cutLine([], 'median')], [60, 2, 4, undefined, undefined]);
  });
});

describe('people/spread-ties', () => {
  it('leaves one alone where it is', () => assert.deepEqual(spreadTies(['x'], 6), [{ dx: 0, dy: 0 }]));
  it('gives everybody the same place in whatever order they come', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), (ids) => {
        const backwards = [...ids].reverse();
        const there = spreadTies(ids, 6);
        assert.deepEqual(spreadTies(backwards, 6).reverse(), there);
      }),
    ));
  it('keeps everybody at least a step apart', () => {
    const all = spreadTies(Array.from({ length: 200 }, (_, index) => String(index)), 6);
    for (const [index, a] of all.entries()) for (const b of all.slice(index + 1)) assert.ok(Math.hypot(a.dx - b.dx, a.dy - b.dy) >= 6 * 0.99);
  });
});
