import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LEAST_SAMPLE } from '../../src/domain/least-sample.js';
import type { MetricChoice } from '../../src/domain/metric.js';
import { atOnce } from '../../src/domain/steps.js';
import { fairKeys, isShare } from '../../src/metrics/fair-keys.js';
import { measure } from '../../src/metrics/measure.js';
import { spreadingRates, spreadOf } from '../../src/metrics/rate-spread.js';
import { shrinkRates } from '../../src/people/shrink-rates.js';

const CSAT: MetricChoice = { metric: 'customerSatisfaction' };
const keys = (surveys: readonly (readonly [satisfied: number, surveyed: number] | undefined)[], choice = CSAT) =>
  [...atOnce(fairKeys(choice, new Float64Array(surveys.length), (row) => {
    const survey = surveys[row];
    return measure(choice, survey ? { satisfied: survey[0], surveyed: survey[1] } : {});
  }))];
const anySurveys = fc.array(fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { maxLength: 30 });

describe('metrics/fair-keys', () => {
  it('has a key for nobody, none for who has nothing to measure, and the number itself where there is nobody to compare with', () => {
    assert.deepEqual(keys([]), []);
    assert.deepEqual(keys([undefined, [0, 0]]), [NaN, NaN]);
    assert.deepEqual(keys([[8, 10]]), [0.8]);
    assert.deepEqual(keys([[10, 10], [20, 20]]), [1, 1]);
    assert.deepEqual(keys([[0, 10], [0, 20]]), [0, 0]);
  });
  it('has none for samples too small to be shown, which tell of everybody all the same', () => {
    assert.deepEqual(keys([[4, 4], [1, 4]]), [NaN, NaN]);
    const [alone] = keys([[5, 5]]);
    const [among] = keys([[5, 5], [1, 4], [2, 4], [0, 4]]);
    assert.equal(alone, 1);
    assert.ok((among ?? 1) < 1, String(among));
  });
  it('puts 95 of 100 before 5 of 5, where the numbers alone would not', () => {
    const [small = NaN, large = NaN] = keys([[5, 5], [95, 100], [60, 100], [50, 100], [70, 100]]);
    assert.ok(large > small, `${large} and ${small}`);
  });
  it('leaves numbers as they are where they are no shares', () => {
    assert.deepEqual(keys([[12, 10], [5, 10]]), [1.2, 0.5]);
    assert.equal(isShare(CSAT), true);
    assert.equal(isShare({ metric: 'averageHandleTime' }), false);
    assert.equal(isShare({ metric: 'netPromoterScore' }), false);
  });
  it('is the mean of what a scorecard takes for a person’s rate, whoever they are', () => {
    fc.assert(
      fc.property(anySurveys, (surveys) => {
        const found = keys(surveys);
        const shrunk = shrinkRates(surveys.map(([successes, trials]) => ({ successes, trials })));
        for (const [at, [satisfied, surveyed]] of surveys.entries()) {
          if (surveyed < LEAST_SAMPLE) assert.ok(Number.isNaN(found[at]));
          else assert.ok(Math.abs((found[at] ?? NaN) - (shrunk?.agents[at]?.posteriorMean ?? satisfied / surveyed)) < 1e-12);
        }
      }),
    );
  });
});

describe('metrics/rate-spread', () => {
  it('is learned from sums as from persons one by one', () => {
    assert.equal(spreadOf({ persons: 0, trials: 0, mean: NaN, squares: 0, between: 0 }), undefined);
    fc.assert(
      fc.property(anySurveys, (surveys) => {
        const persons = surveys.filter(([, trials]) => trials > 0);
        const sum = (of: (survey: readonly [number, number]) => number) => persons.reduce((all, survey) => all + of(survey), 0);
        const [successes, trials] = [sum(([hits]) => hits), sum(([, asked]) => asked)];
        const between = sum(([hits, asked]) => asked * (hits / asked - successes / trials) ** 2);
        assert.deepEqual(spreadOf({ persons: persons.length, trials, mean: successes / trials, squares: sum(([, asked]) => asked ** 2), between }), atOnce(spreadingRates(surveys.map(([hits]) => hits), surveys.map(([, asked]) => asked))));
      }),
    );
  });
});
