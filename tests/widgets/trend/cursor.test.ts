import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendLayout } from '../../../src/geometry/trend-layout.js';
import { slotTable } from '../../../src/geometry/slot-table.js';
import { cursorAt, linesAt, moved, placeNear, placeOf, yAt } from '../../../src/widgets/trend/cursor.js';
import { trendLike, type ListedTrend } from '../../../stories/trend-days.js';

const laidOut = (trend: ListedTrend) => trendLayout(trend, slotTable(trend.series.map(({ points }) => points)), { unit: 'ratio', height: 200, roomFor: () => ({ width: 500, clockLabel: 34, dateLabel: 50 }) });

const layoutOf = (groups: number, values?: (index: number, slot: number, value: number | undefined) => number | undefined) => {
  const trend = trendLike(groups);
  const series = trend.series.map((line, index) => ({ ...line, points: line.points.map((point, slot) => (values ? { ...point, value: values(index, slot, point.value) } : point)) }));
  return laidOut({ ...trend, series });
};

test('without lines there is no point to go to', () => {
  assert.equal(moved(layoutOf(0), undefined, 'left'), undefined);
  assert.equal(placeNear(layoutOf(0), 10, 10), undefined);
});

test('the first step goes to the latest point, whichever arrow it is', () => {
  const layout = layoutOf(3);
  assert.deepEqual(moved(layout, undefined, 'left'), { slot: 10, line: 0 });
  assert.deepEqual(moved(layout, undefined, 'right', 2), { slot: 10, line: 2 });
});

test('steps stop at both ends', () => {
  const layout = layoutOf(2);
  assert.deepEqual(moved(layout, { slot: 0, line: 1 }, 'left'), { slot: 0, line: 1 });
  assert.deepEqual(moved(layout, { slot: 10, line: 1 }, 'right'), { slot: 10, line: 1 });
  assert.deepEqual(moved(layout, { slot: 4, line: 1 }, 'first'), { slot: 0, line: 1 });
  assert.deepEqual(moved(layout, { slot: 4, line: 1 }, 'last'), { slot: 10, line: 1 });
});

test('up and down go to the next higher and lower line, past lines without a value', () => {
  const layout = layoutOf(3, (index) => [0.9, undefined, 0.7][index]);
  assert.deepEqual(linesAt(layout, 3), [0, 2]);
  assert.deepEqual(moved(layout, { slot: 3, line: 2 }, 'up'), { slot: 3, line: 0 });
  assert.deepEqual(moved(layout, { slot: 3, line: 0 }, 'up'), { slot: 3, line: 0 });
  assert.deepEqual(moved(layout, { slot: 3, line: 0 }, 'down'), { slot: 3, line: 2 });
  assert.deepEqual(moved(layout, { slot: 3, line: 1 }, 'down'), { slot: 3, line: 0 }, 'from a gap it goes to the highest');
});

test('the pointer reads the nearest slot and, in it, the nearest line', () => {
  const layout = layoutOf(3, (index) => [0.9, 0.8, 0.7][index]);
  const x = layout.xOf(4);
  assert.deepEqual(placeNear(layout, x + 3, yAt(layout, 1, 4) + 4), { slot: 4, line: 1 });
});

test('a cursor finds its slot again after new ones came, and is lost with its series', () => {
  const before = layoutOf(2);
  const cursor = cursorAt(before, { slot: 5, line: 1 });
  const shifted = laidOut({ ...trendLike(2), series: trendLike(2).series.map((line) => ({ ...line, points: line.points.slice(2) })) });
  assert.deepEqual(placeOf(shifted, cursor), { slot: 3, line: 1 });
  assert.equal(placeOf(layoutOf(1), cursor), undefined);
});
