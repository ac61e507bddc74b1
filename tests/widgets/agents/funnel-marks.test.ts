import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LEAST_SAMPLE } from '../../../src/domain/least-sample.js';
import { funnelLimits } from '../../../src/people/funnel.js';
import type { Column } from '../../../src/table/column.js';
import { FunnelMarks } from '../../../src/widgets/agents/funnel-marks.js';

const CSAT: Column & { kind: 'metric' } = { id: 'csat', kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true, marks: 'funnel', title: 'csat', width: 100, align: 'end' };
const TRANSFERS: Column = { ...CSAT, choice: { metric: 'transferRate' } };
const mark = (numerator: number | undefined, denominator: number | undefined, satisfied = 800, surveyed = 1000, column: Column = CSAT) =>
  new FunnelMarks().markOf(column, { value: numerator === undefined || !denominator ? undefined : numerator / denominator, ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }) }, { satisfied, surveyed });

describe('widgets/agents/funnel-marks', () => {
  it('marks nothing without a sample, a sum, a spread, or where the column does not ask for it', () => {
    assert.equal(mark(undefined, undefined), undefined);
    assert.equal(mark(0, 0), undefined);
    assert.equal(new FunnelMarks().markOf(CSAT, { value: 0, numerator: 0, denominator: 100 }, undefined), undefined);
    assert.equal(new FunnelMarks().markOf(CSAT, { value: 0, numerator: 0, denominator: 100 }, {}), undefined);
    assert.equal(mark(0, 100, 1000, 1000), undefined);
    assert.equal(mark(100, 100, 0, 1000), undefined);
    const { marks: _, ...plain } = CSAT;
    assert.equal(mark(0, 100, 800, 1000, plain), undefined);
    assert.equal(mark(0, 100, 800, 1000, { ...CSAT, choice: { metric: 'averageHandleTime' } }), undefined);
  });
  it('marks none whose sample is below the minimum, nor a share that is none', () => {
    assert.equal(mark(0, LEAST_SAMPLE - 1), undefined);
    assert.equal(mark(0, LEAST_SAMPLE)?.limits, '99.8 %');
    assert.equal(mark(101, 100), undefined);
    assert.equal(mark(-1, 100), undefined);
    assert.equal(mark(0.5, 100), undefined);
  });
  it('says better and worse by which way the metric is better', () => {
    assert.deepEqual(mark(95, 100), { side: 'better', limits: '99.8 %', whole: 0.8 });
    assert.deepEqual(mark(71, 100), { side: 'worse', limits: '95 %', whole: 0.8 });
    const total = { transferred: 100, handled: 1000, answered: 1000 };
    assert.equal(new FunnelMarks().markOf(TRANSFERS, { value: 0.4, numerator: 40, denominator: 100 }, total)?.side, 'worse');
    assert.equal(new FunnelMarks().markOf(TRANSFERS, { value: 0, numerator: 0, denominator: 100 }, total)?.side, 'better');
  });
  it('agrees with the limits of the funnel, kept answers among them', () => {
    const marks = new FunnelMarks();
    fc.assert(
      fc.property(fc.integer({ min: LEAST_SAMPLE, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 99 }), (trials, share, whole) => {
        const satisfied = Math.round(trials * share);
        const limits = funnelLimits(whole / 100, trials);
        assert.ok(limits);
        const rate = satisfied / trials;
        const expected = rate < limits.lower3 || rate > limits.upper3 ? '99.8 %' : rate < limits.lower2 || rate > limits.upper2 ? '95 %' : undefined;
        for (let again = 0; again < 2; again++) assert.equal(marks.markOf(CSAT, { value: rate, numerator: satisfied, denominator: trials }, { satisfied: whole, surveyed: 100 })?.limits, expected);
      }),
    );
  });
});
