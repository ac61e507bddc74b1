import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotTable } from '../../../src/geometry/slot-table.js';
import { trendLayout, type TrendLayout } from '../../../src/geometry/trend-layout.js';
import { TrendWindow } from '../../../src/widgets/trend/trend-window.js';
import { daysLike, trendLike } from '../../../stories/trend-days.js';

function layoutOf(trend: ReturnType<typeof trendLike>): TrendLayout {
  const table = slotTable(trend.series.map(({ points }) => points));
  return trendLayout(trend, table, { unit: 'ratio', height: 200, ratio: 1, hidden: new Set(), reach: [], fromZero: false, companionsOf: () => [], roomFor: () => ({ width: 600, clockLabel: 30, dateLabel: 40, bleed: [40, 14] }) });
}

describe('the window of a trend', () => {
  const [days, day] = [layoutOf(daysLike(1, 3)), layoutOf(trendLike(1))];
  const all = { start: days.slots.startOf(0), end: days.slots.endOf(days.slots.length - 1) };

  it('stays where it is while the slots around it do', () => {
    const window = new TrendWindow();
    assert.equal(window.keepWithin(days), false);
    assert.equal(window.zoom(days, 0.3, all.end), true);
    const { stretch } = window;
    assert.equal(window.keepWithin(days), false);
    assert.equal(window.stretch, stretch);
  });

  it('moves to where there is something, as long as it was, when the range becomes another', () => {
    const window = new TrendWindow();
    window.stretch = { start: all.end + 3_600_000, end: all.end + 3 * 3_600_000 };
    assert.equal(window.keepWithin(days), true);
    assert.deepEqual(window.stretch, { start: all.end - 2 * 3_600_000, end: all.end });
  });

  it('shows all where all is no longer than it was', () => {
    const window = new TrendWindow();
    window.stretch = { start: 0, end: 3 * 86_400_000 };
    assert.equal(window.keepWithin(day), true);
    assert.equal(window.stretch, undefined);
  });
});
