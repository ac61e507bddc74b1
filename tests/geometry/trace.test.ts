import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnEdges, m4 } from '../../src/geometry/m4.js';
import { runsOf } from '../../src/geometry/runs.js';
import { heightAt, keptOf, RowTrace, traceOf } from '../../src/geometry/trace.js';

const all = (values: ArrayLike<number>) => ({ from: 0, to: values.length });

test('nothing keeps nothing', () => {
  const none = new Float64Array();
  const kept = keptOf(none, all(none), columnEdges((index) => index, 4, all(none), [0, 4]));
  assert.deepEqual([kept.runs, kept.extent], [[], [Infinity, -Infinity]]);
});

test('what has no end does not stretch the axis', () => {
  const values = Float64Array.of(1, Infinity, 3, -Infinity);
  assert.deepEqual(keptOf(values, all(values), undefined).extent, [1, 3]);
});

test('each stretch without a gap is reduced as its slow twin reduces it, and the extremes of all are among what is kept', () => {
  const entry = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -50, max: 50 }) }, { weight: 1, arbitrary: fc.constant(NaN) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), fc.integer({ min: 1, max: 30 }), (list, width) => {
      const values = Float64Array.from(list);
      const domain = [0, Math.max(1, list.length)] as const;
      const xs = Array.from(list, (_, index) => index);
      const { slots, runs, extent } = keptOf(values, all(values), columnEdges((index) => index, width, all(values), domain));
      const kept = Array.from('from' in slots ? [] : slots);
      let from = 0;
      const slow: number[] = [];
      for (let index = 0; index <= list.length; index++) {
        if (index < list.length && !Number.isNaN(list[index])) continue;
        slow.push(...m4(xs, values, width, { from, to: index, domain }));
        from = index + 1;
      }
      assert.deepEqual(kept, slow);
      const known = list.filter((value) => !Number.isNaN(value));
      assert.deepEqual(extent, known.length > 0 ? [Math.min(...known), Math.max(...known)] : [Infinity, -Infinity]);
      assert.ok(runs.every(({ to }, index) => index === 0 || (runs[index - 1]?.to ?? 0) <= to));
    }),
  );
});

test('where every point has room, stretches and extremes are those of the slow twin', () => {
  const entry = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -50, max: 50 }) }, { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), fc.nat(60), fc.nat(60), (list, one, other) => {
      const values = Float64Array.from(list);
      const [from, to] = [one, other].map((at) => Math.min(at, list.length)).sort((a, b) => a - b) as [number, number];
      const { slots, runs, extent } = keptOf(values, { from, to }, undefined);
      assert.deepEqual(slots, { from, to });
      assert.deepEqual(runs, runsOf(to - from, (index) => !Number.isNaN(list[from + index])));
      const known = list.slice(from, to).filter((value) => Number.isFinite(value));
      assert.deepEqual(extent, known.length > 0 ? [Math.min(...known), Math.max(...known)] : [Infinity, -Infinity]);
    }),
  );
});

test('heights of a row are the same one by one, in a room that is larger, and kept: upside down and held at both edges', () => {
  const scale = { high: 100, perUnit: 2, height: 200 };
  const entry = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.constantFrom(NaN, Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), fc.nat(20), (list, skipped) => {
      const values = Float64Array.from(list);
      const from = Math.min(skipped, list.length);
      const xs = Float64Array.from(list.slice(from), (_, at) => at);
      const trace = traceOf(keptOf(values, { from, to: list.length }, undefined), values, xs, (slot) => slot - from, scale);
      assert.ok(trace instanceof RowTrace);
      const slow = list.slice(from).map((value) => Math.min(200, Math.max(0, (100 - value) * 2)));
      assert.deepEqual([...trace.y], slow);
      assert.deepEqual(slow.map((_, at) => heightAt(trace, at)), slow);
      const room = new Float64Array(64).fill(-1);
      assert.deepEqual([...trace.heightsIn(room).subarray(0, slow.length)], slow);
      assert.equal(room[slow.length], -1);
    }),
  );
});
