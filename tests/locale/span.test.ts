import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatSlotIn, formatSpan, formatTick, hasSeveralDays } from '../../src/locale/span.js';

const DAY = 86_400_000;
const MIDNIGHT = Date.UTC(2026, 1, 2);

test('an empty stretch is told by its instant', () => {
  assert.equal(formatSpan({ start: MIDNIGHT, end: MIDNIGHT }, 'floating', 'zh-CN'), '2月2日周一 00:00');
});

test('a stretch within a day has its date once, and a day that is over ends at 24:00', () => {
  assert.equal(formatSpan({ start: MIDNIGHT + 8 * 3_600_000, end: MIDNIGHT + 11.5 * 3_600_000 }, 'floating', 'zh-CN'), '2月2日周一 08:00–11:30');
  assert.equal(formatSpan({ start: MIDNIGHT + 8 * 3_600_000, end: MIDNIGHT + DAY }, 'floating', 'zh-CN'), '2月2日周一 08:00–24:00');
});

test('whole days are told by their dates, the last one inclusive', () => {
  assert.equal(formatSpan({ start: MIDNIGHT, end: MIDNIGHT + DAY }, 'floating', 'zh-CN'), '2月2日周一');
  assert.equal(formatSpan({ start: MIDNIGHT, end: MIDNIGHT + 3 * DAY }, 'floating', 'zh-CN'), '2月2日周一–2月4日周三');
});

test('a slot has its date only among several days', () => {
  const slot = { start: MIDNIGHT + 9 * 3_600_000, end: MIDNIGHT + 9.5 * 3_600_000 };
  assert.equal(formatSlotIn(slot, 'floating', 'zh-CN', false), '09:00–09:30');
  assert.equal(formatSlotIn(slot, 'floating', 'zh-CN', true), '2月2日 09:00–09:30');
  assert.equal(formatSlotIn({ start: MIDNIGHT, end: MIDNIGHT + DAY }, 'floating', 'zh-CN', true), '2月2日周一');
});

test('days are counted by the clock of the zone, on the day that has 25 hours too', () => {
  const autumn = Date.UTC(2026, 9, 24, 22);
  assert.equal(hasSeveralDays({ start: autumn, end: autumn + 25 * 3_600_000 }, 'Europe/Berlin'), false);
  assert.equal(hasSeveralDays({ start: autumn, end: autumn + 26 * 3_600_000 }, 'Europe/Berlin'), true);
  assert.equal(hasSeveralDays({ start: autumn, end: autumn }, 'Europe/Berlin'), false);
});

test('ticks are told as their kind asks', () => {
  assert.deepEqual((['clock', 'date', 'month'] as const).map((kind) => formatTick(MIDNIGHT, kind, 'floating', 'zh-CN')), ['00:00', '2月2日', '2026年2月']);
});

test('clock and date written without a format are those that Intl writes', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'];
  const languages = ['zh-CN', 'zh', 'zh-TW', 'zh-Hant-HK', 'zh-Hans', 'zh-SG', 'en', 'en-US', 'en-GB', 'zh-u-nu-hanidec', 'ar-EG', 'fa'];
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) }), fc.constantFrom(...zones), fc.constantFrom(...languages), (at, timeZone, language) => {
      const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
      assert.equal(formatTick(at, 'clock', timeZone, language), clock.format(at));
      const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone });
      assert.equal(formatTick(at, 'date', timeZone, language), date.format(at));
    }),
    { numRuns: 1000 },
  );
});
