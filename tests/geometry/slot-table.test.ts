import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { measureAt } from '../../src/domain/slot-columns.js';
import { columnsOn, slotTable } from '../../src/geometry/slot-table.js';
import { EvenSlots, ListedSlots } from '../../src/geometry/slots.js';

const list = (starts: readonly number[], values: readonly (number | undefined)[]) => starts.map((start, index) => ({ start, end: start + 10, value: values[index] }));

test('no series has no slots', () => {
  const { slots, columns } = slotTable([]);
  assert.deepEqual([slots.length, columns, slots.at(0), slots.nearest(5)], [0, [], undefined, undefined]);
});

test('typed columns are taken as they are, never copied', () => {
  const value = Float64Array.of(1, 2, 3);
  const { columns } = slotTable([{ start: Float64Array.of(0, 10, 20), value }]);
  assert.equal(columns[0]?.value, value);
});

test('plain lists, as JSON has them, say null for nothing to measure', () => {
  const { columns, slots } = slotTable([{ start: [0, 10, 20], value: [0.5, null, 1], denominator: [4, 0, null] }]);
  const [own] = columns;
  assert.ok(own);
  assert.deepEqual([0, 1, 2].map((index) => measureAt(own, index)), [{ value: 0.5, denominator: 4 }, { value: undefined, denominator: 0 }, { value: 1 }]);
  assert.deepEqual(slots.at(2), { start: 20, end: 30 }, 'the last slot is as long as the one before it');
});

test('a list and columns of the same slots read the same', () => {
  const one = slotTable([list([0, 10, 20], [1, undefined, 3])]);
  const other = slotTable([{ start: { first: 0, stepMs: 10 }, value: [1, null, 3] }]);
  for (const index of [0, 1, 2]) {
    assert.deepEqual(one.slots.at(index), other.slots.at(index));
    assert.equal(one.columns[0]?.value[index], other.columns[0]?.value[index]);
  }
});

test('series with unlike slots share the union of them, and say nothing of the rest', () => {
  const { slots, columns } = slotTable([list([0, 20], [1, 2]), { start: { first: 10, stepMs: 10 }, value: [3, 4] }]);
  assert.deepEqual([0, 1, 2].map((index) => slots.startOf(index)), [0, 10, 20]);
  assert.deepEqual(columns.map(({ value }) => [...value]), [[1, NaN, 2], [NaN, 3, 4]]);
  assert.deepEqual([...columnsOn(slots, list([20, 99], [7, 8])).value], [NaN, NaN, 7]);
});

test('a step that is none is a mistake', () => {
  assert.throws(() => new EvenSlots({ first: 0, stepMs: 0 }, 3), /invalid stepMs: 0/);
});

test('slots told by their distance answer as if they were listed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: -200, max: 4500 }), (length, stepMs, instant) => {
      const even = new EvenSlots({ first: 7, stepMs }, length);
      const starts = Float64Array.from({ length }, (_, index) => 7 + index * stepMs);
      const listed = new ListedSlots(starts, starts.map((start) => start + stepMs));
      const answers = (slots: EvenSlots | ListedSlots) => [slots.nearest(instant), slots.firstEndingAfter(instant), slots.firstFrom(instant), slots.indexOf(instant), slots.at(length - 1), slots.at(length)];
      assert.deepEqual(answers(even), answers(listed));
    }),
  );
});

test('the nearest slot is the one whose middle is nearest, the earlier of two', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: -50, max: 1100 }), (unsorted, instant) => {
      const starts = Float64Array.from(unsorted).sort();
      const slots = new ListedSlots(starts);
      const slow = [...starts.keys()].reduce((best, index) => (Math.abs(slots.middleOf(index) - instant) < Math.abs(slots.middleOf(best) - instant) ? index : best), 0);
      assert.equal(slots.nearest(instant), slow);
    }),
  );
});
