/**
 * What each slot says of a limit, in one of three readings of "below 80 % for 30 minutes" (domain.md section 4).
 */
import type { IntervalRecord, Slot, SlotClass } from '../domain/alert.js';
import { classify, type AlertLimit } from './limit.js';

export type AlertMode =
  /** Each closed slot by itself; the life counts how long they stay below. */
  | { readonly mode: 'every' }
  /** The volume-weighted ratio of the trailing window, neutral until the window is covered. */
  | { readonly mode: 'rolling'; readonly windowMs: number; readonly coverage: number }
  /** At least `m` of the last `n` slots in breach. */
  | { readonly mode: 'mOfN'; readonly m: number; readonly n: number };

type Slots = readonly Slot<IntervalRecord>[];

/**
 * Judges slots in order.
 *
 * @param from - Judges only from this slot on, as it would have been judged after all before it.
 */
export function judge(slots: Slots, limit: AlertLimit, mode: AlertMode, from = 0): SlotClass[] {
  switch (mode.mode) {
    case 'every':
      return slots.slice(from).map((slot) => judgeOne(slot, limit));
    case 'rolling':
      return judgeRolling(slots, limit, mode.windowMs, mode.coverage, from);
    case 'mOfN':
      return judgeMOfN(slots, limit, mode.m, mode.n, from);
  }
}

function judgeOne({ record }: Slot<IntervalRecord>, limit: AlertLimit): SlotClass {
  return record ? classify(limit, record.numerator, record.denominator) : 'neutral';
}

/** One pass with running sums: whole counts add and subtract without error. */
function judgeRolling(slots: Slots, limit: AlertLimit, windowMs: number, coverage: number, from: number): SlotClass[] {
  const firstEnd = slots[from]?.end ?? 0;
  let oldest = from;
  while (oldest > 0 && (slots[oldest - 1]?.start ?? 0) >= firstEnd - windowMs) oldest--;
  const says: SlotClass[] = [];
  let [numerator, denominator, coveredMs] = [0, 0, 0];
  for (let newest = oldest; newest < slots.length; newest++) {
    const slot = slots[newest];
    if (!slot) break;
    add(slot, 1);
    for (let left = slots[oldest]; left && left.start < slot.end - windowMs; left = slots[++oldest]) add(left, -1);
    if (newest >= from) says.push(coveredMs >= windowMs * coverage ? classify(limit, numerator, denominator) : 'neutral');
  }
  return says;

  function add({ start, end, record }: Slot<IntervalRecord>, sign: 1 | -1): void {
    if (!record) return;
    numerator += sign * record.numerator;
    denominator += sign * record.denominator;
    coveredMs += sign * (end - start);
  }
}

function judgeMOfN(slots: Slots, limit: AlertLimit, m: number, n: number, from: number): SlotClass[] {
  const first = Math.max(0, from - n + 1);
  const each = slots.slice(first).map((slot) => judgeOne(slot, limit));
  const says: SlotClass[] = [];
  let breaches = 0;
  for (const [index, own] of each.entries()) {
    breaches += own === 'breach' ? 1 : 0;
    breaches -= each[index - n] === 'breach' ? 1 : 0;
    // One slot in breach among too few is no breach yet, and no recovery either.
    if (first + index >= from) says.push(breaches >= m ? 'breach' : own === 'breach' ? 'between' : own);
  }
  return says;
}
