import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Direction } from '../../../src/domain/metric.js';
import type { Trend } from '../../../src/domain/trend.js';
import { slotTable } from '../../../src/geometry/slot-table.js';
import { emphasisOf } from '../../../src/widgets/trend/emphasis.js';
import { lineStyles } from '../../../src/widgets/trend/line-style.js';
import { trendLike } from '../../../stories/trend-days.js';

const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `g${index}` }));
const inks = (count: number, emphasised: readonly string[]) => lineStyles(lines(count), emphasised, 40).map(({ ink }) => ink);

const emphasised = (trend: Trend, picked: readonly string[], direction: Direction) => emphasisOf(trend, slotTable(trend.series.map(({ points }) => points)), picked, direction);

test('no lines have no styles', () => {
  assert.deepEqual(lineStyles([], [], 40), []);
});

test('up to six lines differ in colour and in a second channel', () => {
  const styles = lineStyles(lines(6), [], 40);
  assert.equal(new Set(styles.map(({ ink }) => ink)).size, 6);
  assert.equal(new Set(styles.map(({ weight, dash }) => `${weight} ${dash.join()}`)).size, 6);
});

test('of more than six lines all are grey but the one that stands out', () => {
  assert.deepEqual(inks(8, ['g3']).map((ink, index) => (ink === 'muted' ? '' : `${index} ${ink}`)).filter(Boolean), ['3 accent']);
});

test('a line that was picked keeps its colour, and the others step back', () => {
  assert.deepEqual(inks(3, ['g1']), ['muted', 'series-2', 'muted']);
});

test('never more than six lines have a colour', () => {
  const all = lines(9).map(({ id }) => id);
  assert.equal(inks(9, all).filter((ink) => ink !== 'muted').length, 6);
});

test('narrow slots have solid lines, whose dashes would be read as data', () => {
  assert.ok(lineStyles(lines(6), [], 2).every(({ dash }) => dash.length === 0));
});

test('few lines stand out only where one was picked, many always have the worst in front', () => {
  assert.deepEqual(emphasised(trendLike(6), [], 'up'), []);
  assert.deepEqual(emphasised(trendLike(12), [], 'up'), ['g1'], 'the group of the bad morning');
  assert.deepEqual(emphasised(trendLike(12), ['g4', 'gone'], 'up'), ['g4']);
  assert.deepEqual(emphasised({ ...trendLike(12), series: [] }, [], 'up'), []);
});

test('for a metric that should fall the highest line is the worst', () => {
  const trend = trendLike(8);
  const worst = emphasised(trend, [], 'down');
  assert.equal(worst.length, 1);
  assert.notDeepEqual(worst, emphasised(trend, [], 'up'));
});
