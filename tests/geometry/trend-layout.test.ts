import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SlotMeasure } from '../../src/domain/reading.js';
import type { Trend, TrendSeries } from '../../src/domain/trend.js';
import { slotTable } from '../../src/geometry/slot-table.js';
import { trendLayout, type TrendFrame } from '../../src/geometry/trend-layout.js';

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

const laidOut = (of: Trend, differs: Partial<TrendFrame> = {}) => trendLayout(of, slotTable(of.series.map(({ points: own }) => own)), { unit: 'ratio', height: 200, roomFor: ROOM, ...differs });

test('a trend without series has an axis and no line', () => {
  const layout = laidOut(trend([]));
  assert.deepEqual([layout.lines.length, layout.slots.length, layout.openFrom], [0, 0, 0]);
  assert.ok(layout.ticks.length > 0 && layout.values.ticks.length > 0);
});

test('one point stands in the middle of its slot', () => {
  const layout = laidOut(trend([points([0.8])]));
  assert.deepEqual([...(layout.lines[0]?.trace.x ?? [])], [200]);
  assert.deepEqual(layout.lines[0]?.trace.runs, [{ from: 0, to: 1 }]);
});

test('the slot that is not over yet is open, and what has not begun is a gap whatever it says', () => {
  const layout = laidOut(trend([points([0.8, 0.9, 0, 0])], START + 1.5 * HALF_HOUR));
  assert.equal(layout.openFrom, 1);
  assert.deepEqual(layout.lines[0]?.trace.runs, [{ from: 0, to: 2 }]);
  assert.equal(layout.values.isCut, true, 'an unmeasured zero does not stretch the axis');
});

test('series with unlike slots are lined up by the start of each', () => {
  const layout = laidOut(trend([points([0.8, 0.9]), points([0.7, 0.6], START + HALF_HOUR)]));
  assert.equal(layout.slots.length, 3);
  assert.deepEqual(layout.lines.map(({ trace: { x, runs } }) => runs.map(({ from, to }) => [...x.slice(from, to)])), [[[0, 1].map(layout.xOf)], [[1, 2].map(layout.xOf)]]);
});

test('a value without end stands at the edge of the plot', () => {
  const layout = laidOut(trend([points([1.1, Infinity])]));
  assert.equal(layout.lines[0]?.trace.y[1], 0);
});

test('every point lies in the plot and no run joins a gap, for any values', () => {
  const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 30 }), (series, closed) => {
      const layout = laidOut(trend(series.map((values) => points(values)), START + closed * HALF_HOUR));
      layout.lines.forEach(({ trace: { x, y, runs }, columns }, index) => {
        assert.ok(x.every((at, place) => at >= 0 && at <= 400 && at > (x[place - 1] ?? -1)));
        for (const { from, to } of runs) assert.ok(y.slice(from, to).every((at) => at >= 0 && at <= 200));
        const values = (series[index] ?? []).slice(0, layout.seen.to);
        assert.equal(runs.reduce((sum, { from, to }) => sum + to - from, 0), values.filter((of) => of !== undefined).length);
        // A run never reaches over a slot without a value.
        for (const { from, to } of runs) {
          const slots = Array.from(x.slice(from, to), (at) => layout.slots.nearest(layout.instantAt(at)) ?? -1);
          slots.forEach((slot, place) => assert.ok(place === 0 || slot === (slots[place - 1] ?? 0) + 1));
          slots.forEach((slot) => assert.equal(Number.isNaN(columns.value[slot] ?? NaN), false));
        }
      });
    }),
  );
});
