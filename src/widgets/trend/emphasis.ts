import type { Direction } from '../../domain/metric.js';
import type { MeasureColumns } from '../../domain/slot-columns.js';
import type { Trend } from '../../domain/trend.js';
import type { SlotTable } from '../../geometry/slot-table.js';
import { MOST_COLOURS } from './line-style.js';

/**
 * Which lines stand out: those picked, else, where there are too many for a colour each, the one that needs
 * looking at. That is the worst over the whole range (sums first, divided last), so that it does not jump from slot to slot.
 */
export function emphasisOf({ series, asOf }: Trend, { slots, columns }: SlotTable, picked: readonly string[], direction: Direction): readonly string[] {
  const present = picked.filter((id) => series.some((line) => line.id === id));
  if (present.length > 0 || series.length <= MOST_COLOURS) return present;
  const worse = direction === 'down' ? -1 : 1;
  const closed = slots.firstEndingAfter(asOf);
  let worst: { readonly id: string; readonly value: number } | undefined;
  for (const [index, { id }] of series.entries()) {
    const own = columns[index];
    const value = own && overall(own, closed);
    if (value !== undefined && (!worst || worse * value < worse * worst.value)) worst = { id, value };
  }
  return worst ? [worst.id] : [];
}

/** One number to rank a line by: numerators over denominators, or the mean of what has no denominator. */
function overall({ value, numerator, denominator }: MeasureColumns, closed: number): number | undefined {
  let above = 0;
  let below = 0;
  for (let slot = 0; slot < closed; slot++) {
    const at = value[slot] ?? NaN;
    // Neither NaN nor endless, by the quickest question there is: a chart's first look at its lines runs before any compiler.
    if (!(at - at === 0)) continue;
    const n = denominator ? (denominator[slot] ?? NaN) : NaN;
    const part = numerator ? (numerator[slot] ?? NaN) : NaN;
    const isShare = n === n && part === part;
    above += isShare ? part : at;
    below += isShare ? n : 1;
  }
  return below > 0 ? above / below : undefined;
}
