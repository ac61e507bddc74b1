import type { IntervalRecord, Slot } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';

/**
 * The closed slots between the first and the last record, missing ones put in.
 *
 * Depends on the *set* of records alone: of several for one start the highest revision counts, order and duplicates
 * do not. A slot that ends after `now` is still open and left out.
 *
 * @param stepMs - Slot length; records start at whole steps from the first.
 * @param now - The source's clock, not the browser's; without one every slot counts as closed.
 */
export function closedSlots(records: Iterable<IntervalRecord>, stepMs: number, now?: EpochMs): Slot[] {
  const newest = new Map<EpochMs, IntervalRecord>();
  for (const record of records) {
    const known = newest.get(record.start);
    if (!known || record.revision > known.revision) newest.set(record.start, record);
  }
  const starts = [...newest.keys()].sort((a, b) => a - b).filter((start) => now === undefined || start + stepMs <= now);
  const [first] = starts;
  const last = starts.at(-1);
  const slots: Slot[] = [];
  if (first === undefined || last === undefined) return slots;
  for (let start = first; start <= last; start += stepMs) slots.push({ start, end: start + stepMs, record: newest.get(start) });
  return slots;
}
