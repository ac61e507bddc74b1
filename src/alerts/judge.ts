/**
 * What each slot says of a limit, in one of three readings of "below 80 % for 30 minutes" (domain.md section 4).
 */
import type { Slot, SlotClass } from '../domain/alert.js';
import { classify, type AlertLimit } from './limit.js';
import type { Ratios } from './ratio.js';

export type AlertMode =
  /** Each closed slot by itself; the life counts how long they stay below. */
  | { readonly mode: 'every' }
  /** The volume-weighted ratio of the trailing window, neutral until the window is covered. */
  | { readonly mode: 'rolling'; readonly windowMs: number; readonly coverage: number }
  /** At least `m` of the last `n` slots in breach. */
  | { readonly mode: 'mOfN'; readonly m: number; readonly n: number };

/** Slots with the ratio in each. */
export interface RatioSlots {
  readonly slots: readonly Slot<unknown>[];
  readonly ratios: Ratios;
}

/**
 * Judges slots in order.
 *
 * @param from - Judges only from this slot on, as it would have been judged after all before it.
 */
export function judge(judged: RatioSlots, limit: AlertLimit, mode: AlertMode, from = 0): SlotClass[] {
  switch (mode.mode) {
    case 'every':
      return judgeEach(judged, limit, from);
    case 'rolling':
      return judgeRolling(judged, limit, mode.windowMs, mode.coverage, from);
    case 'mOfN':
      return judgeMOfN(judged, limit, mode.m, mode.n, from);
  }
}

function judgeEach({ slots, ratios }: RatioSlots, limit: AlertLimit, from: number): SlotClass[] {
  const says: SlotClass[] = [];
  for (let index = from; index < slots.length; index++) says.push(classify(limit, ratios.numerators[index] ?? 0, ratios.denominators[index] ?? 0));
  return says;
}

/** One pass with running sums: whole counts add and subtract without error. */
function judgeRolling({ slots, ratios }: RatioSlots, limit: AlertLimit, windowMs: number, coverage: number, from: number): SlotClass[] {
  const firstEnd = slots[from]?.end ?? 0;
  let oldest = from;
  while (oldest > 0 && (slots[oldest - 1]?.start ?? 0) >= firstEnd - windowMs) oldest--;
  const says: SlotClass[] = [];
  let [numerator, denominator, coveredMs] = [0, 0, 0];
  for (let newest = oldest; newest < slots.length; newest++) {
    const opens = (slots[newest]?.end ?? 0) - windowMs;
    add(newest, 1);
    for (; oldest < newest && (slots[oldest]?.start ?? 0) < opens; oldest++) add(oldest, -1);
    if (newest >= from) says.push(coveredMs >= windowMs * coverage ? classify(limit, numerator, denominator) : 'neutral');
  }
  return says;

  function add(index: number, sign: 1 | -1): void {
    const slot = slots[index];
    if (slot?.record === undefined) return;
    numerator += sign * (ratios.numerators[index] ?? 0);
    denominator += sign * (ratios.denominators[index] ?? 0);
    coveredMs += sign * (slot.end - slot.start);
  }
}

function judgeMOfN(judged: RatioSlots, limit: AlertLimit, m: number, n: number, from: number): SlotClass[] {
  const first = Math.max(0, from - n + 1);
  const each = judgeEach(judged, limit, first);
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
