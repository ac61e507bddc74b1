import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clockFields, fromWall, isZone, toWall, zoneOffset } from '../../src/domain/zone.js';

const ZONES = ['UTC', 'floating', 'Asia/Shanghai', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe'];
const instants = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('domain/zone', () => {
  it('knows real zones and floating, and no others', () => {
    assert.deepEqual(['Asia/Shanghai', 'floating', 'Mars/Olympus', ''].map(isZone), [true, true, false, false]);
  });
  it('leaves floating time as it stands', () => {
    assert.equal(zoneOffset('floating', 0), 0);
    assert.equal(fromWall('floating', 12_345), 12_345);
  });
  it('reads the clock on the wall', () => {
    const { hour, minute, day, weekday } = clockFields('Asia/Kolkata', Date.UTC(2026, 10, 22, 20, 0));
    assert.deepEqual({ hour, minute, day, weekday }, { hour: 1, minute: 30, day: 23, weekday: 1 });
  });
  it('reads a time skipped in spring with the offset before the change', () => {
    // 02:30 did not exist in New York on 2026-03-08.
    assert.equal(fromWall('America/New_York', Date.UTC(2026, 2, 8, 2, 30)), Date.UTC(2026, 2, 8, 7, 30));
  });
  it('takes the first of two equal times in autumn', () => {
    assert.equal(fromWall('America/New_York', Date.UTC(2026, 10, 1, 1, 30)), Date.UTC(2026, 10, 1, 5, 30));
  });
  it('follows a change of half an hour', () => {
    // Lord Howe goes from +10:30 to +11:00 on 2026-10-04 at 02:00.
    const before = Date.UTC(2026, 9, 3, 15, 29);
    assert.equal(zoneOffset('Australia/Lord_Howe', before), 10.5 * 3_600_000);
    assert.equal(zoneOffset('Australia/Lord_Howe', before + 60_000), 11 * 3_600_000);
  });
  it('comes back to the instant through the wall clock, but for the second of two equal times', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, instant) => {
        const back = fromWall(zone, toWall(zone, instant));
        assert.equal(toWall(zone, back), toWall(zone, instant));
        assert.ok(back <= instant);
      }),
    );
  });
});
