import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { radarLayout } from '../../src/geometry/radar-layout.js';
import { radarShape } from '../../src/geometry/radar-shape.js';

const SIDE = 88;
const team = { lower: 60, upper: 80, median: 70 };
const axes = (scores: readonly (number | undefined)[], rest = {}) => scores.map((score) => ({ target: 80, scores: [score], team, ...rest }));
const shaped = (of: ReturnType<typeof axes>, side = SIDE) => {
  const shape = radarShape(of, side);
  assert.ok(shape);
  return shape;
};
/** Every corner of a path, as numbers. */
const corners = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('geometry/radar-shape', () => {
  it('makes no polygon of fewer than three axes or more than eight, or in a square too small to read', () => {
    for (const count of [0, 2, 9, 40]) assert.equal(radarShape(axes(Array<number>(count).fill(50)), SIDE), undefined, String(count));
    assert.equal(radarShape(axes([50, 50, 50]), 30), undefined);
    assert.ok(radarShape(axes([50, 50, 50]), 32));
  });
  it('draws what the whole radar draws, whoever was drawn before', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    const axis = fc.record({ target: fc.integer({ min: 1, max: 100 }), scores: fc.tuple(score, score), team: fc.option(fc.record({ lower: fc.integer({ min: 0, max: 50 }), median: fc.constant(50), upper: fc.integer({ min: 50, max: 100 }) }), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(axis, { minLength: 3, maxLength: 8 }), (of) => {
        const whole = radarLayout(of.map((one) => ({ ...one, name: '', note: '', error: undefined })), { width: 600, height: 300, textSize: 12 });
        assert.ok(whole);
        const shape = radarShape(of, 2 * (whole.radius + 4));
        assert.ok(shape);
        for (const [mine, theirs] of [[shape.target, whole.target], [shape.ring, whole.rings.at(-1)?.path], ...shape.outlines.map((path, at) => [path, whole.outlines[at]?.path])] as const) {
          const [a, b] = [corners(mine ?? ''), corners(theirs ?? '')];
          assert.equal((mine ?? '').replace(/[^MLZ]/g, ''), (theirs ?? '').replace(/[^MLZ]/g, ''));
          for (const [at, place] of a.entries()) assert.ok(Math.abs(place - (b[at] ?? NaN)) < 0.011, `${mine ?? ''} for ${theirs ?? ''}`);
        }
      }),
    );
  });
  it('keeps the lines of a team for the next person, and no line of another team', () => {
    const first = shaped(axes([50, 60, 70]));
    const next = shaped(axes([10, 20, 30]));
    const other = shaped(axes([10, 20, 30], { team: { lower: 10, upper: 20, median: 15 }, target: 90 }));
    assert.deepEqual([next.ring, next.target, next.band], [first.ring, first.target, first.band]);
    assert.notEqual(next.outlines[0], first.outlines[0]);
    assert.notEqual(other.band, first.band);
    assert.notEqual(other.target, first.target);
    assert.notEqual(shaped(axes([50, 60, 70]), 60).ring, first.ring);
  });
  it('draws no band where no axis has a team, and a part of it where some have', () => {
    assert.equal(shaped(axes([50, 60, 70], { team: undefined })).band, '');
    const some = axes([50, 60, 70, 80]).map((axis, at) => (at === 2 ? { ...axis, team: undefined } : axis));
    assert.match(radarShape(some as ReturnType<typeof axes>, SIDE)?.band ?? '', /^M/);
  });
});
