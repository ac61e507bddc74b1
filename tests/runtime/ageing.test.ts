import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedAgeMs, cadenceMs, msUntilLate } from '../../src/runtime/ageing.js';
import { SourceClock } from '../../src/runtime/source-clock.js';
import { DESCRIPTION, QUESTION } from './desk-adapter.js';

describe('ageing', () => {
  it('never comes to a source that is not live', () => {
    assert.equal(cadenceMs({ ...DESCRIPTION, live: false }), undefined);
  });

  it('allows one cadence and one step, or two cadences without a step', () => {
    assert.equal(allowedAgeMs(QUESTION, 5_000), 65_000);
    assert.equal(allowedAgeMs({ kind: 'counts', range: { kind: 'all' } }, 5_000), 10_000);
    assert.equal(allowedAgeMs({ kind: 'rows', entity: 'agent', range: { kind: 'all' }, limit: 1 }, 5_000), 10_000);
  });

  it('counts by the source, whatever the wall reads', () => {
    const confirmation = { asOf: 100_000, changedAt: 7_000_000, range: { start: 0, end: 100_000 } };
    assert.equal(msUntilLate(confirmation, QUESTION, 5_000, 100_000, 7_000_000), 65_000);
    assert.equal(msUntilLate(confirmation, QUESTION, 5_000, 165_000, 7_065_000), 0);
  });

  it('waits two cadences for the next answer however far the source has leapt', () => {
    const confirmation = { asOf: 0, changedAt: 50, range: { start: 0, end: 0 } };
    assert.equal(msUntilLate(confirmation, QUESTION, 5_000, 9_000_000, 1_050), 9_000);
  });
});

describe('the source clock', () => {
  it('is unknown before the first answer, and keeps the answer with the least delay', () => {
    const clock = new SourceClock();
    assert.equal(clock.at(5), undefined);
    clock.observe(1_000, 10);
    clock.observe(1_500, 900);
    assert.equal(clock.at(1_000), 1_990);
    clock.reset();
    assert.equal(clock.at(1_000), undefined);
  });
});
