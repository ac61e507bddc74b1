import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sparklineShape, type SparklineFrame } from '../../src/geometry/sparkline.js';
import { sparklineTrace, type Pen } from '../../src/geometry/sparkline-trace.js';

const LATER = 1e9;
const FRAME: SparklineFrame = { left: 70, top: 280, width: 300, height: 100 };
const slots = (...values: (number | undefined)[]) => values.map((value, index) => ({ start: index * 10, end: (index + 1) * 10, value }));

/** A pen that writes what it draws as a path, in whole units. */
class Written implements Pen {
  path = '';

  moveTo(x: number, y: number): void {
    this.path += `M${Math.round(x)},${Math.round(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `L${Math.round(x)},${Math.round(y)}`;
  }
}

function written(draw: (pen: Pen) => void): string {
  const pen = new Written();
  draw(pen);
  return pen.path;
}

describe('geometry/sparkline-trace', () => {
  it('draws nothing of no slots, and of slots without a value', () => {
    for (const none of [[], slots(undefined, undefined)]) {
      const trace = sparklineTrace(none, 'ratio', LATER, undefined, FRAME);
      assert.equal(written(trace.line) + written(trace.lone) + written(trace.open), '');
      assert.equal(trace.last, undefined);
    }
  });

  it('ends a single slot at the right edge', () => {
    assert.deepEqual(sparklineTrace(slots(0.25), 'contacts', LATER, undefined, FRAME).last?.x, 1);
  });

  it('tells the height of the target from the top', () => {
    assert.equal(sparklineTrace(slots(0, 1), 'ratio', LATER, 0.25, FRAME).target, 0.75);
    assert.equal(sparklineTrace(slots(0, 1), 'ratio', LATER, undefined, FRAME).target, undefined);
  });

  it('draws what the shape writes as text, for any series, open slots and target', () => {
    const value = fc.option(fc.oneof(fc.double({ min: -10, max: 10, noNaN: true }), fc.constant(Infinity)), { nil: undefined });
    const unit = fc.constantFrom('ratio' as const, 'seconds' as const, 'contacts' as const, 'score' as const);
    const target = fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 400 }), unit, fc.integer({ min: 0, max: 4200 }), target, (values, of, asOf, goal) => {
        const trace = sparklineTrace(slots(...values), of, asOf, goal, FRAME);
        const shape = sparklineShape(slots(...values), of, asOf, goal, FRAME);
        // A run of one is closed in a path, and a move alone for a pen.
        const plain = (path: string) => path.replaceAll('Z', '');
        const lone = plain(shape.lone).replace(/M([^M]+)/g, 'M$1L$1');
        assert.deepEqual([written(trace.line), written(trace.lone), written(trace.open)], [plain(shape.line), lone, plain(shape.open)]);
        assert.deepEqual(trace.last, shape.last);
        assert.equal(trace.target, shape.target);
      }),
    );
  });
});
