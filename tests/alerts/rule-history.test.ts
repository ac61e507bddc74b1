import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { historyRange, recordsFor } from '../../src/alerts/rule-history.js';
import { simulateRule } from '../../src/alerts/rule-simulation.js';
import { RULE_DEFAULTS, type AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.js';

const rule = (patch: Partial<AlertRule> = {}): AlertRule => ({ ...RULE_DEFAULTS, id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, ...patch });

/** Two hours by five minutes, two groups: `a` answers 60 %, `b` all. */
function answer(): CountsAnswer {
  const starts = Array.from({ length: 24 }, (_, index) => index * 5 * MINUTE_MS).flatMap((start) => [start, start]);
  const keys = starts.map((_, row) => (row % 2 === 0 ? 'a' : 'b'));
  return {
    kind: 'counts', range: { start: 0, end: 2 * HOUR_MS }, asOf: 2 * HOUR_MS, zone: 'UTC', completeness: 'full', revision: 0,
    length: starts.length, start: starts, end: starts.map((start) => start + 5 * MINUTE_MS), keys: { skillGroup: keys },
    counters: { offered: keys.map(() => 20), answered: keys.map((key) => (key === 'a' ? 12 : 20)), waitMax: keys.map((key) => (key === 'a' ? null : 9)) },
  };
}
const firings = (given: AlertRule, from: CountsAnswer = answer()) => {
  const records = recordsFor(given, from, undefined);
  return records && simulateRule(given, records, 'UTC').firings.map(({ scope, since, firedAt }) => `${scope}:${since / MINUTE_MS}-${firedAt / MINUTE_MS}`);
};

describe('alerts/rule-history', () => {
  it('asks for nothing of a source that remembers nothing', () => {
    assert.equal(historyRange(rule(), { history: undefined }), undefined);
    assert.equal(historyRange(rule(), { history: { start: 5, end: 5 } }), undefined);
  });
  it('asks for all of a short history, for the last weeks of a long one, and for less of short steps', () => {
    const history = { start: 0, end: 60 * DAY_MS };
    assert.deepEqual(historyRange(rule(), { history: { start: 0, end: 20 * DAY_MS } }), { kind: 'all' });
    assert.deepEqual(historyRange(rule(), { history }), { kind: 'last', duration: 'P28D' });
    assert.deepEqual(historyRange(rule({ step: 'PT1M' }), { history }), { kind: 'last', duration: 'P7D' });
  });
  it('cannot tell of shorter or unfitting steps, or of a dimension that is not there', () => {
    assert.equal(firings(rule({ step: 'PT1M' })), undefined);
    assert.equal(firings(rule({ step: 'PT7M' })), undefined);
    assert.equal(firings(rule({ scope: { by: 'channel' } })), undefined);
  });
  it('plays each member, or all together, from one history', () => {
    assert.deepEqual(firings(rule({ scope: { by: 'skillGroup' } })), ['a:0-30']);
    assert.deepEqual(firings(rule()), [], '32 of 40 answered is exactly 80 %, which is no breach');
    assert.deepEqual(firings(rule({ when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.81 }] } })), [':0-30']);
  });
  it('adds up shorter slots, and leaves out members that the rule does not look at', () => {
    assert.deepEqual(firings(rule({ step: 'PT15M', for: 'PT1H', scope: { by: 'skillGroup' } })), ['a:0-60']);
    assert.deepEqual(firings(rule({ scope: { filters: { skillGroup: ['a'] } } })), [':0-30']);
    assert.deepEqual(firings(rule({ scope: { filters: { skillGroup: ['b'] } } })), []);
  });
  it('takes the longest wait, not the sum of waits, and no wait of nobody', () => {
    const waits = (given: AlertRule) => recordsFor(given, answer(), undefined)?.get('')?.[0]?.counts.waitMax;
    assert.equal(waits(rule({ step: 'PT15M' })), 9);
    assert.equal(waits(rule({ scope: { filters: { skillGroup: ['a'] } } })), undefined);
  });
});
