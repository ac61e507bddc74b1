/**
 * What a slot says of a limit, in one of three readings of "below 80 % for 30 minutes" (domain.md section 4).
 */
import type { SlotClass } from '../domain/alert.js';
import { classify, type AlertLimit } from './limit.js';
import type { Ratios } from './ratio.js';

export type AlertMode =
  /** Each closed slot by itself; the life counts how long they stay below. */
  | { readonly mode: 'every' }
  /** The volume-weighted ratio of the trailing window, neutral until the window is covered. */
  | { readonly mode: 'rolling'; readonly windowMs: number; readonly coverage: number }
  /** At least `m` of the last `n` slots in breach. */
  | { readonly mode: 'mOfN'; readonly m: number; readonly n: number };

/** What the slot `index` says, looking back no further than the reading does; of slots that join, oldest first. */
export function judge(ratios: Ratios, limit: AlertLimit, mode: AlertMode, index: number): SlotClass {
  switch (mode.mode) {
    case 'every':
      return judgeAlone(ratios, limit, index);
    case 'rolling':
      return judgeWindow(ratios, limit, mode.windowMs, mode.coverage, index);
    case 'mOfN':
      return judgeMOfN(ratios, limit, mode.m, mode.n, index);
  }
}

function judgeAlone({ numerators, denominators }: Ratios, limit: AlertLimit, index: number): SlotClass {
  return classify(limit, numerators[index] ?? 0, denominators[index] ?? 0);
}

/** Added up anew for each slot: a sum carried on from slot to slot would depend, in its last digits, on where it began. */
function judgeWindow({ numerators, denominators, lengths, covered }: Ratios, limit: AlertLimit, windowMs: number, coverage: number, index: number): SlotClass {
  let [numerator, denominator, lengthMs, coveredMs] = [0, 0, 0, 0];
  for (let at = index; at >= 0; at--) {
    lengthMs += lengths[at] ?? 0;
    // A slot longer than the window is its own window.
    if (lengthMs > windowMs && at < index) break;
    numerator += numerators[at] ?? 0;
    denominator += denominators[at] ?? 0;
    coveredMs += covered[at] ?? 0;
  }
  return coveredMs >= windowMs * coverage ? classify(limit, numerator, denominator) : 'neutral';
}

function judgeMOfN(ratios: Ratios, limit: AlertLimit, m: number, n: number, index: number): SlotClass {
  const own = judgeAlone(ratios, limit, index);
  let breaches = 0;
  for (let at = Math.max(0, index - n + 1); at <= index; at++) if (judgeAlone(ratios, limit, at) === 'breach') breaches++;
  // One slot in breach among too few is no breach yet, and no recovery either.
  return breaches >= m ? 'breach' : own === 'breach' ? 'between' : own;
}
