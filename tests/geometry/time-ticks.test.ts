import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clockFields } from '../../src/domain/zone.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.js';
import { timeTicks, type TickRoom } from '../../src/geometry/time-ticks.js';

const ROOM: TickRoom = { width: 800, clockLabel: 34, dateLabel: 52, bleed: [26, 26] };
const clock = (zone: string, at: number) => {
  const { hour, minute } = clockFields(zone, at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
const clocks = (zone: string, start: number, end: number, room = ROOM) => timeTicks({ start, end }, zone, room).map(({ at }) => clock(zone, at));

test('an empty range or no width has no ticks', () => {
  assert.deepEqual(timeTicks({ start: 5, end: 5 }, 'UTC', ROOM), []);
  assert.deepEqual(timeTicks({ start: 9, end: 5 }, 'UTC', ROOM), []);
  assert.deepEqual(timeTicks({ start: 0, end: DAY_MS }, 'UTC', { ...ROOM, width: 0 }), []);
});

test('a day is ticked by round hours, its midnights by their dates', () => {
  const start = Date.UTC(2026, 1, 2);
  const ticks = timeTicks({ start, end: start + DAY_MS }, 'floating', ROOM);
  assert.deepEqual(ticks.map(({ at }) => (at - start) / HOUR_MS), [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  assert.deepEqual(ticks.map(({ kind }) => kind).filter((kind) => kind === 'date').length, 2);
  assert.equal(Math.round(ticks[1]?.x ?? NaN), 67);
});

test('a morning in a half-hour zone is ticked at its own full hours', () => {
  const start = Date.UTC(2026, 1, 2, 3, 30); // 09:00 in India
  assert.deepEqual(clocks('Asia/Kolkata', start, start + 3 * HOUR_MS, { ...ROOM, width: 300 }), ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00']);
});

test('the hour that spring skips has no tick, and the hour that autumn repeats has two', () => {
  const spring = Date.UTC(2026, 2, 28, 23); // 00:00 on 29 March in Berlin, a day of 23 hours
  assert.deepEqual(clocks('Europe/Berlin', spring, spring + 5 * HOUR_MS, { ...ROOM, width: 300 }), ['00:00', '01:00', '03:00', '04:00', '05:00', '06:00']);
  const autumn = Date.UTC(2026, 9, 24, 22); // 00:00 on 25 October in Berlin, a day of 25 hours
  assert.deepEqual(clocks('Europe/Berlin', autumn, autumn + 5 * HOUR_MS, { ...ROOM, width: 300 }), ['00:00', '01:00', '02:00', '02:00', '03:00', '04:00']);
});

test('weeks begin on Monday, months on their first', () => {
  const start = Date.UTC(2026, 0, 1);
  const weeks = timeTicks({ start, end: start + 60 * DAY_MS }, 'Asia/Shanghai', { ...ROOM, width: 600 });
  assert.ok(weeks.length >= 8 && weeks.every(({ at }) => clockFields('Asia/Shanghai', at).weekday === 1));
  const months = timeTicks({ start, end: start + 365 * DAY_MS }, 'Asia/Shanghai', ROOM);
  assert.ok(months.length >= 11 && months.every(({ at, kind }) => kind === 'month' && clockFields('Asia/Shanghai', at).day === 1));
});

const zone = fc.constantFrom('UTC', 'floating', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia');
// Half of the ranges lie around a change of the clock in Berlin and New York.
const start = fc.oneof(fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2027, 0) }), fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 10, 2) }));
const span = fc.oneof(fc.integer({ min: MINUTE_MS, max: 2 * DAY_MS }), fc.integer({ min: DAY_MS, max: 1500 * DAY_MS }));

test('ticks ascend, are unique, lie in the range, and no two labels overlap, in any zone at any width', () => {
  fc.assert(
    fc.property(zone, start, span, fc.integer({ min: 120, max: 2400 }), (inZone, from, length, width) => {
      const ticks = timeTicks({ start: from, end: from + length }, inZone, { ...ROOM, width, bleed: [10, 10] });
      for (const [index, tick] of ticks.entries()) {
        assert.ok(tick.at >= from && tick.at <= from + length && tick.x >= 0 && tick.x <= width);
        const half = (tick.kind === 'clock' ? 34 : 52) / 2;
        assert.ok(tick.labelX - half >= -10 && tick.labelX + half <= width + 10);
        const before = ticks[index - 1];
        if (!before) continue;
        assert.ok(tick.at > before.at);
        assert.ok(tick.labelX - half >= before.labelX + (before.kind === 'clock' ? 34 : 52) / 2);
      }
    }),
    { numRuns: 300 },
  );
});

test('a wide plot is never left with fewer than three ticks', () => {
  fc.assert(
    fc.property(zone, start, span, (inZone, from, length) => {
      assert.ok(timeTicks({ start: from, end: from + Math.max(length, 10 * MINUTE_MS) }, inZone, ROOM).length >= 3);
    }),
  );
});
