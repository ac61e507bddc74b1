import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatClock } from '../../src/locale/clock.js';
import { tenthsText, wholeText } from '../../src/locale/number.js';

const plain = fc.constantFrom('zh-CN', 'zh-TW', 'en');

describe('whole numbers and clocks written without Intl', () => {
  it('say what Intl says of whole numbers, in every language of this library', () => {
    fc.assert(
      fc.property(plain, fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.maxSafeInteger()), (language, whole) => {
        assert.equal(wholeText(whole, language), new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(whole));
      }),
    );
  });

  it('say what Intl says of numbers with one decimal, halves that no double can be among them', () => {
    const awkward = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(0.05, 0.15, 0.25, 0.35, 0.949999, 0.95, 0.99)).map(([whole, part]) => Number((whole + part).toFixed(6)));
    fc.assert(
      fc.property(plain, fc.oneof(awkward, fc.double({ min: -10, max: 1e6, noNaN: true }), fc.double()), (language, value) => {
        // `Intl` writes a zero below zero as -0, which nobody reads.
        assert.equal(tenthsText(value, language), new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value === 0 ? 0 : value));
      }),
      { numRuns: 2000 },
    );
    for (const value of [4.35, 1.05, 0.05, 0.04, 9.95, 999.95, 1e21, 1e-7]) assert.equal(tenthsText(value, 'en'), new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value));
  });

  it('say what Intl says of the time on the wall, across changes of the clock and midnight', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    fc.assert(
      fc.property(plain, zone, fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }), (language, timeZone, instant) => {
        assert.equal(formatClock(instant, timeZone, language), new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant));
      }),
    );
    assert.equal(formatClock(Date.UTC(2026, 0, 1), 'floating', 'zh-CN'), '00:00');
    assert.equal(formatClock(Date.UTC(12_026, 0, 1, 9, 5), 'UTC', 'en'), '09:05');
  });

  it('ask Intl in any other language, and for what is no safe whole number', () => {
    assert.equal(wholeText(1_234, 'de'), '1.234');
    assert.equal(wholeText(1_234_567, 'en-IN'), '12,34,567');
    assert.equal(wholeText(NaN, 'en'), 'NaN');
    assert.throws(() => formatClock(NaN, 'UTC', 'en'), RangeError);
  });
});
