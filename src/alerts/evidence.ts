import type { AlertEvidence, EvidenceSlot } from '../domain/alert-book.js';
import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { Completeness } from '../domain/answer.js';
import { slotOf } from '../domain/step.js';
import type { EpochMs } from '../domain/time.js';
import { measure } from '../metrics/measure.js';
import type { AlertTrack } from './alert-track.js';
import { conditionsOf, modeOf, timingOf } from './evaluate-rule.js';
import { slotEnds } from './slot-ends.js';
import { tellingCondition, windowMeasure } from './window-measure.js';

/** Fewer slots show no shape, more nobody checks by hand. */
const FEWEST = 6;
const MOST = 60;

/**
 * Why an alert stands where it stands: the slots of the rule's `for`, what they say, and what happens if it goes on.
 *
 * @returns What makes the evidence of this moment whenever it is wanted: few of many alerts are ever asked why.
 */
export function evidenceOf(track: AlertTrack, asOf: EpochMs, completeness: Completeness): () => AlertEvidence {
  const { rule, zone, slots } = track;
  const lastEnd = slots.at(-1)?.end ?? asOf;
  const decisive = Math.max(1, countSince(track, lastEnd - timingOf(rule).forMs));
  const first = Math.max(0, slots.length - Math.min(MOST, Math.max(FEWEST, decisive)));
  const window = slots.slice(Math.max(0, slots.length - decisive));
  const says = track.says.slice(first);
  const last = slots.slice(first);
  const outlook = outlookOf(track, asOf);
  return () => {
    const condition = conditionOf(rule, last, says);
    const shown = last.map(({ start, end, record }, index): EvidenceSlot => ({
      start,
      end,
      ...(record ? measure(condition, record.counts) : { value: undefined }),
      says: says[index] ?? 'neutral',
      revision: record?.revision ?? 0,
    }));
    const revision = shown.reduce((highest, slot) => Math.max(highest, slot.revision), 0);
    return { condition, slots: shown, window: { start: window[0]?.start ?? asOf, end: lastEnd, ...windowMeasure(window, condition) }, zone, completeness, revision, ...outlook };
  };
}

/** When it is judged again, and when that changes its state if it goes on as it is. */
function outlookOf(track: AlertTrack, asOf: EpochMs): Pick<AlertEvidence, 'nextEvaluation' | 'firesAt' | 'resolvesAt'> {
  const { rule, zone, life } = track;
  const nextEvaluation = nextEnd(track, asOf);
  const { forMs, keepFiringMs } = timingOf(rule);
  const endOf = slotEnds(rule.step, zone);
  const firstEnd = (wanted: EpochMs) => {
    let end = nextEvaluation;
    while (end < wanted) end = endOf(end);
    return end;
  };
  return {
    nextEvaluation,
    ...(life.state === 'pending' && life.since !== undefined && { firesAt: firstEnd(life.since + forMs) }),
    ...(life.state === 'recovering' && life.clearSince !== undefined && { resolvesAt: firstEnd(life.clearSince + keepFiringMs) }),
  };
}

/** The end of the open slot. */
export function nextEnd({ rule, zone, slots }: AlertTrack, asOf: EpochMs): EpochMs {
  const lastEnd = slots.at(-1)?.end;
  const end = lastEnd === undefined ? -Infinity : slotEnds(rule.step, zone)(lastEnd);
  return lastEnd !== undefined && lastEnd <= asOf && asOf < end ? end : slotOf(rule.step, zone, asOf).end;
}

/** How many of the last slots begin no earlier than an instant, or that the reading counts over. */
function countSince({ rule, slots }: AlertTrack, since: EpochMs): number {
  let first = slots.length;
  while (first > 0 && (slots[first - 1]?.start ?? -Infinity) >= since) first--;
  const mode = modeOf(rule);
  return Math.min(slots.length, Math.max(slots.length - first, mode.mode === 'mOfN' ? mode.n : 0));
}

/** Of several conditions, that which the last slot in breach broke. */
function conditionOf(rule: AlertRule, slots: AlertTrack['slots'], says: AlertTrack['says']): AlertCondition {
  const [first] = conditionsOf(rule);
  if (!first) throw new RangeError(`invalid rule: ${rule.id} has no condition`);
  const broken = slots[says.lastIndexOf('breach')];
  return broken ? tellingCondition(rule, broken) : first;
}
