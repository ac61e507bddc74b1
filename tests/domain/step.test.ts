import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shift, slotOf, slotsOf } from '../../src/domain/step.js';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.js';
import { clockFields } from '../../src/domain/zone.js';

const ZONES = ['UTC', 'floating', 'Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe'];
const STEPS = ['PT1M', 'PT5M', 'PT30M', 'PT1H', 'PT7H', 'P1D', 'P1W'];
const instants = fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2030, 0, 1) });

describe('domain/step', () => {
  it('has no slot in an empty range', () => {
    assert.deepEqual(slotsOf('PT30M', 'UTC', { start: 5, end: 5 }), []);
  });
  it('gives a day of 25 hours 25 slots of an hour, and one of 23 hours 23', () => {
    const day = (month: number, date: number) => slotOf('P1D', 'America/New_York', Date.UTC(2026, month, date, 12));
    assert.equal(slotsOf('PT1H', 'America/New_York', day(10, 1)).length, 25);
    assert.equal(slotsOf('PT1H', 'America/New_York', day(2, 8)).length, 23);
  });
  it('cuts the last slot at midnight where the step does not divide the day', () => {
    const lengths = slotsOf('PT7H', 'UTC', { start: 0, end: DAY_MS }).map(({ start, end }) => (end - start) / HOUR_MS);
    assert.deepEqual(lengths, [7, 7, 7, 3]);
  });
  it('starts weeks on Monday', () => {
    const { start } = slotOf('P1W', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 3));
    assert.equal(clockFields('Asia/Shanghai', start).weekday, 1);
  });
  it('keeps the clock time when it moves by days across a change', () => {
    const monday = Date.UTC(2026, 10, 2, 14);
    const before = shift(monday, 'P7D', -1, 'America/New_York');
    assert.equal(clockFields('America/New_York', before).hour, clockFields('America/New_York', monday).hour);
  });
  it('holds the instant in its slot, and slots join without gap or overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), fc.constantFrom(...ZONES), instants, (step, zone, instant) => {
        const slot = slotOf(step, zone, instant);
        assert.ok(slot.start <= instant && instant < slot.end);
        assert.equal(slotOf(step, zone, slot.end).start, slot.end);
        assert.deepEqual(slotOf(step, zone, slot.start), slot);
      }),
    );
  });
});
