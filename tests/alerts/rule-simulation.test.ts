import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_RULES } from '../../src/alerts/default-rules.js';
import { readRule } from '../../src/alerts/read-rule.js';
import { compareSimulations, simulateRule } from '../../src/alerts/rule-simulation.js';
import type { AlertRule } from '../../src/domain/alert-rule.js';
import type { CountsRecord } from '../../src/domain/alert.js';

const SLOT = 300_000;
const rule = (patch: object = {}) =>
  readRule({ id: 'low', name: 'low', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] }, for: 'PT10M', keepFiring: 'PT0S', ...patch }).rule as AlertRule;
const records = (...percents: readonly number[]): CountsRecord[] => percents.map((answered, slot) => ({ start: slot * SLOT, revision: 0, counts: { offered: 100, answered } }));
const HISTORY = [['sales', records(90, 70, 60, 75, 90, 90, 70, 70)], ['loan', records(75, 75, 90, 90, 90, 90, 90, 90)]] as const;

describe('alerts/rule-simulation', () => {
  it('finds nothing in nothing', () => {
    assert.deepEqual({ ...simulateRule(rule(), [], 'UTC'), rule: undefined }, { rule: undefined, firings: [], count: 0, totalMs: 0, longestMs: 0 });
  });
  it('tells when a rule would have fired, how often, how long and how badly', () => {
    const { firings, count, totalMs, longestMs } = simulateRule(rule(), HISTORY, 'UTC');
    assert.deepEqual(firings, [
      { scope: 'loan', since: 0, firedAt: 2 * SLOT, resolvedAt: 3 * SLOT, durationMs: SLOT, worst: 0.75 },
      { scope: 'sales', since: SLOT, firedAt: 3 * SLOT, resolvedAt: 5 * SLOT, durationMs: 2 * SLOT, worst: 0.6 },
      { scope: 'sales', since: 6 * SLOT, firedAt: 8 * SLOT, durationMs: 0, worst: 0.7 },
    ]);
    assert.deepEqual([count, totalMs, longestMs], [3, 3 * SLOT, 2 * SLOT]);
  });
  it('stops at the clock of the source', () => assert.equal(simulateRule(rule(), HISTORY, 'UTC', 7 * SLOT).count, 2));
  it('takes the highest as the worst where a limit is passed upwards', () => {
    const when = { all: [{ metric: 'offered', is: 'above', threshold: 50 }] };
    assert.equal(simulateRule(rule({ when }), [['', records(90, 70)]], 'UTC').firings[0]?.worst, 100);
  });
  it('sets two versions against each other', () => {
    const [mild, strict] = [rule({ for: 'PT15M' }), rule()].map((one) => simulateRule(one, HISTORY, 'UTC'));
    assert.ok(mild && strict);
    const { both, onlyOne, onlyOther } = compareSimulations(mild, strict);
    assert.deepEqual([both.map(([one, other]) => [one.firedAt / SLOT, other.firedAt / SLOT]), onlyOne, onlyOther.map(({ scope, firedAt }) => [scope, firedAt / SLOT])], [[[4, 3]], [], [['loan', 2], ['sales', 8]]]);
    assert.deepEqual(compareSimulations(strict, strict).onlyOne, []);
  });
});

describe('alerts/default-rules', () => {
  it('are rules by which can be judged, each under its own name', () => {
    for (const one of DEFAULT_RULES) assert.deepEqual(readRule(JSON.parse(JSON.stringify(one))), { rule: one, problems: [] });
    assert.equal(new Set(DEFAULT_RULES.map(({ id }) => id)).size, DEFAULT_RULES.length);
  });
});
