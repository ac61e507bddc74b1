import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { lttb } from '../../src/geometry/lttb.js';
import { m4 } from '../../src/geometry/m4.js';
import { raster } from './raster.js';

interface Case {
  readonly id: string;
  readonly fn: 'm4' | 'lttb' | 'm4PixelExact';
  readonly input: { readonly points: [number, number][]; readonly width: number; readonly height: number; readonly threshold: number };
  readonly expected: { readonly indices: number[]; readonly pixels: [number, number][] };
}

const VECTORS = new URL('../../../shared/vectors/10-downsample.open.json', import.meta.url);
const shared = existsSync(VECTORS);
const columns = (points: readonly (readonly [number, number])[]) => [points.map(([x]) => x), points.map(([, y]) => y)] as const;

test('an empty line keeps nothing', () => {
  assert.deepEqual(m4([], [], 10), []);
});

test('one point is kept once', () => {
  assert.deepEqual(m4([5], [1], 4), [0]);
});

test('points at one instant share the first column', () => {
  assert.deepEqual(m4([5, 5, 5, 5, 5], [1, 3, 0, 2, 1], 4), [0, 1, 2, 4]);
});

test('a width below one column is a mistake', () => {
  assert.throws(() => m4([0, 1], [0, 1], 0), /invalid width: 0/);
  assert.throws(() => m4([0, 1], [0, 1], NaN), /invalid width: NaN/);
});

test('only the stretch asked for is reduced, in the columns of the domain given', () => {
  const x = [0, 1, 2, 3, 4, 5, 6, 7];
  assert.deepEqual(m4(x, x, 2, { from: 4, to: 8, domain: [0, 8] }), [4, 7]);
});

test('the raster of what is kept is the raster of everything', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (steps, width) => {
        let at = 0;
        const points = steps.map(([step, value]) => [(at += step), value] as [number, number]);
        const kept = m4(...columns(points), width);
        assert.deepEqual([...new Set(kept)].sort((a, b) => a - b), kept);
        assert.ok(kept.length <= 4 * width);
        const all = raster(points, points, width, 20);
        assert.deepEqual(raster(kept.map((index) => points[index] ?? [0, 0]), points, width, 20), all);
      },
    ),
  );
});

test('the reference vectors of down-sampling hold', { skip: !shared && process.env['CI'] !== 'true' && 'the shared vectors are not on this machine' }, () => {
  const { cases } = JSON.parse(readFileSync(VECTORS, 'utf8')) as { cases: Case[] };
  for (const { id, fn, input, expected } of cases) {
    const [x, y] = columns(input.points);
    if (fn === 'lttb') assert.deepEqual(lttb(x, y, input.threshold), expected.indices, id);
    else if (fn === 'm4') assert.deepEqual(m4(x, y, input.width), expected.indices, id);
    else {
      const kept = m4(x, y, input.width).map((index) => input.points[index] ?? ([0, 0] as const));
      assert.deepEqual(raster(kept, input.points, input.width, input.height), expected.pixels, id);
    }
  }
});

test('largest triangles keep everything below their threshold, and need at least three', () => {
  assert.deepEqual(lttb([0, 1], [5, 6], 2), [0, 1]);
  assert.throws(() => lttb([0, 1, 2, 3], [0, 1, 2, 3], 2), /invalid threshold: 2/);
});
