import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CountsAnswer } from '../../src/domain/answer.js';
import { heatmapOf } from '../../src/metrics/heatmap.js';
import { measure } from '../../src/metrics/measure.js';
import { totalCounts } from '../../src/metrics/total.js';
import { answerOf, NOW, type Row } from '../../stories/contribution-changes.js';
import { CHANNELS, heatLike, longDay, weekdays } from '../../stories/heatmap-days.js';

const HALF_HOUR = 1_800_000;

function answer(rows: readonly (Row & { readonly at: number })[]): CountsAnswer {
  const base = answerOf(NOW, 'channel', rows);
  return { ...base, start: rows.map(({ at }) => NOW.start + at * HALF_HOUR), end: rows.map(({ at }) => NOW.start + (at + 1) * HALF_HOUR) };
}

describe('metrics/heatmap', () => {
  it('has no rows for nobody, and a column a slot all the same', () => {
    const map = heatLike([]);
    assert.deepEqual([map.rows.length, map.columns.length], [0, 48]);
  });
  it('tells nothing to measure from zero, and both from what has not begun', () => {
    const at = { ...answer([{ id: 'a', at: 0, counts: { offered: 4, answered: 0 } }]), asOf: NOW.start + 2 * HALF_HOUR };
    const rates = heatmapOf({ metric: 'answerRate' }, 'PT30M', at, 'channel', 'slot').rows[0]?.cells.slice(0, 3).map(({ value }) => value);
    assert.deepEqual(rates, [0, undefined, undefined]);
    const counts = heatmapOf({ metric: 'offered' }, 'PT30M', at, 'channel', 'slot').rows[0]?.cells.slice(0, 3).map(({ value }) => value);
    assert.deepEqual(counts, [4, 0, undefined]);
  });
  it('gives a long day its repeated hour, and a week its seven days from Monday', () => {
    assert.equal(longDay().columns.length, 25);
    assert.deepEqual(weekdays().columns.map(({ weekday }) => weekday), [1, 2, 3, 4, 5, 6, 0]);
    assert.equal(weekdays().rows.length, CHANNELS.length);
  });
  it('adds before it divides: all cells of a member together are the member', () => {
    const row = fc.record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 0, max: 47 }), offered: fc.nat(500), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id, at }) => `${id}${at}`, maxLength: 40 }), fc.constantFrom<'slot' | 'weekday'>('slot', 'weekday'), (list, columns) => {
        const counts = answer(list.map(({ id, at, offered, share }) => ({ id, at, counts: { offered, answered: Math.round(offered * share) } })));
        for (const { id, cells } of heatmapOf({ metric: 'answerRate' }, 'PT30M', counts, 'channel', columns).rows) {
          const rows = list.flatMap((one, index) => (one.id === id ? [index] : []));
          const whole = measure({ metric: 'answerRate' }, totalCounts(counts, rows));
          const sum = (part: 'numerator' | 'denominator') => cells.reduce((total, cell) => total + (cell[part] ?? 0), 0);
          assert.deepEqual([sum('numerator'), sum('denominator')], [whole.numerator, whole.denominator]);
        }
      }),
    );
  });
});
