import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { metricKeys, sharesOf } from '../../../src/adapters/store/metric-keys.js';
import { COUNTER_IDS, type CounterId, type Counts } from '../../../src/domain/counter.js';
import { METRIC_IDS } from '../../../src/domain/metric.js';
import { METRICS } from '../../../src/metrics/index.js';
import { measure } from '../../../src/metrics/measure.js';

describe('adapters/store metricKeys', () => {
  it('has no key for nobody', () => {
    assert.equal(metricKeys({ metric: 'answerRate' }, sharesOf({ metric: 'answerRate' }, ['offered', 'answered']), () => new Float64Array(0), 0).length, 0);
  });
  for (const metric of METRIC_IDS) {
    for (const variant of Object.keys(METRICS[metric].variants)) {
      it(`measures ${metric} (${variant}) as the metric does, whichever counters there are`, () => {
        const things = fc.array(fc.record(Object.fromEntries(COUNTER_IDS.map((id) => [id, fc.nat(50)])) as Record<CounterId, fc.Arbitrary<number>>), { maxLength: 8 });
        fc.assert(
          fc.property(things, fc.subarray([...COUNTER_IDS], { minLength: COUNTER_IDS.length - 6 }), (rows, provided) => {
            const keys = metricKeys({ metric, variant }, sharesOf({ metric, variant }, provided), (parts) => Float64Array.from(rows, (row) => parts.reduce((sum, id) => sum + row[id], 0)), rows.length);
            for (const [i, row] of rows.entries()) {
              const counts = Object.fromEntries(provided.map((id) => [id, row[id]])) as Counts;
              const expected = measure({ metric, variant }, counts).value ?? NaN;
              const key = keys[i] ?? NaN;
              assert.ok(Object.is(key, expected) || key === expected || Math.abs(key - expected) < 1e-9, `${key}, measured ${expected}`);
            }
          }),
          { numRuns: 100 },
        );
      });
    }
  }
});
