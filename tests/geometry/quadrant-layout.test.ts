import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placeOfPoint, pointAtPlace, quadrantLayout } from '../../src/geometry/quadrant-layout.js';

const SIZE = { width: 400, height: 200 };
const columns = (...points: (readonly [ability: number, willingness: number])[]) => ({ length: points.length, agents: points.map((_, at) => `A${at}`), ability: points.map(([ability]) => ability), willingness: points.map(([, willingness]) => willingness) });
const score = fc.integer({ min: 0, max: 100 });

describe('geometry/quadrant-layout', () => {
  it('places nobody of nobody', () => {
    const { x, y, unmeasured, beyond } = quadrantLayout(columns(), SIZE);
    assert.deepEqual([x.length, y.length, unmeasured, beyond], [0, 0, 0, 0]);
  });
  it('runs ability to the right and willingness upwards, corner to corner', () => {
    const { x, y } = quadrantLayout(columns([0, 0], [100, 100], [50, 25]), SIZE);
    assert.deepEqual([[...x], [...y]], [[0, 400, 200], [200, 0, 150]]);
  });
  it('leaves out who lacks either score, and counts them', () => {
    const { x, y, unmeasured, beyond } = quadrantLayout(columns([NaN, 50], [50, NaN], [NaN, NaN], [NaN, 130], [10, 10]), SIZE);
    assert.deepEqual([...x].map(Number.isNaN), [true, true, true, true, false]);
    assert.deepEqual([...y].map(Number.isNaN), [true, true, true, true, false]);
    assert.deepEqual([unmeasured, beyond], [4, 0]);
  });
  it('keeps who is beyond the scale at its edge, however far, and counts them', () => {
    const { x, y, unmeasured, beyond } = quadrantLayout(columns([130, 50], [-5, 50], [50, Infinity], [50, -Infinity]), SIZE);
    assert.deepEqual([[...x], [...y]], [[400, 0, 200, 200], [100, 100, 0, 200]]);
    assert.deepEqual([unmeasured, beyond], [0, 4]);
  });
  it('puts one point where it puts a column of it, and reads it back from there', () =>
    fc.assert(
      fc.property(score, score, (ability, willingness) => {
        const { x, y } = quadrantLayout(columns([ability, willingness]), SIZE);
        const [px, py] = placeOfPoint({ ability, willingness }, SIZE);
        assert.ok(Math.abs((x[0] ?? NaN) - px) < 1e-3 && Math.abs((y[0] ?? NaN) - py) < 1e-3);
        const back = pointAtPlace([px, py], SIZE);
        assert.ok(Math.abs(back.ability - ability) < 1e-9 && Math.abs(back.willingness - willingness) < 1e-9);
      }),
    ));
  it('reads no score beyond the scale, wherever a pointer is dragged to', () =>
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), (x, y) => {
        const { ability, willingness } = pointAtPlace([x, y], SIZE);
        assert.ok(ability >= 0 && ability <= 100 && willingness >= 0 && willingness <= 100);
      }),
    ));
});
