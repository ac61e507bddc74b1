import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../src/locale/index.js';
import { rangeText } from '../../src/locale/range.js';

describe('rangeText', () => {
  const texts = (language: string) => messagesFor(language).filters.ranges;

  it('speaks of today where data keeps coming, and of the end of the data where it does not', () => {
    const live = { nature: 'live', zone: 'Asia/Shanghai' } as const;
    const file = { nature: 'recorded', zone: 'floating' } as const;
    assert.equal(rangeText({ kind: 'day', back: 0 }, undefined, texts('zh-CN'), 'zh-CN'), '今天');
    assert.equal(rangeText({ kind: 'day', back: 0 }, live, texts('zh-CN'), 'zh-CN'), '今天');
    assert.equal(rangeText({ kind: 'day', back: 0 }, file, texts('zh-CN'), 'zh-CN'), '数据最后一天');
    assert.equal(rangeText({ kind: 'day', back: 3 }, file, texts('en'), 'en'), '3 days before the last');
    assert.equal(rangeText({ kind: 'last', duration: 'PT4H' }, live, texts('zh-CN'), 'zh-CN'), '近 4 小时');
    assert.equal(rangeText({ kind: 'last', duration: 'P7D' }, file, texts('zh-TW'), 'zh-TW'), '資料最後 7 天');
    assert.equal(rangeText({ kind: 'all' }, file, texts('en'), 'en'), 'Everything');
  });

  it('tells a fixed range on the clock of the source', () => {
    assert.equal(rangeText({ kind: 'fixed', start: Date.UTC(2026, 0, 31, 16), end: Date.UTC(2026, 1, 2, 4, 30) }, { nature: 'live', zone: 'Asia/Shanghai' }, texts('zh-CN'), 'zh-CN'), '2026/02/01 00:00 – 2026/02/02 12:30');
  });
});
