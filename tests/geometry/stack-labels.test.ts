import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stackLabels } from '../../src/geometry/stack-labels.js';

test('no label needs no place', () => {
  assert.deepEqual(stackLabels([], 16, [0, 100]), []);
});

test('one label stays where it is wanted, but inside', () => {
  assert.deepEqual(stackLabels([50], 16, [0, 100]), [50]);
  assert.deepEqual(stackLabels([-9], 16, [0, 100]), [8]);
  assert.deepEqual(stackLabels([99], 16, [0, 100]), [92]);
});

test('labels wanted at one place spread round it', () => {
  assert.deepEqual(stackLabels([50, 50], 16, [0, 100]), [42, 58]);
});

test('labels that do not fit fill the space in their order', () => {
  assert.deepEqual(stackLabels([10, 5, 20], 16, [0, 32]), [16, 8, 24]);
});

test('labels never overlap where they fit, stay inside, and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 220 }), { maxLength: 10 }), (wanted) => {
      const placed = stackLabels(wanted, 16, [0, 200]);
      const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
      order.forEach((label, at) => {
        const here = placed[label] ?? NaN;
        assert.ok(here >= 8 - 1e-9 && here <= 192 + 1e-9);
        const above = placed[order[at - 1] ?? -1];
        if (above !== undefined) assert.ok(here - above >= 16 - 1e-9);
      });
    }),
  );
});
