import { wilson } from '../../metrics/wilson.js';
import type { Unit } from '../../domain/metric.js';
import type { MeasureColumns } from '../../domain/slot-columns.js';
import type { Trend } from '../../domain/trend.js';
import { columnsOn, type SlotTable } from '../../geometry/slot-table.js';
import type { Companion } from '../../geometry/trend-layout.js';
import { measureAt } from '../../domain/slot-columns.js';

/** 95 % of all samples of this size would have their share within the ribbon. */
const Z = 1.959964;
/** More slots than this leave no room to see a ribbon beside its line. */
const MOST_SLOTS = 500;
/** More lines than this hide each other's comparisons. */
const MOST_LINES = 3;

/**
 * What is drawn beside a series: how far a share of so few may be off, and what it is compared with. Of many series
 * only those that stand out have them.
 */
export function companionsOf({ series, ghosts = [] }: Trend, { slots }: SlotTable, unit: Unit, emphasised: readonly string[]): (index: number, columns: MeasureColumns) => readonly Companion[] {
  return (index, columns) => {
    const id = series[index]?.id;
    if (id === undefined) return [];
    const isFront = emphasised.length > 0 ? emphasised.includes(id) : series.length === 1;
    const isCompared = emphasised.length > 0 ? emphasised.includes(id) : series.length <= MOST_LINES;
    return [
      ...(isFront && unit === 'ratio' && slots.length <= MOST_SLOTS ? ribbonOf(columns) : []),
      ...(isCompared ? ghosts.filter((ghost) => ghost.series === id).map(({ kind, points }): Companion => ({ role: kind, values: columnsOn(slots, points).value })) : []),
    ];
  };
}

/** Bounds of the true share by Wilson, from the counters of each slot; nothing without counters. */
function ribbonOf(columns: MeasureColumns): Companion[] {
  const { value, numerator, denominator } = columns;
  if (!numerator || !denominator) return [];
  const low = new Float64Array(value.length).fill(NaN);
  const high = low.slice();
  for (let index = 0; index < value.length; index++) {
    const { value: share, numerator: part = NaN, denominator: n = 0 } = measureAt(columns, index);
    if (share === undefined || !(part >= 0 && part <= n)) continue;
    const { lower, upper } = wilson(part, n, Z);
    low[index] = lower;
    high[index] = upper;
  }
  return low.every(Number.isNaN) ? [] : [{ role: 'low', values: low }, { role: 'high', values: high }];
}
