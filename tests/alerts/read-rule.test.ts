import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRule } from '../../src/alerts/read-rule.js';
import { isWithin } from '../../src/alerts/weekly-hours.js';

const RULE = { id: 'low', name: '接通率低', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] } };
const problems = (patch: object) => readRule({ ...RULE, ...patch }).problems.map(({ field, code }) => `${field} ${code}`);
const condition = (patch: object) => problems({ when: { all: [{ ...RULE.when.all[0], ...patch }] } });

describe('alerts/read-rule', () => {
  for (const nothing of [undefined, null, 3, 'rule', []]) {
    it(`does not take ${JSON.stringify(nothing)} for a rule`, () => assert.equal(readRule(nothing).rule, undefined));
  }
  it('fills in the defaults of the sustained alert', () => {
    const { rule } = readRule(RULE);
    assert.deepEqual([rule?.step, rule?.for, rule?.keepFiring, rule?.reading.mode, rule?.severity], ['PT5M', 'PT30M', 'PT10M', 'every', 'critical']);
  });
  it('names every problem at once, each under its field', () => {
    assert.deepEqual(problems({ id: '', severity: 'terrible', colour: 'red', maxGap: 'soon' }), [
      'colour unknown-field', 'id missing', 'severity unknown-choice', 'maxGap not-duration',
    ]);
  });
  it('knows its metrics, variants and limits', () => {
    assert.deepEqual(condition({ metric: 'happiness' }), ['when.all.0.metric unknown-metric']);
    assert.deepEqual(condition({ variant: 'golden' }), ['when.all.0.variant unknown-variant']);
    assert.deepEqual(condition({ threshold: 80 }), ['when.all.0.threshold out-of-range']);
    assert.deepEqual(condition({ threshold: '80%' }), ['when.all.0.threshold not-number']);
    assert.deepEqual(condition({ resolveAt: 0.7 }), ['when.all.0.resolveAt wrong-side']);
    assert.deepEqual(problems({ when: { all: [] } }), ['when.all missing']);
    assert.deepEqual(problems({ when: {} }), ['when missing']);
  });
  it('refuses conditions that can never hold together, but not as alternatives', () => {
    const both = [{ metric: 'answerRate', is: 'below', threshold: 0.7 }, { metric: 'answerRate', is: 'above', threshold: 0.9 }];
    assert.deepEqual(problems({ when: { all: both } }), ['when.all contradictory']);
    assert.deepEqual(problems({ when: { any: both } }), []);
  });
  it('wants a duration of whole steps', () => {
    assert.deepEqual(problems({ step: 'PT7M' }), ['for not-whole-steps']);
    assert.deepEqual(problems({ for: 'PT0S', reading: { mode: 'rolling' } }), ['reading.mode out-of-range']);
    assert.deepEqual(problems({ reading: { mode: 'mOfN', m: 4, n: 3 } }), ['reading.m out-of-range']);
    assert.deepEqual(problems({ guard: { kind: 'wilson' } }), ['guard.z missing']);
  });
  it('wants real zones, days and clock times', () => {
    const active = [{ days: [7], from: '8:00', to: '24:01' }];
    assert.deepEqual(problems({ schedule: { zone: 'Mars/Olympus', active } }), [
      'schedule.zone unknown-choice', 'schedule.active.0.days out-of-range', 'schedule.active.0.from out-of-range', 'schedule.active.0.to out-of-range',
    ]);
  });
});

describe('alerts/weekly-hours', () => {
  it('passes midnight into the next day', () => {
    const night = [{ days: [6], from: '22:00', to: '06:00' }];
    const saturday = Date.UTC(2026, 10, 21);
    const at = (hours: number) => isWithin(night, saturday + hours * 3_600_000, 'UTC');
    assert.deepEqual([21.99, 22, 29.99, 30, 0].map(at), [false, true, true, false, false]);
  });
});
