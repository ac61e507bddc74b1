import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { IntervalRecord } from '../../src/domain/alert.js';
import { evaluateSustained, type SustainedRule } from '../../src/alerts/sustained.js';
import { closedSlots } from '../../src/alerts/slots.js';
import { wilson } from '../../src/metrics/wilson.js';

const MINUTE = 60_000;
const RULE: SustainedRule = {
  breachedWhen: 'below', threshold: 0.8, resolveAt: 0.85, guard: { kind: 'minVolume', minVolume: 10 },
  forMs: 30 * MINUTE, keepFiringMs: 10 * MINUTE, maxNeutralMs: 10 * MINUTE, maxGapMs: 10 * MINUTE,
  anchor: 'intervalStart', stepMs: 5 * MINUTE, reading: { mode: 'every' },
};

/** One slot of five minutes each: percent answered of 100, `undefined` for a missing slot. */
const records = (...percents: readonly (number | undefined)[]): IntervalRecord[] =>
  percents.flatMap((numerator, index) => (numerator === undefined ? [] : [{ start: index * 5 * MINUTE, numerator, denominator: 100, revision: index }]));
const story = (rule: SustainedRule, list: readonly IntervalRecord[], now?: number) =>
  evaluateSustained(rule, list, now).transitions.map(({ at, to, reason }) => `${at / MINUTE} ${to} ${reason}`);

describe('alerts/sustained', () => {
  it('is ok and not stale before anything was recorded', () => {
    const { state, stale, transitions } = evaluateSustained(RULE, [], 0);
    assert.deepEqual({ state, stale, transitions }, { state: 'ok', stale: false, transitions: [] });
  });
  it('does not count an interval that is still open on the source’s clock', () => {
    assert.deepEqual(story(RULE, records(70, 70, 70, 70, 70, 70), 29 * MINUTE), ['5 pending breach']);
    assert.deepEqual(story(RULE, records(70, 70, 70, 70, 70, 70), 30 * MINUTE), ['5 pending breach', '30 firing sustained']);
  });
  it('watches values that must stay below a limit the other way round', () => {
    const rule: SustainedRule = { ...RULE, breachedWhen: 'above', threshold: 0.05, resolveAt: 0.03, forMs: 0 };
    assert.deepEqual(story(rule, records(5, 6, 4, 3, 3)), ['10 firing sustained', '20 recovering clear', '25 ok resolved']);
  });
  it('fires when m of the last n slots breach, and lets one alone pass', () => {
    const rule: SustainedRule = { ...RULE, reading: { mode: 'mOfN', m: 2, n: 3 } };
    assert.deepEqual(story(rule, records(70, 90, 90, 70, 90, 70)), ['30 firing sustained']);
  });
  it('says since when a breach has lasted', () => {
    assert.equal(evaluateSustained(RULE, records(90, 70, 70, 70, 70, 70, 70)).life.since, 5 * MINUTE);
  });

  const record = fc.record({
    start: fc.nat(40).map((slot) => slot * 5 * MINUTE), denominator: fc.nat(40), revision: fc.nat(5), share: fc.double({ min: 0, max: 1, noNaN: true }),
  }).map(({ share, ...rest }) => ({ ...rest, numerator: Math.round(share * rest.denominator) }));
  const anyRecords = fc.array(record, { maxLength: 80 });
  const uniqueByRevision = fc.uniqueArray(record, { selector: ({ start, revision }) => `${start} ${revision}`, maxLength: 80 });
  const rules = fc.constantFrom<SustainedRule>(
    RULE,
    { ...RULE, anchor: 'evaluation', keepFiringMs: 0 },
    { ...RULE, guard: { kind: 'wilson', minVolume: 0, z: 1.645 } },
    { ...RULE, reading: { mode: 'rolling', windowMs: 30 * MINUTE, coverage: 1 } },
    { ...RULE, reading: { mode: 'mOfN', m: 3, n: 6 } },
  );

  it('depends on the set of records alone: order and duplicates change nothing', () => {
    fc.assert(
      fc.property(rules, anyRecords, fc.infiniteStream(fc.nat()), (rule, list, keys) => {
        const shuffled = [...list, ...list.slice(0, 5)].map((entry) => [keys.next().value, entry] as const).sort((a, b) => a[0] - b[0]).map(([, entry]) => entry);
        assert.deepEqual(evaluateSustained(rule, shuffled), evaluateSustained(rule, list));
      }),
    );
  });
  it('tells a chain of states in which each begins where the last one ended, in order of time', () => {
    fc.assert(
      fc.property(rules, uniqueByRevision, (rule, list) => {
        const { transitions, state } = evaluateSustained(rule, list);
        let last = { to: 'ok', at: -1 };
        for (const transition of transitions) {
          assert.equal(transition.from, last.to);
          assert.ok(transition.at > last.at && transition.from !== transition.to);
          last = transition;
        }
        assert.equal(last.to, state);
      }),
    );
  });
  it('never fires or resolves on a slot that says nothing', () => {
    fc.assert(
      fc.property(rules, uniqueByRevision, (rule, list) => {
        const { transitions, slots } = evaluateSustained(rule, list);
        for (const { at, reason } of transitions.filter(({ reason }) => reason === 'sustained' || reason === 'resolved')) {
          const says = slots.find(({ end }) => end === at)?.says;
          assert.equal(says, reason === 'sustained' ? 'breach' : 'clear');
        }
      }),
    );
  });
});

describe('alerts/slots', () => {
  it('puts missing slots in and keeps the highest revision', () => {
    const slots = closedSlots([{ start: 0, numerator: 1, denominator: 2, revision: 1 }, { start: 10, numerator: 3, denominator: 4, revision: 0 }, { start: 0, numerator: 2, denominator: 2, revision: 2 }], (start) => start + 5);
    assert.deepEqual(slots.map(({ start, record }) => [start, record?.numerator]), [[0, 2], [5, undefined], [10, 3]]);
  });
});

describe('alerts/wilson', () => {
  it('knows nothing of nothing, and is exact at none and all', () => {
    assert.deepEqual(wilson(0, 0, 1.96), { lower: 0, upper: 1 });
    assert.equal(wilson(0, 9, 1.96).lower, 0);
    assert.equal(wilson(9, 9, 1.96).upper, 1);
  });
});
