import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SlotClass } from '../../src/domain/alert.js';
import { evidenceChart, type ChartSlot } from '../../src/geometry/evidence-chart.js';

const LIMIT = { breachedWhen: 'below', threshold: 0.8, resolveAt: 0.85 } as const;
const slots = (...values: readonly (number | undefined)[]): ChartSlot[] => values.map((value, index) => ({ start: index * 300_000, end: (index + 1) * 300_000, value, says: value === undefined ? 'neutral' : value < 0.8 ? 'breach' : 'clear' }));

describe('evidenceChart', () => {
  it('draws the limit alone without slots', () => {
    const { points, line, threshold, resolve, plot } = evidenceChart([], LIMIT);
    assert.deepEqual(points, []);
    assert.equal(line, '');
    assert.equal(threshold, plot.bottom);
    assert.equal(resolve, plot.top);
  });

  it('puts a lone value that equals its limit in the middle, with one line of limit', () => {
    const { points, threshold, resolve, plot } = evidenceChart(slots(0.8), { breachedWhen: 'below', threshold: 0.8 });
    assert.deepEqual(points.map(({ y }) => y), [(plot.top + plot.bottom) / 2]);
    assert.equal(threshold, points[0]?.y);
    assert.equal(resolve, undefined);
  });

  it('does not bridge a slot without a value, which stands on the edge of the good side', () => {
    const { line, points, plot } = evidenceChart(slots(0.7, undefined, 0.75, Infinity), LIMIT);
    assert.equal(line.match(/M/g)?.length, 2);
    assert.deepEqual(points.map(({ hasValue }) => hasValue), [true, false, true, false]);
    assert.equal(points[1]?.y, plot.top);
  });

  it('shades the bad side: below or above the threshold', () => {
    const below = evidenceChart(slots(0.7, 0.9), LIMIT);
    assert.equal(below.breach.top, below.threshold);
    const above = evidenceChart(slots(0.7, 0.9), { breachedWhen: 'above', threshold: 0.8 });
    assert.equal(above.breach.top + above.breach.height, above.threshold);
  });

  it('names both limits only where they do not overlap', () => {
    assert.equal(evidenceChart(slots(0.7, 0.9), LIMIT).namesBoth, true);
    assert.equal(evidenceChart(slots(0.1), LIMIT).namesBoth, false);
  });

  it('keeps points inside the plot and in order of time, and those in breach on the bad side', () => {
    const says = (value: number): SlotClass => (value < 0.8 ? 'breach' : 'clear');
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const { points, plot, threshold } = evidenceChart(values.map((value, index) => ({ start: index, end: index + 1, value, says: says(value) })), LIMIT);
        points.forEach(({ x, y, says: said }, index) => {
          assert.ok(x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom);
          assert.ok(x > (points[index - 1]?.x ?? -1));
          assert.ok(said === 'breach' ? y >= threshold : y <= threshold);
        });
      }),
    );
  });
});
