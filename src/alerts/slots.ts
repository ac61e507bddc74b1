import type { Revised, Slot } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';

/**
 * The closed slots between the first and the last record, missing ones put in.
 *
 * Depends on the *set* of records alone: of several for one start the highest revision counts, order and duplicates
 * do not. A slot that ends after `now` is still open and left out.
 *
 * @param endOf - End of the slot that begins at an instant; slots join, so it is also the start of the next.
 * @param now - The source's clock, not the browser's; without one every slot counts as closed.
 */
export function closedSlots<R extends Revised>(records: Iterable<R>, endOf: (start: EpochMs) => EpochMs, now = Infinity): Slot<R>[] {
  const newest = new Map<EpochMs, R>();
  for (const record of records) {
    const known = newest.get(record.start);
    if (!known || isNewer(record, known)) newest.set(record.start, record);
  }
  const starts = [...newest.keys()].filter((start) => endOf(start) <= now).sort((a, b) => a - b);
  const [first] = starts;
  const last = starts.at(-1);
  const slots: Slot<R>[] = [];
  if (first === undefined || last === undefined) return slots;
  for (let start = first; start <= last; ) {
    const end = endOf(start);
    slots.push({ start, end, record: newest.get(start) });
    start = end;
  }
  return slots;
}

/** The higher revision. A source that says two things under one revision contradicts itself: which of them came first must not decide. */
export function isNewer<R extends Revised>(record: R, known: R): boolean {
  if (record.revision !== known.revision) return record.revision > known.revision;
  return record !== known && JSON.stringify(record) > JSON.stringify(known);
}
