import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatClock, formatDate, plainDate } from '../../src/locale/clock.js';
import { numberFormat, tenthsText, wholeText } from '../../src/locale/number.js';

const plain = fc.constantFrom('zh-CN', 'zh-TW', 'zh', 'en');

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

  it('say what Intl says in every style, however many decimals a style wants at least and at most', () => {
    const decimal = fc.tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 0, max: 9 })).map(([units, scale]) => units / 10 ** scale);
    const style = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 })).map(([least, more]) => ({ least, most: least + more }));
    fc.assert(
      fc.property(plain, style, fc.oneof(decimal, fc.double(), fc.constantFrom(0.5, -0.5, 999.5, 9.995, 0.045, -0.004, 1e15, 123_456_789_012_345.6)), (language, { least, most }, value) => {
        assert.equal(numberFormat(language, { least, most }).format(value), new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most }).format(value === 0 ? 0 : value));
      }),
      { numRuns: 5000 },
    );
  });

  it('say what Intl says of dates, with their weekday and without', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(plain, zone, fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }), (language, timeZone, instant) => {
        assert.equal(formatDate(instant, timeZone, language), new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', weekday: 'short', timeZone }).format(instant));
        assert.equal(plainDate(instant, timeZone, language, false), new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone }).format(instant));
      }),
    );
    assert.equal(plainDate(0, 'UTC', 'en-GB', true), undefined);
    assert.throws(() => formatDate(NaN, 'UTC', 'en'), RangeError);
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
