import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { heatGrid, movedPlace, placeAt } from '../../src/geometry/heat-grid.js';
import { heatCodes, heatScale, NOTHING_CODE, stepOf, usedBins } from '../../src/geometry/heat-scale.js';
import { heatLike } from '../../stories/heatmap-days.js';

const mapOf = (values: readonly (number | undefined)[], target?: number) => ({
  rows: [{ id: 'a', label: 'a', cells: values.map((value) => ({ value })) }],
  columns: values.map((_, index) => ({ start: index, end: index + 1 })),
  ...(target !== undefined && { target }),
});

describe('geometry/heat-scale', () => {
  it('has none where nothing was measured, and one step where all is equal', () => {
    assert.equal(heatScale(mapOf([]), 'up'), undefined);
    assert.equal(heatScale(mapOf([undefined, Infinity]), 'up'), undefined);
    const scale = heatScale(mapOf([3, 3]), 'up');
    assert.deepEqual(scale, { kind: 'sequential', thresholds: [], steps: [3] });
  });
  it('turns around the target: meeting it exactly is on the good side, and the worse side has the first colours', () => {
    const scale = heatScale(mapOf([0.5, 0.8, 1], 0.8), 'up');
    assert.ok(scale);
    assert.equal(stepOf(scale, 0.8), 4);
    assert.equal(stepOf(scale, 0.7999), 3);
    const down = heatScale(mapOf([10, 20, 60], 20), 'down');
    assert.ok(down && stepOf(down, 60) === 0 && stepOf(down, 10) > 3);
  });
  it('ends at the greatest value: a perfect rate is no step of its own up to 120 %, whichever way is better', () => {
    for (const direction of ['up', 'down'] as const) {
      const scale = heatScale(mapOf([0, 0.3, 1], 0.8), direction);
      assert.ok(scale);
      assert.deepEqual(scale.thresholds.map((threshold) => Math.round(threshold * 100)), [20, 40, 60, 80]);
      assert.equal(stepOf(scale, 1), stepOf(scale, 0.8));
      assert.notEqual(stepOf(scale, 0.7999), stepOf(scale, 0.8));
    }
    const met = heatScale(mapOf([0.5, 0.8], 0.8), 'up');
    assert.ok(met && stepOf(met, 0.8) === 4);
  });
  it('is not stretched by one wild value', () => {
    const scale = heatScale(mapOf([...Array.from({ length: 200 }, (_, index) => index), 1e6]), 'up');
    assert.ok(scale && (scale.thresholds.at(-1) ?? 0) < 250);
  });
  it('orders values as its steps, and names in the legend every step that is used', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 }), fc.option(fc.double({ min: -1000, max: 1000, noNaN: true })), (values, target) => {
        const map = mapOf([...values, undefined], target ?? undefined);
        const scale = heatScale(map, 'up');
        assert.ok(scale);
        const sorted = [...values].sort((a, b) => a - b).map((value) => stepOf(scale, value));
        assert.deepEqual(sorted, [...sorted].sort((a, b) => a - b));
        assert.equal(scale.steps.length, scale.thresholds.length + 1);
        const codes = heatCodes(map, scale);
        assert.equal(codes.at(-1), NOTHING_CODE);
        const { from, to } = usedBins(codes, scale);
        for (const code of codes.slice(0, -1)) assert.ok(scale.steps.slice(from, to + 1).includes(code));
      }),
    );
  });
});

describe('geometry/heat-grid', () => {
  const grid = heatGrid(heatLike(['a', 'b', 'c']), 480, 20);
  it('marks the slot under way and what has not begun', () => assert.deepEqual([grid.open, grid.future], [30, 31]));
  it('finds the cell under a point, and none outside', () => {
    assert.deepEqual(placeAt(grid, 15, 45), { row: 2, column: 1 });
    for (const [x, y] of [[-1, 0], [0, -1], [480, 0], [0, 60]] as const) assert.equal(placeAt(grid, x, y), undefined);
  });
  it('stays inside by every key, and goes nowhere without cells', () => {
    const size = { rows: 3, columns: 48 };
    assert.equal(movedPlace({ rows: 0, columns: 5 }, undefined, 'right', 1), undefined);
    assert.deepEqual(movedPlace(size, undefined, 'left', 1), { row: 0, column: 0 });
    assert.deepEqual(movedPlace(size, { row: 2, column: 47 }, 'right', 1), { row: 2, column: 47 });
    assert.deepEqual(movedPlace(size, { row: 2, column: 47 }, 'top', 1), { row: 0, column: 0 });
    assert.deepEqual(movedPlace(size, { row: 0, column: 4 }, 'page-down', 9), { row: 2, column: 4 });
  });
});
