import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AlertTrack } from '../../src/alerts/alert-track.js';
import { evaluateRule } from '../../src/alerts/evaluate-rule.js';
import { readRule } from '../../src/alerts/read-rule.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsRecord } from '../../src/domain/alert.js';

const MINUTE = 60_000;
const DAY = Date.UTC(2026, 10, 22);
const low = { metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 };
const slow = { metric: 'averageSpeedOfAnswer', is: 'above', threshold: 20 };

function rule(patch: object): AlertRule {
  const reading = readRule({ id: 'r', name: 'r', when: { all: [low] }, ...patch });
  assert.deepEqual(reading.problems, []);
  return reading.rule as AlertRule;
}

const RULES = [
  rule({}),
  rule({ reading: { mode: 'rolling' } }),
  rule({ reading: { mode: 'mOfN', m: 2, n: 4 }, keepFiring: 'PT0S' }),
  rule({ when: { all: [slow] }, reading: { mode: 'rolling' }, for: 'PT15M' }),
  rule({ when: { any: [low, slow] }, for: 'PT10M' }),
  rule({ when: { all: [low, slow] }, for: 'PT0S', guard: { kind: 'wilson', z: 1.645 } }),
  rule({ schedule: { zone: 'Asia/Shanghai', active: [{ days: [0], from: '08:00', to: '09:30' }] } }),
];

/** Some begin between two slots: a source that another step would suit. */
const record = fc
  .record({ slot: fc.nat(36), offered: fc.nat(40), share: fc.double({ min: 0, max: 1, noNaN: true }), wait: fc.nat(600).map((tenths) => tenths / 10), revision: fc.nat(3), late: fc.constantFrom(0, 0, 0, 0, 2) })
  .map(({ slot, offered, share, wait, revision, late }): CountsRecord => {
    const answered = Math.round(offered * share);
    return { start: DAY + (slot * 5 + late) * MINUTE, revision, counts: { offered, answered, waitAnswered: answered * wait } };
  });
/** Records in batches, a source that contradicts itself included; after each the clock has moved on. */
const batches = fc
  .array(record, { maxLength: 60 })
  .chain((records) => fc.tuple(fc.constant(records), fc.array(fc.nat(60), { minLength: records.length, maxLength: records.length })));

describe('alerts/alert-track', () => {
  it('is calm before anything came in', () => {
    assert.equal(new AlertTrack(RULES[0] as AlertRule, 'UTC').follow([], DAY).state, 'ok');
  });
  it('tells after every batch the story that is told from scratch, however the records came in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), batches, (one, [records, minutes]) => {
        const track = new AlertTrack(one, 'UTC');
        let now = DAY;
        records.forEach((entry, index) => {
          now += (minutes[index] ?? 0) * MINUTE;
          const followed = track.follow([entry, ...records.slice(0, index % 3 === 0 ? index : 0)], now);
          assert.deepEqual(followed, evaluateRule(one, records.slice(0, index + 1), 'UTC', now));
        });
      }),
      { numRuns: 1000 },
    );
  });
  it('counts what is missing before a record that begins between two slots, as from scratch', () => {
    const entry = (minute: number): CountsRecord => ({ start: DAY + minute * MINUTE, revision: 0, counts: { offered: 100, answered: 70 } });
    const track = new AlertTrack(RULES[0] as AlertRule, 'UTC');
    track.follow([entry(0)], DAY + 5 * MINUTE);
    const followed = track.follow([entry(12)], DAY + 20 * MINUTE);
    assert.deepEqual(followed, evaluateRule(RULES[0] as AlertRule, [entry(0), entry(12)], 'UTC', DAY + 20 * MINUTE));
  });
  it('takes a firing back when a late correction mends a slot', () => {
    const bad = (slot: number): CountsRecord => ({ start: DAY + slot * 5 * MINUTE, revision: 0, counts: { offered: 100, answered: 70 } });
    const track = new AlertTrack(RULES[0] as AlertRule, 'UTC');
    assert.equal(track.follow([0, 1, 2, 3, 4, 5].map(bad), DAY + 30 * MINUTE).state, 'firing');
    assert.equal(track.follow([{ ...bad(2), revision: 1, counts: { offered: 100, answered: 90 } }], DAY + 30 * MINUTE).state, 'pending');
  });
});
