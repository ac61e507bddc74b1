import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guessClock } from '../../../src/adapters/records/clock-guess.js';
import { clockOf } from '../../../src/adapters/records/clock.js';
import { wallClock } from '../../../src/adapters/records/wall-clock.js';
import { fromWall } from '../../../src/domain/zone.js';

const NINE = Date.UTC(2026, 2, 2, 9, 0, 5);
const read = (pattern: string, text: string) => clockOf(pattern).read(text);

describe('adapters/records clocks', () => {
  it('reads the patterns it documents', () => {
    const cases: readonly (readonly [pattern: string, text: string])[] = [
      ['YYYY-MM-DD HH:mm:ss', '2026-03-02 09:00:05'],
      ['YYYY/M/D H:mm:ss', '2026/3/2 9:00:05'],
      ['DD.MM.YY HH:mm:ss', '02.03.26 09:00:05'],
      ['M/D/YYYY h:mm:ss A', '3/2/2026 9:00:05 AM'],
      ['YYYY年M月D日 Ah:mm:ss', '2026年3月2日 上午9:00:05'],
      ['YYYYMMDDHHmmss', '20260302090005'],
      ['iso', '2026-03-02T09:00:05Z'],
      ['iso', '2026-03-02T17:00:05.000+08:00'],
      ['iso', '2026-03-02 17:00:05+0800'],
      ['epoch-s', String(NINE / 1000)],
      ['epoch-ms', String(NINE)],
    ];
    for (const [pattern, text] of cases) assert.equal(read(pattern, text), NINE, `${pattern} ${text}`);
  });
  it('reads fractions of a second of any length', () => {
    for (const [text, ms] of [['.25', 250], ['.250123', 250], [',5', 500], ['', 0]] as const) {
      assert.equal(read('YYYY-MM-DD HH:mm:ssSSS', `2026-03-02 09:00:05${text}`), NINE + ms);
    }
  });
  it('reads noon and midnight of a twelve-hour clock', () => {
    assert.equal(read('M/D/YYYY h:mm A', '3/2/2026 12:30 AM'), Date.UTC(2026, 2, 2, 0, 30));
    assert.equal(read('M/D/YYYY h:mm A', '3/2/2026 12:30 pm'), Date.UTC(2026, 2, 2, 12, 30));
  });
  it('takes hours past midnight for the next day', () => {
    assert.equal(read('YYYY-MM-DD HH:mm:ss', '2026-03-02 25:10:00'), Date.UTC(2026, 2, 3, 1, 10));
  });
  it('reads nothing that is not written so', () => {
    const bad = ['', '2026-03-02', '2026-03-02 9:00:05', '2026-3-02 09:00:05', '2026-03-02 09:00:05 ', '2026-13-02 09:00:05', '2026-02-29 09:00:05', '2026-03-02 09:61:05', '02/03/2026 09:00:05', 'none'];
    for (const text of bad) assert.equal(read('YYYY-MM-DD HH:mm:ss', text), NaN, text);
    assert.equal(read('iso', '2026-03-02T09:00:05'), NaN);
    assert.equal(read('epoch-s', '2026-03-02'), NaN);
  });
  it('reads back any instant it is shown', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
        assert.equal(read('iso', date.toISOString()), date.getTime());
        assert.equal(read('YYYY-MM-DD HH:mm:ss', date.toISOString().slice(0, 19).replace('T', ' ')), Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });
  it('reads fixed widths as it reads any, good or bad', () => {
    const text = fc.oneof(
      fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
      fc.stringMatching(/^20[012]\d-[01]\d-[0-3]\d [0-5]\d:[0-6]\d:[0-6x]\d$/),
    );
    // A fraction of no length reads the same texts, token by token.
    const slow = clockOf('YYYY-MM-DD HH:mm:ssSSS');
    fc.assert(fc.property(text, (each) => assert.equal(read('YYYY-MM-DD HH:mm:ss', each), slow.read(each))));
    assert.equal(read('YYYYMMDD', '20260302'), Date.UTC(2026, 2, 2));
  });
  it('refuses a pattern without a date', () => {
    assert.throws(() => clockOf('HH:mm'), { name: 'RangeError', message: 'invalid clock: HH:mm' });
  });
  it('guesses common patterns from an example', () => {
    assert.equal(guessClock('02/03/2026 09:00:05'), 'D/M/YYYY H:mm:ss');
    assert.equal(guessClock('12/31/2026 9:00:05 PM'), 'M/D/YYYY h:mm:ss A');
    assert.equal(guessClock('2026-03-02T09:00:05Z'), 'iso');
    assert.equal(guessClock(String(NINE / 1000)), 'epoch-s');
    assert.equal(guessClock(String(NINE)), 'epoch-ms');
    assert.equal(guessClock('yesterday'), undefined);
  });
  it('places wall-clock times in a zone as the slow way does, changes of the clock included', () => {
    const zones = ['floating', 'UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Jerusalem'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2027, 0) }), (zone, wall) => {
        assert.equal(wallClock(zone)(wall), fromWall(zone, wall));
      }),
    );
    const newYork = wallClock('America/New_York');
    for (let wall = Date.UTC(2026, 2, 8); wall < Date.UTC(2026, 2, 9); wall += 600_000) assert.equal(newYork(wall), fromWall('America/New_York', wall));
    assert.equal(newYork(NaN), NaN);
  });
});
