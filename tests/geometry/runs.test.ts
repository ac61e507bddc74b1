import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runsOf } from '../../src/geometry/runs.js';

const runs = (pattern: string) => runsOf(pattern.length, (index) => pattern[index] === 'x').map(({ from, to }) => `${from}-${to}`);

test('nothing, and nothing but gaps, has no run', () => {
  assert.deepEqual(runs(''), []);
  assert.deepEqual(runs('...'), []);
});

test('a lone value is a run of one, also at either end', () => {
  assert.deepEqual(runs('x..x.x'), ['0-1', '3-4', '5-6']);
});

test('runs hold every value, no gap, and are never neighbours', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (defined) => {
      const found = runsOf(defined.length, (index) => defined[index] === true);
      const covered = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
      defined.forEach((value, index) => assert.equal(covered.has(index), value));
      found.slice(1).forEach(({ from }, index) => assert.ok(from > (found[index]?.to ?? Infinity)));
    }),
  );
});
