import type { PeriodComparison } from '../domain/decay.js';
import type { MetricChoice } from '../domain/metric.js';
import type { SlotMeasure } from '../domain/reading.js';
import { shift } from '../domain/step.js';
import { DAY_MS, type EpochMs } from '../domain/time.js';
import { clockFields, toWall, type Zone } from '../domain/zone.js';
import { rollUp } from '../metrics/roll-up.js';

/**
 * A stretch beside one before it, like with like: slot against the same slot, and only slots that are over and that both
 * have, so that a day under way is not held against a whole one.
 *
 * @param kind - `same-weekday` (同比) goes back by as many whole weeks as the stretch is long; `previous` (环比) by as many
 *   days, so that it stands beside the stretch just before at the same time of day.
 * @param slots - Of now, oldest first.
 * @param history - Slots before, in any order.
 * @returns undefined where no slot has its like, or where the values cannot be put together.
 */
export function comparePeriod(kind: PeriodComparison['kind'], choice: MetricChoice, slots: readonly SlotMeasure[], history: readonly SlotMeasure[], zone: Zone, asOf: EpochMs): PeriodComparison | undefined {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return undefined;
  const days = Math.max(1, Math.ceil((toWall(zone, last.end) - toWall(zone, first.start)) / DAY_MS));
  const back = kind === 'previous' ? days : 7 * Math.ceil(days / 7);
  const known = new Map(history.map((slot) => [slot.start, slot]));
  const pairs = slots.flatMap((now) => {
    const before = known.get(shift(now.start, `P${back}D`, -1, zone));
    return now.end <= asOf && now.value !== undefined && before?.value !== undefined ? [{ now, before }] : [];
  });
  const together = (of: readonly SlotMeasure[]) => rollUp(of.map(({ value, numerator, denominator }) => ({ ...choice, value, ...(numerator !== undefined && { numerator }), ...(denominator !== undefined && { denominator }) }))).measure?.value;
  const value = together(pairs.map(({ now }) => now));
  const previous = together(pairs.map(({ before }) => before));
  const [head, tail] = [pairs[0], pairs.at(-1)];
  if (value === undefined || previous === undefined || !head || !tail || !Number.isFinite(value - previous)) return undefined;
  return {
    kind,
    before: { start: head.before.start, end: tail.before.end },
    value,
    previous,
    difference: value - previous,
    slots: pairs.length,
    isLike: pairs.every(({ now, before }) => isWeekend(now.start, zone) === isWeekend(before.start, zone)),
  };
}

function isWeekend(at: EpochMs, zone: Zone): boolean {
  return clockFields(zone, at).weekday % 6 === 0;
}
