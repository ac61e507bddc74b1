import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce, STEP_LENGTH } from '../../src/domain/steps.js';
import { comparingOrders } from '../../src/table/moved-rows.js';

const compare = (before: readonly number[] | undefined, after: readonly number[] | undefined, length: number) =>
  atOnce(comparingOrders(before && Uint32Array.from(before), after && Uint32Array.from(after), length));

/** The longest subsequence of `before` that stands in `after` too, tried out one by one: the slow twin. */
function longestCommon(before: readonly number[], after: readonly number[]): number {
  const lengths = after.map(() => 0);
  for (const [at, row] of after.entries()) {
    const place = before.indexOf(row);
    if (place < 0) continue;
    lengths[at] = 1 + Math.max(0, ...after.slice(0, at).map((other, index) => (before.indexOf(other) >= 0 && before.indexOf(other) < place ? (lengths[index] ?? 0) : 0)));
  }
  return Math.max(0, ...lengths);
}
const someRows = fc.uniqueArray(fc.nat(19), { maxLength: 20 });

describe('table/moved-rows', () => {
  it('finds nothing in nothing, and nothing where nothing moved', () => {
    assert.deepEqual(compare([], [], 0), { moved: 0, joined: 0, left: 0 });
    assert.deepEqual(compare(undefined, undefined, 3), { moved: 0, joined: 0, left: 0 });
    assert.deepEqual(compare(undefined, [0, 1, 2], 3), { moved: 0, joined: 0, left: 0 });
    assert.deepEqual(compare([7], [7], 8), { moved: 0, joined: 0, left: 0 });
  });
  it('counts a row that climbs from the last place to the first as one, not all that it passes', () => {
    assert.deepEqual(compare([0, 1, 2, 3, 4], [4, 0, 1, 2, 3], 5), { moved: 1, joined: 0, left: 0 });
    assert.deepEqual(compare(undefined, [1, 2, 3, 4, 0], 5), { moved: 1, joined: 0, left: 0 });
  });
  it('counts two that change places as one, and all but one of an order that is turned round', () => {
    assert.equal(compare([0, 1, 2], [0, 2, 1], 3).moved, 1);
    assert.equal(compare([0, 1, 2, 3], [3, 2, 1, 0], 4).moved, 3);
  });
  it('counts rows that came and that went apart from those that moved', () => {
    assert.deepEqual(compare([0, 1, 2], [5, 1, 2, 4], 6), { moved: 0, joined: 2, left: 1 });
    assert.deepEqual(compare([], [1, 0], 2), { moved: 0, joined: 2, left: 0 });
    assert.deepEqual(compare([1, 0], [], 2), { moved: 0, joined: 0, left: 2 });
  });
  it('leaves exactly what is beside the longest common sequence, whatever the orders', () => {
    fc.assert(
      fc.property(someRows, someRows, (before, after) => {
        const { moved, joined, left } = compare(before, after, 20);
        const common = after.filter((row) => before.includes(row)).length;
        assert.deepEqual({ moved, joined, left }, { moved: common - longestCommon(before, after), joined: after.length - common, left: before.length - common });
      }),
    );
  });
  it('goes through many rows in steps', () => {
    let steps = 0;
    for (const work = comparingOrders(undefined, undefined, 4 * STEP_LENGTH); !work.next().done; ) steps++;
    assert.ok(steps >= 8, `${steps} steps`);
  });
});
