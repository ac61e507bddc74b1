/**
 * What each slot says of a limit, in one of three readings of "below 80 % for 30 minutes" (domain.md section 4).
 */
import type { IntervalRecord, Slot } from '../domain/alert.js';
import type { JudgedSlot } from './life.js';
import { classify, type AlertLimit } from './limit.js';

export type AlertMode =
  /** Each closed slot by itself; the life counts how long they stay below. */
  | { readonly mode: 'every' }
  /** The volume-weighted ratio of the trailing window, neutral until the window is covered. */
  | { readonly mode: 'rolling'; readonly windowMs: number; readonly coverage: number }
  /** At least `m` of the last `n` slots in breach. */
  | { readonly mode: 'mOfN'; readonly m: number; readonly n: number };

/** Judges slots in order. */
export function judge(slots: readonly Slot<IntervalRecord>[], limit: AlertLimit, mode: AlertMode): JudgedSlot[] {
  switch (mode.mode) {
    case 'every':
      return slots.map((slot) => judged(slot, slot.record ? classify(limit, slot.record.numerator, slot.record.denominator) : 'neutral'));
    case 'rolling':
      return judgeRolling(slots, limit, mode.windowMs, mode.coverage);
    case 'mOfN':
      return judgeMOfN(slots, limit, mode.m, mode.n);
  }
}

function judged({ start, end, record }: Slot<IntervalRecord>, says: JudgedSlot['says']): JudgedSlot {
  return { start, end, says, missing: !record };
}

/** One pass with running sums: whole counts add and subtract without error. */
function judgeRolling(slots: readonly Slot<IntervalRecord>[], limit: AlertLimit, windowMs: number, coverage: number): JudgedSlot[] {
  let [oldest, numerator, denominator, coveredMs] = [0, 0, 0, 0];
  return slots.map((slot) => {
    numerator += slot.record?.numerator ?? 0;
    denominator += slot.record?.denominator ?? 0;
    coveredMs += slot.record ? slot.end - slot.start : 0;
    for (let left = slots[oldest]; left && left.start < slot.end - windowMs; left = slots[++oldest]) {
      numerator -= left.record?.numerator ?? 0;
      denominator -= left.record?.denominator ?? 0;
      coveredMs -= left.record ? left.end - left.start : 0;
    }
    return judged(slot, coveredMs >= windowMs * coverage ? classify(limit, numerator, denominator) : 'neutral');
  });
}

function judgeMOfN(slots: readonly Slot<IntervalRecord>[], limit: AlertLimit, m: number, n: number): JudgedSlot[] {
  const each = judge(slots, limit, { mode: 'every' });
  let breaches = 0;
  return each.map((slot, index) => {
    breaches += slot.says === 'breach' ? 1 : 0;
    breaches -= each[index - n]?.says === 'breach' ? 1 : 0;
    if (breaches >= m) return { ...slot, says: 'breach' as const };
    // One slot in breach among too few is no breach yet, and no recovery either.
    return slot.says === 'breach' ? { ...slot, says: 'between' as const } : slot;
  });
}
