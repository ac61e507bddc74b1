import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationMs, durationParts } from '../../src/domain/duration.js';

describe('domain/duration', () => {
  for (const text of ['', 'P', 'PT', 'PT0S', 'P0D', 'P1M', 'P1Y', '30', 'PT-5M', 'PT1.5H', ' PT5M', 'pt5m', 'P1DT']) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => durationParts(text), { name: 'RangeError', message: `invalid duration: ${text}` });
    });
  }
  it('counts weeks as days and clock time as milliseconds', () => {
    assert.deepEqual(durationParts('P1W'), { days: 7, ms: 0 });
    assert.deepEqual(durationParts('P1DT2H3M4S'), { days: 1, ms: 7_384_000 });
  });
  it('gives a nominal length in which a day has 24 hours', () => {
    assert.equal(durationMs('PT30M'), 1_800_000);
    assert.equal(durationMs('P7D'), 604_800_000);
  });
});
