import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reason } from '../../../src/domain/loadable.js';
import type { Reading } from '../../../src/domain/reading.js';
import { messagesFor } from '../../../src/locale/index.js';
import { faceOf } from '../../../src/widgets/tile/tile-face.js';
import { readingLike, slots } from '../../../stories/tile-readings.js';

const face = (reading: Partial<Reading>, target?: number, stale?: Reason) => faceOf(readingLike(reading), target, stale, messagesFor('zh-CN'), 'zh-CN');
const notes = (...of: Parameters<typeof face>) => face(...of).notes.map(({ text }) => text.replaceAll(' ', ' '));

describe('widgets/tile/tile-face', () => {
  it('says nothing beside the number while all is well', () => {
    const { value, state, notes: said } = face({});
    assert.deepEqual([value, state, said], [{ digits: '88.0', unit: '%' }, undefined, []]);
  });
  it('shows a dash and says so where there was nothing to measure', () => {
    const { value, state } = face({ value: undefined, numerator: 0, denominator: 0 });
    assert.deepEqual([value.digits, state], ['—', 'no-data']);
    assert.deepEqual(notes({ value: undefined, numerator: 0, denominator: 0 }), ['无数据']);
  });
  it('tells what the source does not count from what did not happen', () => {
    const { numerator, denominator, ...rest } = readingLike({ value: undefined });
    assert.ok(numerator && denominator);
    const said = faceOf(rest, undefined, undefined, messagesFor('zh-CN'), 'zh-CN').notes;
    assert.deepEqual(said.map(({ text }) => text), ['数据源不提供此项']);
  });
  it('never rounds a miss to look like the target', () => {
    const { value, state } = face({ value: 0.79996, numerator: 79996, denominator: 100_000 }, 0.8);
    assert.deepEqual([value.digits, state], ['79.9', 'warning']);
  });
  it('says on which side of the target it is, in words', () => {
    assert.deepEqual(notes({}, 0.9), ['低于目标 90 %']);
    assert.deepEqual(notes({ metric: 'averageSpeedOfAnswer', value: 25, numerator: 25_000, denominator: 1000 }, 20), ['高于目标 20 秒']);
  });
  it('is quiet at exactly the target', () => {
    assert.equal(face({ value: 0.8, numerator: 800, denominator: 1000 }, 0.8).state, undefined);
  });
  it('says that a target could not be read, and still shows the value', () => {
    assert.deepEqual(notes({}, NaN), ['目标无法识别']);
    assert.equal(face({}, NaN).value.digits, '88.0');
  });
  it('keeps a stale value, says as of when and why', () => {
    const { value, state } = face({}, undefined, { code: 'late' });
    assert.deepEqual([value.digits, state], ['88.0', 'stale']);
    assert.deepEqual(notes({}, undefined, { code: 'late' }), ['截至 13:10', '数据未按时更新']);
  });
  it('says what is incomplete', () => {
    assert.equal(face({ completeness: 'partial' }).state, 'info');
    assert.deepEqual(notes({ completeness: 'partial' }), ['数据不完整']);
  });
  it('shows n while it is small', () => {
    assert.deepEqual(notes({ value: 18 / 21, numerator: 18, denominator: 21 }), ['n = 21']);
    assert.deepEqual(notes({ value: 0.9, numerator: 27, denominator: 30 }), []);
  });
  it('tells the age of the last data once it exceeds one step', () => {
    const series = slots([[8, 10], [8, 10], undefined, undefined, undefined]);
    const end = series[4]?.end ?? 0;
    assert.deepEqual(notes({ series, asOf: end }), ['最近数据 1 小时 30 分钟前']);
    assert.deepEqual(notes({ series: series.slice(0, 3), asOf: series[2]?.end ?? 0 }), []);
  });
  it('names the difference, its direction and the period compared with', () => {
    const { delta } = face({});
    assert.deepEqual(delta, { text: { digits: '−1.8', unit: '百分点' }, arrow: 'down', verdict: 'neutral', against: '较上周同期' });
  });
  it('has neither arrow nor verdict for a difference that rounds to nothing', () => {
    const { previous } = readingLike();
    assert.ok(previous);
    assert.equal(face({ value: 0.9, previous: { ...previous, value: 0.9001 } }).delta?.arrow, 'level');
  });
});
