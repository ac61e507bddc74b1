import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell, RowsAnswer } from '../../src/domain/answer.js';
import { atOnce } from '../../src/domain/steps.js';
import { shrinkRates } from '../../src/people/shrink-rates.js';
import type { Column } from '../../src/table/column.js';
import { LEAST_SAMPLE } from '../../src/domain/least-sample.js';
import { fairKeys, isTooSmall } from '../../src/table/fair-keys.js';
import { localRows } from '../../src/table/local-rows.js';

const answer = (satisfied: readonly Cell[], surveyed: readonly Cell[]): RowsAnswer => {
  const { length } = surveyed;
  return { kind: 'rows', asOf: 0, zone: 'floating', completeness: 'full', revision: 0, range: { start: 0, end: 0 }, total: length, offset: 0, length, columns: { satisfied, surveyed } };
};
const CSAT: Column & { kind: 'metric' } = { id: 'csat', kind: 'metric', choice: { metric: 'customerSatisfaction' }, sample: true, title: 'csat', width: 100, align: 'end' };
const keys = (satisfied: readonly Cell[], surveyed: readonly Cell[]) => [...atOnce(fairKeys(answer(satisfied, surveyed), CSAT.choice, new Float64Array(surveyed.length)))];
const order = (satisfied: readonly Cell[], surveyed: readonly Cell[], column: Column = CSAT) => [
  ...localRows(answer(satisfied, surveyed), [column], { order: [{ metric: 'customerSatisfaction', descending: true }], search: '', searched: [], language: 'zh' }),
];
const SURVEYS = fc.array(fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { maxLength: 30 });

describe('table/fair-keys', () => {
  it('has a key for nobody, none for who has nothing to measure, and the number itself where there is nobody to compare with', () => {
    assert.deepEqual(keys([], []), []);
    assert.deepEqual(keys([null, 0], [null, 0]), [NaN, NaN]);
    assert.deepEqual(keys([8], [10]), [0.8]);
    assert.deepEqual(keys([10, 20], [10, 20]), [1, 1]);
  });
  it('puts 95 of 100 before 5 of 5, where the numbers alone would not', () => {
    const [satisfied, surveyed] = [[5, 95, 60, 50, 70], [5, 100, 100, 100, 100]];
    assert.deepEqual(order(satisfied, surveyed), [1, 0, 4, 2, 3]);
    const { sample: _, ...bare } = CSAT;
    assert.equal(order(satisfied, surveyed, bare)[0], 0);
  });
  it('puts those last, both ways, whose sample is too small to be shown', () => {
    assert.deepEqual(order([4, 8, 50, null], [4, 10, 100, null]), [1, 2, 0, 3]);
    assert.equal(isTooSmall(CSAT, { value: 1, numerator: 4, denominator: LEAST_SAMPLE - 1 }), true);
    assert.equal(isTooSmall(CSAT, { value: 1, numerator: 5, denominator: LEAST_SAMPLE }), false);
    assert.equal(isTooSmall(CSAT, { value: undefined, numerator: 0, denominator: 0 }), false);
    assert.equal(isTooSmall({ ...CSAT, kind: 'bar' }, { value: 1, numerator: 1, denominator: 1 }), false);
  });
  it('leaves numbers as they are where they are no shares', () => assert.deepEqual(keys([12, 5], [10, 10]), [1.2, 0.5]));
  it('is the mean of what a scorecard takes for a person’s rate, whoever they are', () => {
    fc.assert(
      fc.property(SURVEYS, (surveys) => {
        const found = keys(surveys.map(([satisfied]) => satisfied), surveys.map(([, surveyed]) => surveyed));
        const shrunk = shrinkRates(surveys.map(([successes, trials]) => ({ successes, trials })));
        for (const [at, [satisfied, surveyed]] of surveys.entries()) {
          if (surveyed < LEAST_SAMPLE) assert.ok(Number.isNaN(found[at]));
          else assert.ok(Math.abs((found[at] ?? NaN) - (shrunk?.agents[at]?.posteriorMean ?? satisfied / surveyed)) < 1e-12);
        }
      }),
    );
  });
});
