import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import fc from 'fast-check';
import type { SlotMeasure } from '../../src/domain/reading.js';
import { SPARKLINE_BOX, sparklineShape } from '../../src/geometry/sparkline.js';
import { thinned } from '../../src/geometry/thin.js';

const slots = (...values: (number | undefined)[]): SlotMeasure[] => values.map((value, index) => ({ start: index * 10, end: index * 10 + 10, value }));
const LATER = 1e9;

/** Every point of a path. */
const points = (path: string) => [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('geometry/sparkline', () => {
  it('draws nothing for a series without slots', () => {
    const { line, lone, open, last } = sparklineShape([], 'ratio', LATER);
    assert.deepEqual([line, lone, open, last], ['', '', '', undefined]);
  });
  it('draws nothing where no slot had anything to measure', () => {
    const { line, last, domain } = sparklineShape(slots(undefined, undefined), 'ratio', LATER);
    assert.deepEqual([line, last, domain], ['', undefined, [0, 0.1]]);
  });
  it('puts a single slot at the right edge, where the present is', () => {
    const { last } = sparklineShape(slots(0.25), 'contacts', LATER);
    assert.deepEqual(last, { x: 1, y: 0.95, isOpen: false });
  });
  it('runs from the left edge to the right', () => {
    assert.deepEqual(points(sparklineShape(slots(0, 1, 0), 'ratio', LATER).line), [[0, 100], [500, 0], [1000, 100]]);
  });
  it('interrupts the line where there was nothing to measure, rather than falling to zero', () => {
    const { line } = sparklineShape(slots(0.2, 0.3, undefined, 0.4, 0.9), 'ratio', LATER);
    assert.equal(line.match(/M/g)?.length, 2);
    assert.equal(points(line).length, 4);
  });
  it('takes an unbounded value for a gap', () => {
    assert.equal(points(sparklineShape(slots(0.2, Infinity, 0.4, 0.5), 'ratio', LATER).line).length, 3);
  });
  it('names a slot between two gaps, which no line would show', () => {
    assert.deepEqual(points(sparklineShape(slots(0, 1, undefined, 0.5, undefined), 'ratio', LATER).lone), [[750, 50]]);
  });
  it('leaves the open slot out of the line and joins it by a path of its own', () => {
    const { line, open, last } = sparklineShape(slots(0, 1, 0.5), 'ratio', 25);
    assert.deepEqual(points(line), [[0, 100], [500, 0]]);
    assert.deepEqual(points(open), [[500, 0], [1000, 50]]);
    assert.equal(last?.isOpen, true);
  });
  it('marks the last slot with a value, closed, while the open one has none', () => {
    assert.deepEqual(sparklineShape(slots(0, 1, undefined), 'ratio', 25).last, { x: 0.5, y: 0, isOpen: false });
  });
  it('does not take a slot for open that ends at this very instant', () => {
    assert.equal(sparklineShape(slots(0, 1), 'ratio', 20).open, '');
  });
  it('shows ten points of a ratio at least, so that noise stays small', () => {
    assert.deepEqual(sparklineShape(slots(0.8, 0.82), 'ratio', LATER).domain.map((part) => Math.round(part * 1000)), [760, 860]);
  });
  it('never shows room beyond 0 and 1 for ratios within', () => {
    assert.deepEqual(sparklineShape(slots(0.99, 1), 'ratio', LATER).domain.map((part) => Math.round(part * 1000)), [900, 1000]);
    assert.deepEqual(sparklineShape(slots(0, 0.01), 'ratio', LATER).domain.map((part) => Math.round(part * 1000)), [0, 100]);
  });
  it('follows a ratio beyond 1, as conformance may go', () => {
    assert.equal(sparklineShape(slots(0.5, 1.4), 'ratio', LATER).domain[1], 1.4);
  });
  it('stands counts on zero', () => {
    assert.deepEqual(sparklineShape(slots(90, 100), 'contacts', LATER).domain, [0, 100]);
  });
  it('holds the target within its window', () => {
    const { target, domain } = sparklineShape(slots(0.9, 0.95), 'ratio', LATER, 0.5);
    assert.deepEqual([target, domain], [1, [0.5, 0.95]]);
  });
  it('draws the line that d3 draws, to the tenth of a unit that rounding leaves open', () => {
    const value = fc.option(fc.double({ min: -100, max: 5000, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 300 }), fc.constantFrom('ratio', 'seconds', 'contacts', 'score' as const), (values, unit) => {
        const { line, domain } = sparklineShape(slots(...values), unit, LATER);
        const [x, y] = [scaleLinear([0, values.length - 1], [0, SPARKLINE_BOX.width]), scaleLinear(domain, [SPARKLINE_BOX.height, 0])];
        const twin = lineOf<{ index: number; value: number }>((dot) => Math.round(x(dot.index)), (dot) => y(dot.value)).defined((dot) => Number.isFinite(dot.value)).digits(1);
        const expected = twin(thinned(values.map((known, index) => ({ index, value: known ?? NaN })))) ?? '';
        assert.equal(line.replace(/[\d.,-]+/g, ' '), expected.replace(/[\d.,-]+/g, ' '));
        points(expected).forEach(([px = NaN, py = NaN], at) => {
          const [qx = NaN, qy = NaN] = points(line)[at] ?? [];
          assert.ok(px === qx && Math.abs(py - qy) < 0.11, `${qx},${qy} not ${px},${py}`);
        });
      }),
    );
  });
  it('keeps every point inside the box, whatever the values', () => {
    const value = fc.option(fc.double({ min: -100, max: 5000, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 700 }), fc.constantFrom('ratio', 'seconds', 'contacts', 'score' as const), fc.nat(8000), (values, unit, asOf) => {
        const { line, open, last } = sparklineShape(slots(...values), unit, asOf);
        assert.ok(!`${line}${open}`.includes('NaN'));
        for (const [x = NaN, y = NaN] of [...points(line), ...points(open)])
          assert.ok(x >= 0 && x <= SPARKLINE_BOX.width && y >= 0 && y <= SPARKLINE_BOX.height, `${x},${y}`);
        assert.equal(last === undefined, values.every((known) => known === undefined));
      }),
    );
  });
});
