import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SlotMeasure } from '../../src/domain/reading.js';
import type { Trend, TrendSeries } from '../../src/domain/trend.js';
import { trendLayout } from '../../src/geometry/trend-layout.js';

const HALF_HOUR = 30 * 60_000;
const START = Date.UTC(2026, 1, 2, 8);
const ROOM = () => ({ width: 400, clockLabel: 34, dateLabel: 52 });

const points = (values: readonly (number | undefined)[], from = START): SlotMeasure[] =>
  values.map((value, index) => ({ start: from + index * HALF_HOUR, end: from + (index + 1) * HALF_HOUR, value }));

function trend(series: readonly SlotMeasure[][], asOf = Infinity): Trend {
  return {
    metric: 'answerRate',
    series: series.map((of, index): TrendSeries => ({ id: `g${index}`, label: `Group ${index}`, points: of })),
    range: { start: START, end: START + 4 * HALF_HOUR },
    asOf,
    zone: 'floating',
    completeness: 'full',
  };
}

test('a trend without series has an axis and no line', () => {
  const layout = trendLayout(trend([]), 'ratio', 200, ROOM);
  assert.deepEqual([layout.lines.length, layout.slots.length, layout.openFrom], [0, 0, 0]);
  assert.ok(layout.ticks.length > 0 && layout.values.ticks.length > 0);
});

test('one point stands in the middle of its slot', () => {
  const layout = trendLayout(trend([points([0.8])]), 'ratio', 200, ROOM);
  assert.deepEqual([...layout.x], [200]);
  assert.deepEqual(layout.lines[0]?.runs, [{ from: 0, to: 1 }]);
});

test('the slot that is not over yet is open, and what has not begun is a gap whatever it says', () => {
  const layout = trendLayout(trend([points([0.8, 0.9, 0, 0])], START + 1.5 * HALF_HOUR), 'ratio', 200, ROOM);
  assert.equal(layout.openFrom, 1);
  assert.deepEqual(layout.lines[0]?.runs, [{ from: 0, to: 2 }]);
  assert.equal(layout.values.isCut, true, 'an unmeasured zero does not stretch the axis');
});

test('series with unlike slots are lined up by the start of each', () => {
  const layout = trendLayout(trend([points([0.8, 0.9]), points([0.7, 0.6], START + HALF_HOUR)]), 'ratio', 200, ROOM);
  assert.equal(layout.slots.length, 3);
  assert.deepEqual(layout.lines.map(({ runs }) => runs), [[{ from: 0, to: 2 }], [{ from: 1, to: 3 }]]);
});

test('a value without end stands at the edge of the plot', () => {
  const layout = trendLayout(trend([points([1.1, Infinity])]), 'ratio', 200, ROOM);
  assert.equal(layout.lines[0]?.y[1], 0);
});

test('every point lies in the plot and no run joins a gap, for any values', () => {
  const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 30 }), (series, closed) => {
      const layout = trendLayout(trend(series.map((values) => points(values)), START + closed * HALF_HOUR), 'ratio', 200, ROOM);
      assert.ok(layout.x.every((x, index) => x >= 0 && x <= 400 && x > (layout.x[index - 1] ?? -1)));
      layout.lines.forEach(({ y, runs, measures }) => {
        assert.ok(y.every((at) => at >= 0 && at <= 200));
        for (const { from, to } of runs) for (let slot = from; slot < to; slot++) assert.notEqual(measures[slot]?.value, undefined);
      });
    }),
  );
});
