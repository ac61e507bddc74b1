import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AlertCondition } from '../../../src/domain/alert-rule.js';
import type { Reading } from '../../../src/domain/reading.js';
import { messagesFor } from '../../../src/locale/index.js';
import { cardOf } from '../../../src/widgets/tile/tile-card.js';
import { faceOf } from '../../../src/widgets/tile/tile-face.js';
import { tileForecast } from '../../../src/widgets/tile/tile-forecast.js';
import { readingLike, slots } from '../../../stories/tile-readings.js';

/** Half hours from 08:00, each a point below the one before, with a wild one that bends nothing; the last is still open. */
const FALLING = [980, 965, 946, 931, 915, 884, 881, 866, 849, 832, 300].map((answered) => [answered, 1000] as const);

const reading = (differs: Partial<Reading> = {}) => readingLike({ series: slots(FALLING), ...differs });
const told = (language: string, target?: number, rule?: AlertCondition, differs: Partial<Reading> = {}) => tileForecast(reading(differs), target, rule, messagesFor(language), language)?.replaceAll('\u00a0', ' ').replaceAll('\u2009', ' ');

describe('widgets/tile/tile-forecast', () => {
  it('says about when the value passes its target, and never without the band', () => {
    assert.equal(told('zh-CN', 0.8), '约 13:58 跌破 80 %（13:56–13:59）');
    assert.equal(told('zh-TW', 0.8), '約 13:58 跌破 80 %（13:56–13:59）');
    assert.equal(told('en', 0.8), 'below 80 % at about 13:58 (13:56–13:59)');
  });
  it('asks the rule that judges the tile before its target', () => {
    const rule: AlertCondition = { metric: 'answerRate', is: 'below', threshold: 0.81 };
    assert.match(told('zh-CN', 0.3, rule) ?? '', /跌破 81 %/);
  });
  it('leaves the open slot out, which is not over', () => {
    assert.equal(told('zh-CN', 0.8), told('zh-CN', 0.8, undefined, { series: slots(FALLING.slice(0, -1)) }));
  });
  it('is silent once the instant is past and the value still stands', () => {
    assert.equal(told('zh-CN', 0.8, undefined, { asOf: readingLike().asOf + 3_600_000, series: slots(FALLING.slice(0, -1)) }), undefined);
  });
  it('is silent without a limit, with one that nobody can read, and where it is passed already or not headed for', () => {
    for (const target of [undefined, NaN, 0.95, 0.1]) assert.equal(told('zh-CN', target), undefined);
    assert.equal(told('zh-CN', 0.8, undefined, { series: [] }), undefined);
  });
  it('stands on the face before what is less urgent, not while the source is stale, and in the card with its confidence', () => {
    const outlook = told('zh-CN', 0.8) ?? '';
    const face = (stale?: 'late') => faceOf(reading({ completeness: 'partial' }), 0.8, stale && { code: stale }, messagesFor('zh-CN'), 'zh-CN', undefined, outlook).notes.map(({ text }) => text);
    assert.deepEqual(face(), [outlook, '数据不完整']);
    assert.ok(!face('late').includes(outlook));
    const { rows } = cardOf('x', reading(), 0.8, [0, 1], messagesFor('zh-CN'), 'zh-CN', outlook);
    assert.deepEqual(rows.find(({ term }) => term === '预测（95 % 区间）')?.text, outlook);
  });
});
