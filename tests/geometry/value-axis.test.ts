import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Unit } from '../../src/domain/metric.js';
import { valueAxis } from '../../src/geometry/value-axis.js';

test('without a value the axis shows the span that is usual for its unit', () => {
  assert.deepEqual(valueAxis([], 'ratio').ticks, [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(valueAxis([], 'contacts').ticks, [0, 1, 2]);
  assert.deepEqual(valueAxis([Infinity, NaN], 'seconds').ticks, [0, 1, 2]);
});

test('equal values have room above or below', () => {
  assert.deepEqual(valueAxis([1, 1], 'ratio'), { domain: [0.96, 1], ticks: [0.96, 0.98, 1], isCut: true });
  assert.deepEqual(valueAxis([0], 'contacts').ticks, [0, 1, 2]);
});

test('a ratio that stays high is cut and says so, one that falls far shows zero', () => {
  assert.deepEqual(valueAxis([0.712, 0.95, 0.8], 'ratio'), { domain: [0.7, 1], ticks: [0.7, 0.8, 0.9, 1], isCut: true });
  assert.deepEqual(valueAxis([0.3, 0.95], 'ratio'), { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], isCut: false });
});

test('a ratio never leaves room above 100 % unless it is there', () => {
  assert.equal(valueAxis([0.97, 0.991], 'ratio').domain[1], 1);
  assert.ok(valueAxis([0.97, 1.2], 'ratio').domain[1] >= 1.2);
});

test('seconds tick on round clock times and counts on whole numbers, both from zero', () => {
  assert.deepEqual(valueAxis([95, 214], 'seconds').ticks, [0, 60, 120, 180, 240]);
  assert.deepEqual(valueAxis([1800, 7000], 'seconds').ticks, [0, 1800, 3600, 5400, 7200]);
  assert.deepEqual(valueAxis([3, 4], 'contacts').ticks, [0, 1, 2, 3, 4]);
  assert.deepEqual(valueAxis([3, 4700], 'contacts').ticks, [0, 2000, 4000, 6000]);
});

test('a score may lie below zero', () => {
  const { domain } = valueAxis([-35, 60], 'score');
  assert.ok(domain[0] <= -35 && domain[1] >= 60);
});

test('three to five ascending ticks hold every value, for any values', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Unit[]>('ratio', 'seconds', 'contacts', 'agents', 'score'),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
      fc.constantFrom(1, 100, 1e4, 1e7),
      (unit, shares, size) => {
        const values = unit === 'ratio' ? shares : unit === 'score' ? shares.map((share) => share * 200 - 100) : shares.map((share) => share * size);
        const { domain, ticks, isCut } = valueAxis(values, unit);
        assert.ok(ticks.length >= 3 && ticks.length <= 5, `${ticks}`);
        assert.ok(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? Infinity)));
        assert.deepEqual([ticks[0], ticks.at(-1)], [...domain]);
        assert.ok(values.every((value) => value >= domain[0] - 1e-9 && value <= domain[1] + 1e-9));
        assert.equal(isCut, domain[0] > 0);
        if (unit === 'contacts' || unit === 'agents') assert.ok(ticks.every(Number.isInteger));
        if (unit === 'ratio') assert.ok(domain[1] <= 1);
      },
    ),
  );
});
