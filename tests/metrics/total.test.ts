import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceDescription } from '../../src/domain/adapter.js';
import { isColumns, type SlotSeries } from '../../src/domain/slot-columns.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { countsAt } from '../../src/metrics/counts-at.js';
import { readingOf } from '../../src/metrics/reading.js';
import { slotMeasures } from '../../src/metrics/slot-measures.js';
import { totalCounts } from '../../src/metrics/total.js';
import { trendOf } from '../../src/metrics/trend.js';

const HALF_HOUR = 1_800_000;
const answer = (rows: Partial<CountsAnswer>): CountsAnswer => ({
  kind: 'counts', range: { start: 0, end: 3 * HALF_HOUR }, length: 0, keys: {}, counters: { offered: [], answered: [], waitMax: [] },
  asOf: 3 * HALF_HOUR, zone: 'UTC', completeness: 'full', revision: 0, ...rows,
});
const three = answer({
  length: 3, start: [0, 2 * HALF_HOUR, 2 * HALF_HOUR], end: [HALF_HOUR, 3 * HALF_HOUR, 3 * HALF_HOUR],
  keys: { skillGroup: ['a', 'a', 'b'] },
  counters: { offered: [10, 4, 6], answered: [9, 1, 6], waitMax: [31, null, 60], readyNow: [5, 2, 3] },
});

describe('metrics/total', () => {
  it('adds nothing up to 0 for what the source provides, but has no longest wait of nobody', () => {
    assert.deepEqual(totalCounts(answer({})), { offered: 0, answered: 0 });
  });
  it('adds sums, takes the longest wait, and of snapshots the latest slot', () => {
    assert.deepEqual(totalCounts(three), { offered: 20, answered: 16, waitMax: 60, readyNow: 5 });
  });
  it('leaves out of a row what it does not say', () => {
    assert.deepEqual(countsAt(three, 1), { offered: 4, answered: 1, readyNow: 2 });
  });
});

describe('metrics/slot-measures', () => {
  it('has a slot without a row as nothing to measure, and as a count of 0', () => {
    const one = answer({ ...three, length: 1 });
    assert.deepEqual(slotMeasures({ metric: 'answerRate' }, one, 'PT30M', [0]).map(({ value }) => value), [0.9, undefined, undefined]);
    assert.deepEqual(slotMeasures({ metric: 'offered' }, one, 'PT30M', [0]).map(({ value }) => value), [10, 0, 0]);
    assert.deepEqual(slotMeasures({ metric: 'longestWait' }, one, 'PT30M', [0]).map(({ value }) => value), [31, undefined, undefined]);
  });
});

describe('metrics/reading', () => {
  it('divides the totals, not the slots, and compares with the same question shifted back', () => {
    const whole = answer({ ...three, keys: {}, length: 2, start: [0, 2 * HALF_HOUR], counters: { offered: [10, 30], answered: [10, 0] } });
    const reading = readingOf({ metric: 'answerRate' }, 'PT30M', whole, answer({}), undefined, 0.8);
    assert.equal(reading.value, 0.25);
    assert.equal(reading.target, 0.8);
    assert.equal(reading.previous?.value, undefined);
    assert.equal(reading.series.length, 3);
  });
});

describe('metrics/reading', () => {
  it('does not compare with a stretch that the source only half remembers', () => {
    const source = { name: 's', serviceThresholdSeconds: 20, history: { start: 0, end: 9 * HALF_HOUR } } as SourceDescription;
    const earlier = (start: number) => answer({ ...three, range: { start, end: start + 3 * HALF_HOUR } });
    const previous = (start: number) => readingOf({ metric: 'offered' }, 'PT30M', answer({ ...three, range: { start: 4 * HALF_HOUR, end: 7 * HALF_HOUR } }), earlier(start), source).previous;
    assert.equal(previous(-1), undefined);
    assert.equal(previous(0)?.value, 20);
  });
});

/** A trend's columns as a list. */
const valuesOf = (points: SlotSeries) => (isColumns(points) ? Array.from(points.value) : []);

describe('metrics/trend', () => {
  it('has one series a group with holes filled, in the order of the source’s members', () => {
    const source = { name: 's', serviceThresholdSeconds: 20, dimensions: [{ id: 'skillGroup', members: [{ id: 'b', label: '乙' }, { id: 'a', label: '甲' }] }] };
    const trend = trendOf({ metric: 'answerRate' }, 'PT30M', three, 'skillGroup', source as never);
    assert.deepEqual(trend.series.map(({ label, points }) => [label, valuesOf(points)]), [['乙', [NaN, NaN, 1]], ['甲', [0.9, NaN, 0.25]]]);
  });
  it('has a single empty series for an answer that is not split and has no row', () => {
    assert.deepEqual(trendOf({ metric: 'answerRate' }, 'PT30M', answer({})).series.map(({ id, points }) => [id, valuesOf(points)]), [['all', [NaN, NaN, NaN]]]);
  });
});
