import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decayOf } from '../../src/analysis/decay.js';
import { comparePeriod } from '../../src/analysis/period-comparison.js';
import type { SlotMeasure } from '../../src/domain/reading.js';
import { shift, slotsOf } from '../../src/domain/step.js';
import type { Interval } from '../../src/domain/time.js';

const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;
/** Monday 2026-11-16 08:00 to 16:00 in Shanghai. */
const NOW: Interval = { start: Date.UTC(2026, 10, 16), end: Date.UTC(2026, 10, 16, 8) };
const STEP = 'PT30M';
const RATE = { metric: 'answerRate' } as const;

/** Every half hour of a day, answered as `share` says; 100 calls each. */
function day(back: number, share: (slot: number) => number, zone = ZONE, now = NOW): SlotMeasure[] {
  const range = back === 0 ? now : { start: shift(now.start, `P${back}D`, -1, zone), end: shift(now.end, `P${back}D`, -1, zone) };
  return slotsOf(STEP, zone, range).map((slot, index) => ({ ...slot, value: share(index), numerator: Math.round(100 * share(index)), denominator: 100 }));
}
/** Weeks that differ a little from one another, and each from hour to hour. */
const usual = (slot: number, week = 0) => 0.9 - 0.01 * Math.abs(slot - 8) ** 0.5 + 0.008 * Math.sin(7 * week + slot);
const weeks = (count: number) => Array.from({ length: count }, (_, week) => day(7 * (week + 1), (slot) => usual(slot, week + 1))).flat();

describe('analysis/decay', () => {
  it('gives no verdict without slots, without weeks, or where nothing varies', () => {
    assert.deepEqual([decayOf(RATE, [], weeks(8), ZONE, NOW.end).unknown, decayOf(RATE, day(0, usual), weeks(3), ZONE, NOW.end).unknown], ['few-slots', 'few-weeks']);
    const flat = (back: number) => day(back, () => 200).map(({ start, end, value }) => ({ start, end, value }));
    assert.equal(decayOf({ metric: 'averageHandleTime' }, flat(0), [1, 2, 3, 4].flatMap((week) => flat(7 * week)), ZONE, NOW.end).unknown, 'no-spread');
  });
  it('finds nothing in a day like its weeks', () => {
    const decay = decayOf(RATE, day(0, usual), weeks(8), ZONE, NOW.end);
    assert.equal(decay.verdict, 'steady');
    assert.deepEqual([decay.spikes, decay.since, decay.signalAt], [[], undefined, undefined]);
    assert.ok(decay.drift && decay.drift.lower <= 0 && decay.drift.upper >= 0);
  });
  it('finds a step, says since when, and names it worse or better by the metric', () => {
    const down = decayOf(RATE, day(0, (slot) => usual(slot) - (slot >= 9 ? 0.12 : 0)), weeks(8), ZONE, NOW.end);
    assert.deepEqual([down.verdict, down.since], ['worse', NOW.start + 9 * 1_800_000]);
    assert.ok(down.signalAt !== undefined && down.since !== undefined && down.signalAt >= down.since);
    assert.equal(decayOf({ metric: 'abandonRate' }, day(0, (slot) => usual(slot) - (slot >= 9 ? 0.12 : 0)), weeks(8), ZONE, NOW.end).verdict, 'better');
    assert.equal(decayOf({ metric: 'occupancy' }, day(0, (slot) => usual(slot) - (slot >= 9 ? 0.12 : 0)), weeks(8), ZONE, NOW.end).verdict, 'lower');
  });
  it('finds a slow decay that no single slot shows, with its slope an hour', () => {
    const decay = decayOf(RATE, day(0, (slot) => usual(slot) - 0.0055 * slot), weeks(8), ZONE, NOW.end);
    assert.equal(decay.verdict, 'worse');
    assert.deepEqual(decay.spikes, []);
    const all = decayOf(RATE, day(0, (slot) => usual(slot) - 0.0055 * slot), weeks(8), ZONE, NOW.end, { h: 1e9 });
    assert.ok(all.drift && Math.abs(all.drift.perHour + 0.011) < 0.003 && all.drift.upper < 0, `${all.drift?.perHour}`);
  });
  it('tells one wild slot from what lasts', () => {
    const decay = decayOf(RATE, day(0, (slot) => (slot === 15 ? 0.5 : usual(slot))), weeks(8), ZONE, NOW.end);
    assert.deepEqual([decay.verdict, decay.spikes.map(({ start }) => start)], ['spike', [NOW.start + 15 * 1_800_000]]);
    const early = decayOf(RATE, day(0, (slot) => (slot === 3 ? 0.5 : usual(slot))), weeks(8), ZONE, NOW.end);
    assert.deepEqual([early.verdict, early.spikes.length], ['steady', 1]);
  });
  it('does not judge the slot under way, nor hold a holiday against a working day', () => {
    const slots = day(0, (slot) => (slot === 15 ? 0 : usual(slot)));
    assert.equal(decayOf(RATE, slots, weeks(8), ZONE, NOW.end - 1).points.length, 15);
    const holiday = { start: NOW.start - 7 * DAY, end: NOW.end - 7 * DAY };
    assert.deepEqual([...new Set(decayOf(RATE, slots, weeks(8), ZONE, NOW.end, { excluded: [holiday] }).points.map(({ weeks: count }) => count))], [7]);
  });
  it('compares by the clock across a change of it', () => {
    const now = { start: Date.UTC(2026, 10, 2, 7), end: Date.UTC(2026, 10, 2, 15) };
    const history = [1, 2, 3, 4, 5].flatMap((week) => day(7 * week, (slot) => usual(slot, week), 'Europe/Berlin', now));
    assert.ok(decayOf(RATE, day(0, usual, 'Europe/Berlin', now), history, 'Europe/Berlin', now.end).points.every(({ weeks: count }) => count === 5));
  });
  it('mirrors: what is worse one way up is better the other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 16, maxLength: 16 }), (moves) => {
        const at = (sign: number) => decayOf({ metric: 'netPromoterScore' }, day(0, (slot) => sign * (moves[slot] ?? 0)), [1, 2, 3, 4].flatMap((week) => day(7 * week, (slot) => sign * ((slot % 3) - 1 + week / 10))), ZONE, NOW.end);
        const [up, down] = [at(1), at(-1)];
        const turned = { worse: 'better', better: 'worse' } as const;
        assert.equal(down.verdict, up.verdict === 'worse' || up.verdict === 'better' ? turned[up.verdict] : up.verdict);
      }),
      { numRuns: 60 },
    );
  });
});

describe('analysis/period-comparison', () => {
  it('has nothing to compare without slots, or without their like', () => {
    assert.equal(comparePeriod('same-weekday', RATE, [], [], ZONE, NOW.end), undefined);
    assert.equal(comparePeriod('same-weekday', RATE, day(0, usual), day(1, usual), ZONE, NOW.end), undefined);
  });
  it('tells the same weekday from the day before, and says when they are not alike', () => {
    const history = [...day(7, () => 0.9), ...day(1, () => 0.8)];
    const [week, yesterday] = (['same-weekday', 'previous'] as const).map((kind) => comparePeriod(kind, RATE, day(0, () => 0.85), history, ZONE, NOW.end));
    assert.ok(week && yesterday);
    assert.ok(Math.abs(week.difference + 0.05) < 1e-9 && Math.abs(yesterday.difference - 0.05) < 1e-9);
    // Monday beside Sunday.
    assert.deepEqual([week.isLike, yesterday.isLike], [true, false]);
    assert.deepEqual(week.before, { start: NOW.start - 7 * DAY, end: NOW.end - 7 * DAY });
  });
  it('counts only slots that are over and that both have, in both', () => {
    const found = comparePeriod('same-weekday', { metric: 'offered' }, day(0, () => 3), day(7, () => 2).slice(4), ZONE, NOW.end - 1);
    assert.deepEqual([found?.slots, found?.value, found?.previous], [11, 33, 22]);
  });
});
