import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDraft } from '../../src/alerts/read-draft.js';
import { draftOf, type RuleDraft } from '../../src/alerts/rule-draft.js';
import { SEVERITIES, type AlertCondition, type AlertRule } from '../../src/domain/alert-rule.js';
import { METRIC_IDS } from '../../src/domain/metric.js';
import { METRICS } from '../../src/metrics/index.js';

const RULE: AlertRule = {
  id: 'low', name: '接通率低', severity: 'critical', when: { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8, resolveAt: 0.85 }] },
  step: 'PT5M', for: 'PT30M', keepFiring: 'PT10M', reading: { mode: 'every' }, guard: { kind: 'minVolume', minVolume: 10 },
  maxNeutral: 'PT10M', maxGap: 'PT10M', anchor: 'intervalStart', scope: {},
};
const DRAFT = draftOf(RULE);
const problems = (patch: Partial<RuleDraft>) => readDraft({ ...DRAFT, ...patch }).problems.map(({ field, code }) => `${field} ${code}`);
const limit = (threshold: string, resolveAt = '') => problems({ conditions: [{ metric: 'answerRate', variant: '', is: 'below', threshold, resolveAt }] });

const condition = fc.record({ metric: fc.constantFrom(...METRIC_IDS), is: fc.constantFrom('below', 'above'), at: fc.double({ min: 0, max: 1, noNaN: true }), back: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), variant: fc.nat() }).map(({ metric, is, at, back, variant }): AlertCondition => {
  const most = METRICS[metric].unit === 'ratio' ? 1 : 100;
  const threshold = at * most;
  const names = Object.keys(METRICS[metric].variants);
  const name = names[variant % (names.length + 1)];
  return { metric, ...(name !== undefined && { variant: name }), is, threshold, ...(back !== null && { resolveAt: is === 'below' ? threshold + (most - threshold) * back : threshold * back }) } as AlertCondition;
});
const steps = fc.constantFrom('PT1M', 'PT5M', 'PT15M');
const length = fc.oneof(fc.constant('PT0S'), fc.integer({ min: 1, max: 59 }).map((n) => `PT${n}M`), fc.integer({ min: 1, max: 23 }).map((n) => `PT${n}H`), fc.integer({ min: 1, max: 9 }).map((n) => `P${n}D`), fc.integer({ min: 1, max: 59 }).map((n) => `PT${n}S`));
const clock = fc.record({ h: fc.nat(23), m: fc.nat(59) }).map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const hours = fc.array(fc.record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), from: clock, to: clock }, { noNullPrototype: true }), { minLength: 1, maxLength: 3 });
const rule: fc.Arbitrary<AlertRule> = fc.record({
  id: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), name: fc.constantFrom('接通率低', 'A b'), severity: fc.constantFrom(...SEVERITIES),
  when: fc.array(condition, { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
  step: steps, for: fc.constantFrom('PT15M', 'PT30M', 'PT1H', 'P1D'), keepFiring: length, maxNeutral: length, maxGap: length,
  reading: fc.oneof(fc.constant({ mode: 'every' as const }), fc.constant({ mode: 'rolling' as const }), fc.record({ m: fc.integer({ min: 1, max: 9 }), more: fc.nat(9) }).map(({ m, more }) => ({ mode: 'mOfN' as const, m, n: m + more }))),
  guard: fc.oneof(fc.nat(1000).map((minVolume) => ({ kind: 'minVolume' as const, minVolume })), fc.record({ z: fc.double({ min: 0, max: 10, noNaN: true }), least: fc.option(fc.nat(50)) }).map(({ z, least }) => ({ kind: 'wilson' as const, z: z + 0, ...(least !== null && { minVolume: least }) }))),
  anchor: fc.constantFrom('intervalStart', 'evaluation'),
  scope: fc.constantFrom({}, { by: 'skillGroup' as const }, { by: 'channel' as const, filters: { skillGroup: ['a', 'b'] } }),
  schedule: fc.option(fc.record({ zone: fc.constant('Asia/Shanghai'), active: hours, quiet: hours }, { requiredKeys: ['active'], noNullPrototype: true }), { nil: undefined }),
}).map(({ schedule, ...rest }) => ({ ...rest, ...(schedule && { schedule }) }) as AlertRule);

describe('alerts/read-draft', () => {
  it('names what is missing of a draft with nothing typed', () => {
    const nothing = { amount: '', unit: 'minute' } as const;
    assert.deepEqual(problems({ name: ' ', conditions: [], for: nothing, mode: 'mOfN', m: '', n: '', minVolume: '' }), [
      'when.all missing', 'for not-duration', 'reading.n missing', 'reading.m missing', 'guard.minVolume missing',
    ]);
  });
  it('reads a rule back from the fields it was written to, to the last bit', () => {
    fc.assert(fc.property(rule, (written) => assert.deepEqual(readDraft(draftOf(written)).rule, written)), { numRuns: 500 });
  });
  it('reads percent as people write them, and 80 as 80 %', () => {
    for (const text of ['80', '80%', ' 80 % ', '８０％', '80.0']) {
      const { rule: read } = readDraft({ ...DRAFT, conditions: [{ metric: 'answerRate', variant: '', is: 'below', threshold: text, resolveAt: '' }] });
      assert.deepEqual(read?.when, { all: [{ metric: 'answerRate', is: 'below', threshold: 0.8 }] });
    }
    assert.deepEqual(limit('八十'), ['when.all.0.threshold not-number']);
    assert.deepEqual(limit('180'), ['when.all.0.threshold out-of-range']);
    assert.deepEqual(limit(''), ['when.all.0.threshold missing']);
    assert.deepEqual(limit('80', '75'), ['when.all.0.resolveAt wrong-side']);
  });
  it('wants a duration of whole steps', () => assert.deepEqual(problems({ for: { amount: '32', unit: 'minute' } }), ['for not-whole-steps']));
  it('keeps what was typed for a choice that is not taken', () => {
    const { rule: read } = readDraft({ ...DRAFT, mode: 'rolling', m: 'three', z: 'much' });
    assert.deepEqual([read?.reading, read?.guard], [{ mode: 'rolling' }, { kind: 'minVolume', minVolume: 10 }]);
  });
  it('reads a clock time without its leading zero', () => {
    const read = (from: string) => readDraft({ ...DRAFT, active: [{ days: [1], from, to: '24:00' }] });
    for (const text of ['8:30', '08:30', '８：３０', '830']) assert.equal(read(text).rule?.schedule?.active?.[0]?.from, '08:30');
    assert.equal(read('noon').problems[0]?.field, 'schedule.active.0.from');
  });
});
