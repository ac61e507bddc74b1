import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Counts } from '../../src/domain/counter.js';
import { messagesFor } from '../../src/locale/index.js';
import { addCounts } from '../../src/metrics/add.js';
import { measure } from '../../src/metrics/measure.js';
import { rollUp, type Part } from '../../src/metrics/roll-up.js';

const rate = (numerator: number, denominator: number, more: Partial<Part> = {}): Part => ({ metric: 'answerRate', numerator, denominator, value: numerator / denominator, ...more });

describe('metrics/roll-up', () => {
  it('refuses to put nothing together', () => {
    assert.deepEqual(rollUp([]), { refused: 'nothing' });
  });
  it('leaves one value as it is, even one that was reported', () => {
    assert.deepEqual(rollUp([{ metric: 'answerRate', value: 0.7, reported: true }]), { measure: { value: 0.7 } });
  });
  it('divides last: 8 s over 1,000 calls and 122 s over 40 are 12.4 s, not 65', () => {
    const wait = (numerator: number, denominator: number): Part => ({ metric: 'averageSpeedOfAnswer', value: numerator / denominator, numerator, denominator });
    assert.equal(rollUp([wait(8000, 1000), wait(4880, 40)]).measure?.value?.toFixed(1), '12.4');
  });
  it('refuses ready-made ratios, whose average is a ratio of nothing', () => {
    assert.deepEqual(rollUp([rate(8, 10), { metric: 'answerRate', value: 0.7, reported: true }]), { refused: 'reported' });
    assert.deepEqual(rollUp([{ metric: 'answerRate', value: 0.7 }, { metric: 'answerRate', value: 0.9 }]), { refused: 'reported' });
  });
  it('refuses service levels of queues with different thresholds', () => {
    const level = (serviceThresholdSeconds: number): Part => ({ ...rate(8, 10), metric: 'serviceLevel', serviceThresholdSeconds });
    assert.deepEqual(rollUp([level(20), level(30)]), { refused: 'unlike-thresholds' });
    assert.equal(rollUp([level(20), level(20)]).measure?.value, 0.8);
  });
  it('refuses unlike metrics and unlike formulas of one', () => {
    assert.deepEqual(rollUp([rate(8, 10), { ...rate(8, 10), metric: 'abandonRate' }]), { refused: 'unlike-metrics' });
    assert.deepEqual(rollUp([rate(8, 10), rate(8, 10, { variant: 'withoutShort' })]), { refused: 'unlike-metrics' });
    assert.equal(rollUp([rate(8, 10), rate(8, 10, { variant: 'offered' })]).measure?.value, 0.8);
  });
  it('refuses medians of medians', () => {
    assert.deepEqual(rollUp([rate(8, 10, { rollUp: 'never' }), rate(8, 10, { rollUp: 'never' })]), { refused: 'not-mergeable' });
  });
  it('takes the longest wait of several, and none of nobody', () => {
    const wait = (value: number | undefined): Part => ({ metric: 'longestWait', value });
    assert.deepEqual(rollUp([wait(31), wait(undefined), wait(60)]), { measure: { value: 60 } });
    assert.deepEqual(rollUp([wait(undefined), wait(undefined)]), { measure: { value: undefined } });
  });
  it('agrees with counters added first, for any groups', () => {
    const group = fc.record({ offered: fc.nat(500), share: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ offered, share }) => ({ offered, answered: Math.round(offered * share) }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 12 }), (groups: readonly Counts[]) => {
        const parts = groups.map((counts): Part => ({ metric: 'answerRate', ...measure({ metric: 'answerRate' }, counts) }));
        assert.deepEqual(rollUp(parts).measure, measure({ metric: 'answerRate' }, groups.reduce(addCounts)));
      }),
    );
  });
  it('has its reason in every language', () => {
    for (const tag of ['zh-CN', 'zh-TW', 'en']) assert.ok(Object.values(messagesFor(tag).rollUpRefusals).every((text) => text.length > 4));
  });
});
