import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { isColumns } from '../../src/domain/slot-columns.js';
import { ghostsOf } from '../../src/metrics/ghosts.js';
import { trendOf } from '../../src/metrics/trend.js';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 16);
const WEEK = 7 * 24 * HOUR;

function answer(start: number, rates: readonly number[]): CountsAnswer {
  const starts = rates.map((_, index) => start + index * HOUR);
  return { kind: 'counts', range: { start, end: start + rates.length * HOUR }, asOf: start + rates.length * HOUR, zone: 'UTC', completeness: 'full', revision: 0, length: rates.length, start: starts, end: starts.map((at) => at + HOUR), keys: {}, counters: { offered: rates.map(() => 100), answered: rates.map((rate) => rate * 100) } };
}

const NOW = trendOf({ metric: 'answerRate' }, 'PT1H', answer(MONDAY, [0.5, 0.5, 0.5]));
const weeks = (...rates: (readonly number[])[]) => rates.map((of, week) => ({ answer: answer(MONDAY - (week + 1) * WEEK, of), shift: `P${7 * (week + 1)}D` }));
const values = (kind: 'previous' | 'baseline', compared: ReturnType<typeof weeks>) => ghostsOf(kind, NOW, compared, 'PT1H', undefined).map(({ points }) => (isColumns(points) ? Array.from(points.value) : []));

test('without an earlier answer there is no ghost', () => {
  assert.deepEqual(values('previous', []), []);
  assert.deepEqual(values('baseline', weeks([0.9, 0.9, 0.9], [0.9, 0.9, 0.9])), [], 'two weeks say nothing of what is usual');
});

test('the previous period stands at the slots of now', () => {
  const [ghost] = ghostsOf('previous', NOW, weeks([0.9, 0.8, 0.7]), 'PT1H', undefined);
  assert.ok(ghost && isColumns(ghost.points));
  assert.deepEqual([ghost.kind, ghost.series, Array.from(ghost.points.value)], ['previous', 'all', [0.9, 0.8, 0.7]]);
  assert.deepEqual(ghost.points.start, NOW.series[0] && isColumns(NOW.series[0].points) ? NOW.series[0].points.start : undefined);
});

test('the baseline is the median of the same slot of several weeks', () => {
  assert.deepEqual(values('baseline', weeks([0.9, 0.1, 0.7], [0.8, 0.8, 0.7], [0.1, 0.9, 0.6])), [[0.8, 0.8, 0.7]]);
});
