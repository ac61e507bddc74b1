import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertKey, alertOf, type AlertSetting } from '../../src/alerts/alert.js';
import { AlertTrack } from '../../src/alerts/alert-track.js';
import { Chronicle } from '../../src/alerts/chronicle.js';
import { NO_NOTES, noted } from '../../src/alerts/notes.js';
import { readRule } from '../../src/alerts/read-rule.js';
import { SlotHistory } from '../../src/alerts/slot-history.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsRecord } from '../../src/domain/alert.js';
import type { RecordedTransition } from '../../src/domain/alert-book.js';

const MINUTE = 60_000;
const SLOT = 5 * MINUTE;
const low = { metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 };

function rule(patch: object = {}): AlertRule {
  const reading = readRule({ id: 'low', name: 'low', when: { all: [low] }, ...patch });
  assert.deepEqual(reading.problems, []);
  return reading.rule as AlertRule;
}
/** Percent answered of a hundred from the slot `first` on; undefined for a missing slot. */
const records = (percents: readonly (number | undefined)[], first = 0): CountsRecord[] =>
  percents.flatMap((answered, index) => (answered === undefined ? [] : [{ start: (first + index) * SLOT, revision: 1, counts: { offered: 100, answered, waitAnswered: answered * 30 } }]));
function alert(percents: readonly (number | undefined)[], patch: object = {}, setting: Partial<AlertSetting> = {}) {
  const asOf = setting.asOf ?? percents.length * SLOT;
  const track = new AlertTrack(rule(patch), 'UTC');
  track.follow(records(percents), asOf);
  return alertOf(track, undefined, { completeness: 'full', isInDoubt: false, notes: NO_NOTES, ...setting, asOf });
}
const calm = (slots: number) => Array.from({ length: slots }, () => 90);

describe('alerts/alert', () => {
  it('names rule and scope in its key', () => {
    assert.equal(alertKey(rule(), undefined), 'low');
    assert.equal(alertKey(rule(), { dimension: 'skillGroup', id: 'loan', label: '贷款' }), 'low|skillGroup=loan');
  });
  it('knows nothing without slots, and does not call that well', () => {
    const { state, stale, since, firedAt, evidence, history } = alert([]);
    assert.deepEqual({ state, stale, since, firedAt, history }, { state: 'ok', stale: true, since: undefined, firedAt: undefined, history: [] });
    assert.deepEqual([evidence.slots, evidence.window, evidence.nextEvaluation], [[], { start: 0, end: 0, value: undefined }, SLOT]);
  });
  it('says when it fires and when it resolves if it goes on', () => {
    assert.equal(alert([90, 70]).evidence.firesAt, 7 * SLOT);
    assert.equal(alert([90, 70, 90]).evidence.firesAt, undefined);
    assert.equal(alert([70, 70, 70, 70, 70, 70, 90]).evidence.resolvesAt, 8 * SLOT);
  });
  it('shows the slots of the rule’s for, six at least, sixty at most', () => {
    assert.equal(alert(calm(3)).evidence.slots.length, 3);
    assert.equal(alert(calm(20), { for: 'PT5M' }).evidence.slots.length, 6);
    assert.equal(alert(calm(20), { for: 'PT50M' }).evidence.slots.length, 10);
    assert.equal(alert(calm(100), { for: 'PT7H' }).evidence.slots.length, 60);
    assert.equal(alert(calm(20), { reading: { mode: 'mOfN', m: 2, n: 12 } }).evidence.slots.length, 12);
  });
  it('weighs the window by volume, whatever the reading', () => {
    const { window } = alert([90, 70, 70, 70, 70, 70, 76]).evidence;
    assert.deepEqual(window, { start: SLOT, end: 7 * SLOT, value: 0.71, numerator: 426, denominator: 600 });
    assert.deepEqual(alert([90, 70], { for: 'PT0S' }).evidence.window, { start: SLOT, end: 2 * SLOT, value: 0.7, numerator: 70, denominator: 100 });
  });
  it('judges a rolling window by the window, and says so in its history', () => {
    const { history, evidence } = alert([60, 60, 90, 90, 90, 84], { reading: { mode: 'rolling' } });
    assert.deepEqual(history.map(({ to, value }) => [to, value]), [['firing', 474 / 600]]);
    assert.deepEqual(evidence.slots.map(({ says }) => says), ['neutral', 'neutral', 'neutral', 'neutral', 'neutral', 'breach']);
  });
  it('speaks of the condition that was broken', () => {
    const slow = { metric: 'averageSpeedOfAnswer', is: 'above', threshold: 20 };
    assert.equal(alert(calm(6), { when: { any: [low, slow] } }).evidence.condition?.metric, 'averageSpeedOfAnswer');
    assert.equal(alert(calm(6), { when: { any: [low, { ...slow, threshold: 60 }] } }).evidence.condition?.metric, 'answerRate');
  });
  it('says since at least where nothing before the breach could have been judged', () => {
    assert.deepEqual([alert([70, 70]).sinceAtLeast, alert([90, 70]).sinceAtLeast], [true, false]);
    const rolling = { reading: { mode: 'rolling' }, for: 'PT10M' };
    assert.deepEqual([alert([70, 70], rolling).sinceAtLeast, alert([90, 90, 50], rolling).sinceAtLeast], [true, false]);
    const some = { reading: { mode: 'mOfN', m: 2, n: 3 } };
    assert.deepEqual([alert([70, 70], some).sinceAtLeast, alert([90, 70, 70], some).sinceAtLeast], [true, false]);
  });
  it('is stale when no slot closed for too long, when the source is in doubt, and when it tells only part', () => {
    const percents = [70, 70, 70, 70, 70, 70];
    assert.deepEqual(
      [{}, { asOf: 6 * SLOT + 11 * MINUTE }, { isInDoubt: true }, { completeness: 'partial' as const }].map((setting) => alert(percents, {}, setting)).map(({ state, stale }) => [state, stale]),
      [['firing', false], ['firing', true], ['firing', true], ['firing', true]],
    );
  });
  it('is quiet in its quiet hours, by the clock of the schedule', () => {
    const schedule = { zone: 'Asia/Shanghai', quiet: [{ days: [4], from: '08:00', to: '09:00' }] };
    assert.deepEqual([alert([70], { schedule }).quiet, alert([70], {}).quiet], [true, false]);
  });
  it('counts an acknowledgement for the breach it was made of, and a snooze until it ends', () => {
    const percents = [70, 70, 70, 70, 70, 70, 90, 90, 70, 70];
    const acknowledged = (at: number) => alert(percents, {}, { notes: noted(NO_NOTES, { deed: 'acknowledge', key: 'low', by: '李' }, at) }).notes;
    assert.deepEqual(acknowledged(7 * SLOT), {});
    assert.deepEqual(acknowledged(9 * SLOT), { acknowledged: { at: 9 * SLOT, by: '李' } });
    const snoozed = (until: number) => alert(percents, {}, { notes: noted(NO_NOTES, { deed: 'snooze', key: 'low', until }, 0) }).notes;
    assert.deepEqual([snoozed(10 * SLOT), snoozed(11 * SLOT)], [{}, { snoozedUntil: 11 * SLOT }]);
  });
  it('keeps the evidence of its own moment, though it is gathered later', () => {
    const track = new AlertTrack(rule(), 'UTC');
    track.follow(records([70, 70]), 2 * SLOT);
    const before = alertOf(track, undefined, { asOf: 2 * SLOT, completeness: 'full', isInDoubt: false, notes: NO_NOTES });
    track.follow([...records([90, 90, 90], 2), { start: 0, revision: 2, counts: { offered: 100, answered: 99 } }], 5 * SLOT);
    assert.deepEqual(before.evidence.slots.map(({ value, says }) => [value, says]), [[0.7, 'breach'], [0.7, 'breach']]);
    assert.equal(before.evidence, before.evidence);
  });
});

describe('alerts that are part of the truth', () => {
  const partial = (list: readonly CountsRecord[]): CountsRecord[] => list.map((record) => ({ ...record, isPartial: true }));
  for (const reading of [{ mode: 'every' }, { mode: 'rolling' }, { mode: 'mOfN', m: 2, n: 3 }]) {
    it(`alarm, but clear nothing, in the reading ${reading.mode}`, () => {
      const track = new AlertTrack(rule({ reading, for: 'PT10M' }), 'UTC');
      assert.equal(track.follow(partial(records([70, 70, 70])), 3 * SLOT).state, 'firing');
      assert.equal(track.follow(partial(records([95, 95, 95, 95, 95], 3)), 8 * SLOT).state, 'firing');
      assert.equal(track.follow(records([95, 95, 95, 95, 95, 95, 95], 8), 15 * SLOT).state, 'ok');
    });
  }
});

describe('alerts that forget', () => {
  it('keep a breach that goes on, and its beginning; what was calm before it is gone', () => {
    const history = new SlotHistory('PT5M', 'UTC');
    const track = new AlertTrack(rule({ reading: { mode: 'mOfN', m: 2, n: 3 } }), 'UTC', history);
    track.tell(history.take(records([70, 70, 90, 90, 90, 90, 90, 90, 70, 70, 70]), 11 * SLOT));
    const { life } = track;
    assert.deepEqual(track.history.map(({ to }) => to), ['firing', 'recovering', 'ok', 'firing']);
    const count = track.calmAfter(track.outOfReach(history.endedBy(11 * SLOT)));
    assert.equal(count, 8);
    track.forget(count);
    history.forget(count);
    assert.deepEqual([track.life, track.slots.length, track.history.map(({ to }) => to), track.hasForgotten], [life, 3, ['firing'], true]);
    assert.equal(history.take([{ start: 0, revision: 9, counts: { offered: 100, answered: 100 } }], 11 * SLOT), 3);
    track.tell(history.take(records([70], 11), 12 * SLOT));
    assert.deepEqual([track.life.state, track.life.since], ['firing', 9 * SLOT]);
  });
});

describe('alerts/chronicle', () => {
  const told = (at: number, to: 'pending' | 'firing' = 'pending'): RecordedTransition => ({ at, from: 'ok', to, reason: 'breach', value: at });
  const marks = ({ entries }: Chronicle) => entries.map(({ at, revised }) => `${at} ${revised ?? ''}`.trim());
  it('has nothing to tell at first, and forgets nothing then', () => {
    const chronicle = new Chronicle();
    chronicle.revise([], [], 0);
    chronicle.forget(5);
    assert.deepEqual(chronicle.entries, []);
  });
  it('marks what was taken back and what came into the past, and unmarks what comes true again', () => {
    const chronicle = new Chronicle();
    chronicle.revise([], [told(1), told(3)], -Infinity);
    const before = chronicle.entries;
    chronicle.revise([told(3)], [told(2)], 3);
    assert.deepEqual(marks(chronicle), ['1', '2 added', '3 retracted']);
    chronicle.revise([told(2)], [told(3), told(4)], 3);
    assert.deepEqual(marks(chronicle), ['1', '2 retracted', '3', '4']);
    assert.deepEqual(before.map(({ at }) => at), [1, 3]);
    chronicle.forget(2);
    assert.deepEqual(marks(chronicle), ['3', '4']);
  });
});
