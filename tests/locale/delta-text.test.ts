import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonText, deltaText } from '../../src/locale/delta-text.js';
import { messagesFor } from '../../src/locale/index.js';
import { targetText } from '../../src/locale/target-text.js';

const zh = messagesFor('zh-CN');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const against = (ms: number) => comparisonText({ start: 100 * DAY, end: 101 * DAY }, { start: 100 * DAY - ms, end: 101 * DAY - ms }, zh, 'zh-CN');

describe('locale/delta-text', () => {
  it('calls what rounds to nothing unchanged', () => {
    assert.deepEqual(deltaText(0, 'ratio', zh, 'zh-CN'), { digits: '持平', unit: '' });
    assert.deepEqual(deltaText(-0.0004, 'ratio', zh, 'zh-CN'), { digits: '持平', unit: '' });
  });
  it('gives ratios in percentage points, never in percent of percent', () => {
    assert.deepEqual(deltaText(0.0123, 'ratio', zh, 'zh-CN'), { digits: '+1.2', unit: '百分点' });
    assert.deepEqual(deltaText(-0.0123, 'ratio', messagesFor('en'), 'en'), { digits: '−1.2', unit: 'pts' });
  });
  it('gives the rest in its own unit', () => {
    assert.deepEqual(deltaText(12, 'seconds', zh, 'zh-CN'), { digits: '+12', unit: '秒' });
    assert.deepEqual(deltaText(-125, 'seconds', zh, 'zh-CN'), { digits: '−2:05', unit: '' });
    assert.deepEqual(deltaText(1234, 'contacts', zh, 'zh-CN'), { digits: '+1,234', unit: '' });
  });
  it('names the period compared with, whatever a change of the clock does to a day', () => {
    assert.equal(against(7 * DAY), '较上周同期');
    assert.equal(against(7 * DAY + HOUR), '较上周同期');
    assert.equal(against(DAY), '较昨日同期');
    assert.equal(against(28 * DAY), '较 28 天前');
    assert.equal(against(3 * HOUR), '较 3 小时前');
  });
});

describe('locale/target-text', () => {
  it('says a round target roundly and any other exactly', () => {
    assert.equal(targetText(0.8, 'ratio', 'zh-CN'), '80 %');
    assert.equal(targetText(0.825, 'ratio', 'zh-CN'), '82.5 %');
    assert.equal(targetText(20, 'seconds', 'zh-CN').replace(/\s/, ' '), '20 秒');
    assert.equal(targetText(-10, 'score', 'en'), '-10');
  });
});
