import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { COUNTER_IDS, type CounterId, type Counts } from '../../src/domain/counter.js';
import { METRIC_IDS, type MetricId } from '../../src/domain/metric.js';
import { addCounts } from '../../src/metrics/add.js';
import { METRICS } from '../../src/metrics/index.js';
import { formulaOf, measure } from '../../src/metrics/measure.js';

/** The hour of domain.md section 2. */
const HOUR: Counts = {
  offered: 1000, answered: 800, answeredWithin: 640, abandoned: 150, abandonedWithin: 60, abandonedShort: 30, flowOut: 50,
};
const percent = (metric: MetricId, variant?: string) =>
  Number(((measure({ metric, ...(variant && { variant }) }, HOUR).value ?? NaN) * 100).toFixed(2));

describe('metrics/measure', () => {
  it('has nothing to measure where nothing was offered', () => {
    assert.deepEqual(measure({ metric: 'answerRate' }, { offered: 0, answered: 0 }), { value: undefined, numerator: 0, denominator: 0 });
  });
  it('tells a counter that is not provided from 0', () => {
    assert.equal(measure({ metric: 'answerRate' }, { answered: 3 }).value, undefined);
    assert.equal(measure({ metric: 'answerRate', variant: 'withoutFlowOut' }, { answered: 3, offered: 4 }).value, undefined);
    assert.equal(measure({ metric: 'abandoned' }, {}).value, undefined);
    assert.equal(measure({ metric: 'abandoned' }, { abandoned: 0 }).value, 0);
  });
  it('reads the five service levels and the three answer rates of one hour', () => {
    assert.equal(percent('serviceLevel', 'answered'), 80);
    assert.equal(percent('serviceLevel'), 64);
    assert.equal(percent('serviceLevel', 'handledOrAbandoned'), 67.37);
    assert.equal(percent('serviceLevel', 'withoutShort'), 69.57);
    assert.equal(percent('serviceLevel', 'abandonedWithinGood'), 73.68);
    assert.equal(percent('serviceLevel', 'withoutAbandonedWithin'), 71.91);
    assert.equal(percent('answerRate'), 80);
    assert.equal(percent('answerRate', 'withoutFlowOut'), 84.21);
    assert.equal(percent('answerRate', 'withoutShort'), 86.96);
  });
  it('does not average averages: 1,000 calls at 8 s and 40 at 122 s take 12.4 s', () => {
    const both = addCounts({ answered: 1000, waitAnswered: 8000 }, { answered: 40, waitAnswered: 4880 });
    assert.equal(measure({ metric: 'averageSpeedOfAnswer' }, both).value?.toFixed(1), '12.4');
  });
  it('keeps the ends that definitions give: adherence not below 0, conformance Infinity, NPS from -100 to 100', () => {
    assert.equal(measure({ metric: 'adherence' }, { scheduled: 100, exception: 130 }).value, 0);
    assert.equal(measure({ metric: 'adherence' }, { scheduled: 0, exception: 0 }).value, undefined);
    assert.equal(measure({ metric: 'conformance' }, { scheduled: 0, staffed: 60 }).value, Infinity);
    assert.equal(measure({ metric: 'conformance' }, { scheduled: 0, staffed: 0 }).value, undefined);
    assert.equal(measure({ metric: 'netPromoterScore' }, { promoters: 0, detractors: 7, surveyed: 7 }).value, -100);
  });
  it('still has a handle time where a source records talk alone', () => {
    assert.equal(measure({ metric: 'averageHandleTime' }, { talk: 100, answered: 4 }).value, 25);
  });
  it('has no occupancy where nobody recorded who was ready', () => {
    assert.equal(measure({ metric: 'occupancy' }, { talk: 100, hold: 5, wrapUp: 20, answered: 4 }).value, undefined);
  });
  it('refuses a formula the metric does not have', () => {
    assert.throws(() => measure({ metric: 'answerRate', variant: 'golden' }, HOUR), { name: 'RangeError', message: 'invalid variant: golden' });
  });
  for (const id of METRIC_IDS) {
    it(`defines ${id} under its own id with formulas over known counters`, () => {
      const { variants } = METRICS[id];
      assert.equal(METRICS[id].id, id);
      for (const variant of Object.keys(variants)) {
        const { numerator, denominator } = formulaOf({ metric: id, variant });
        const named = [numerator, denominator].flatMap((sum) => [...(sum?.plus ?? []), ...(sum?.minus ?? [])]);
        assert.ok(named.length > 0 && named.every((counter) => COUNTER_IDS.includes(counter)));
        assert.equal(Boolean(denominator), METRICS[id].rollUp === 'ratio');
      }
    });
  }
  it('gives the same for counters added in any order and grouping, and never NaN', () => {
    const counts = fc.record(Object.fromEntries(COUNTER_IDS.map((id) => [id, fc.nat(1000)])) as Record<CounterId, fc.Arbitrary<number>>);
    fc.assert(
      fc.property(counts, counts, counts, fc.constantFrom(...METRIC_IDS), (a, b, c, metric) => {
        const left = measure({ metric }, addCounts(addCounts(a, b), c)).value;
        const right = measure({ metric }, addCounts(a, addCounts(c, b))).value;
        assert.equal(left, right);
        assert.ok(left === undefined || !Number.isNaN(left));
      }),
    );
  });
});
