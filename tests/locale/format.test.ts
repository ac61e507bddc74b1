import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { METRICS } from '../../src/metrics/index.js';
import { formatClock, formatSlot } from '../../src/locale/clock.js';
import { formatAge, formatDuration } from '../../src/locale/duration.js';
import { formatText, formatValue } from '../../src/locale/format.js';
import { messagesFor } from '../../src/locale/index.js';
import { languageOf } from '../../src/locale/language.js';
import { awayFromComfort } from '../../src/locale/rounding.js';

describe('locale/format', () => {
  it('has a dash for nothing to measure, which is not 0', () => {
    assert.equal(formatText(undefined, 'ratio', 'zh-CN'), '—');
    assert.equal(formatText(0, 'ratio', 'zh-CN'), '0.0 %');
  });
  it('shows something per nothing as ∞', () => {
    assert.equal(formatText(Infinity, 'ratio', 'en'), '∞');
  });
  it('never rounds a breach up to its limit', () => {
    const limit = { value: 0.8, breachedWhen: 'below' } as const;
    assert.equal(formatValue(0.7996, 'ratio', 'zh-CN', limit).digits, '79.9');
    assert.equal(formatValue(0.79996, 'ratio', 'zh-CN', limit).digits, '79.9');
    assert.equal(formatValue(0.8, 'ratio', 'zh-CN', limit).digits, '80.0');
    assert.equal(formatValue(0.80004, 'ratio', 'zh-CN', limit).digits, '80.0');
    assert.equal(formatValue(20.3, 'seconds', 'en', { value: 20, breachedWhen: 'above' }).digits, '21');
  });
  it('counts in 万 from 100,000 on in Chinese, and groups in English', () => {
    assert.deepEqual(formatValue(123_456, 'contacts', 'zh-CN'), { digits: '12.35', unit: '万' });
    assert.deepEqual(formatValue(123_456, 'contacts', 'zh-TW'), { digits: '12.35', unit: '萬' });
    assert.deepEqual(formatValue(123_456, 'contacts', 'en'), { digits: '123,456', unit: '' });
    assert.deepEqual(formatValue(99_999, 'contacts', 'zh-CN'), { digits: '99,999', unit: '' });
  });
  it('reads long times as a clock', () => {
    assert.deepEqual(formatDuration(99, 'zh-CN'), { digits: '99', unit: '秒' });
    assert.deepEqual(formatDuration(185, 'en'), { digits: '3:05', unit: '' });
    assert.deepEqual(formatDuration(-3661, 'en'), { digits: '-1:01:01', unit: '' });
  });
  it('tells an age in its two largest units, from minutes down in one', () => {
    assert.equal(formatAge(0, 'zh-CN'), '0 秒');
    assert.equal(formatAge(34 * 60_000 + 59_000, 'zh-CN'), '34 分钟');
    assert.equal(formatAge(26 * 3_600_000, 'en'), '1 d 2 h');
  });
  it('prints clocks in the source’s zone, not the viewer’s', () => {
    assert.equal(formatClock(Date.UTC(2026, 0, 1, 16, 5), 'Asia/Shanghai', 'zh-CN'), '00:05');
    assert.equal(formatSlot({ start: 0, end: 1_800_000 }, 'floating', 'en'), '00:00–00:30');
  });
});

describe('locale/rounding', () => {
  it('keeps a breach a breach and a met limit met, and stays within one digit', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 100 }), fc.constantFrom('below', 'above'), (x, limit, breachedWhen) => {
        const shown = awayFromComfort(x, 1, { value: limit, breachedWhen });
        const breach = (y: number) => (breachedWhen === 'below' ? y < limit : y > limit);
        assert.equal(breach(shown), breach(x));
        assert.ok(Math.abs(shown - x) <= 0.1 + 1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('locale/language', () => {
  it('maps tags to the three languages', () => {
    assert.deepEqual(['', 'zh', 'zh-Hans-HK', 'zh-HK', 'zh-Hant', 'en-GB', 'de'].map(languageOf), ['zh-CN', 'zh-CN', 'zh-CN', 'zh-TW', 'zh-TW', 'en', 'en']);
  });
  it('names every variant but the defaults in every language', () => {
    const wanted = Object.values(METRICS).flatMap(({ id, variants }) => Object.keys(variants).slice(1).map((variant) => `${id}.${variant}`));
    for (const tag of ['zh-CN', 'zh-TW', 'en']) assert.deepEqual(Object.keys(messagesFor(tag).variants).sort(), wanted.sort());
  });
});
