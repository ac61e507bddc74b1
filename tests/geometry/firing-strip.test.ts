import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stripBars, stripDays } from '../../src/geometry/firing-strip.js';
import { DAY_MS } from '../../src/domain/time.js';

const RANGE = { start: 0, end: 1000 };

describe('geometry/firing-strip', () => {
  it('draws nothing for nothing, an empty range, or what lies outside', () => {
    assert.deepEqual(stripBars([], RANGE), []);
    assert.deepEqual(stripBars([{ start: 0, end: 5 }], { start: 5, end: 5 }), []);
    assert.deepEqual(stripBars([{ start: -20, end: 0 }, { start: 1000, end: 1200 }], RANGE), []);
    assert.deepEqual(stripDays({ start: 5, end: 5 }, 'UTC'), []);
  });
  it('keeps the shortest in sight, within the strip', () => {
    assert.deepEqual(stripBars([{ start: 500, end: 500.1 }], RANGE, 1), [{ x: 50, width: 1 }]);
    assert.deepEqual(stripBars([{ start: 999, end: 1000 }], RANGE, 2), [{ x: 98, width: 2 }]);
  });
  it('cuts off what reaches out, and joins what touches', () => {
    assert.deepEqual(stripBars([{ start: 900, end: 2000 }, { start: -50, end: 100 }], RANGE), [{ x: 0, width: 10 }, { x: 90, width: 10 }]);
    assert.deepEqual(stripBars([{ start: 100, end: 200 }, { start: 200, end: 300 }, { start: 150, end: 160 }], RANGE), [{ x: 10, width: 20 }]);
  });
  it('never lets bars overlap or leave the strip, and covers every firing', () => {
    const span = fc.tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: 1, max: 400 })).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const bars = stripBars(spans, RANGE);
        for (const [index, { x, width }] of bars.entries()) {
          assert.ok(x >= 0 && x + width <= 100 + 1e-9);
          const next = bars[index + 1];
          assert.ok(!next || next.x > x + width);
        }
        for (const { start, end } of spans) if (start < 1000 && end > 0) assert.ok(bars.some(({ x, width }) => x <= Math.max(start, 0) / 10 + 1e-9 && x + width >= Math.min(end, 1000) / 10 - 1e-9));
      }),
    );
  });
  it('marks days by the zone, and weeks where there are many', () => {
    assert.deepEqual(stripDays({ start: 0, end: 2 * DAY_MS }, 'UTC'), [50]);
    assert.deepEqual(stripDays({ start: 0, end: DAY_MS }, 'Asia/Shanghai').map((x) => Math.round(x)), [67]);
    assert.equal(stripDays({ start: 0, end: 70 * DAY_MS }, 'UTC').length, 10);
  });
});
