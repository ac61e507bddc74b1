import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord, IntervalRecord, Slot, SlotClass } from '../domain/alert.js';
import { durationMs } from '../domain/duration.js';
import type { EpochMs, Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { formulaOf, measure } from '../metrics/measure.js';
import { judge, type AlertMode } from './judge.js';
import type { AlertTiming, JudgedSlot } from './life.js';
import type { AlertLimit } from './limit.js';
import { slotEnds } from './slot-ends.js';
import { closedSlots } from './slots.js';
import { storyOf, type AlertStory } from './sustained.js';
import { isWithin } from './weekly-hours.js';

/**
 * Judges a rule over the intervals of one scope: a pure function of the set of records, the source's clock and its zone.
 *
 * @param now - The source's clock; without one every interval counts as closed.
 */
export function evaluateRule(rule: AlertRule, records: Iterable<CountsRecord>, zone: Zone, now?: EpochMs): AlertStory {
  const slots = closedSlots(records, slotEnds(rule.step, zone), now);
  const mode = modeOf(rule);
  const timing = timingOf(rule);
  return storyOf(judgeRule(slots, rule, zone), timing, mode, now);
}

/** A rule's durations in ms. */
export function timingOf({ for: hold, keepFiring, maxNeutral, maxGap, anchor }: AlertRule): AlertTiming {
  return { forMs: lengthOf(hold), keepFiringMs: lengthOf(keepFiring), maxNeutralMs: lengthOf(maxNeutral), maxGapMs: lengthOf(maxGap), anchor };
}

/** How a rule reads its slots. */
export function modeOf({ reading, for: hold }: AlertRule): AlertMode {
  return reading.mode === 'rolling' ? { mode: 'rolling', windowMs: lengthOf(hold), coverage: 1 } : reading;
}

/** The limit of one of a rule's conditions. A metric that is no ratio has no volume to guard. */
export function limitOf(condition: AlertCondition, { guard }: AlertRule): AlertLimit {
  const { is, threshold, resolveAt = threshold } = condition;
  const weighed = formulaOf(condition).denominator ? guard : { kind: 'minVolume', minVolume: 0 } as const;
  return { breachedWhen: is, threshold, resolveAt, guard: weighed.kind === 'wilson' ? { minVolume: 0, ...weighed } : weighed };
}

function lengthOf(duration: string): number {
  return duration === 'PT0S' ? 0 : durationMs(duration);
}

/** A rule's conditions, however they are joined. */
export function conditionsOf({ when }: AlertRule): readonly AlertCondition[] {
  return 'all' in when ? when.all : when.any;
}

/**
 * What slots say of a rule with all its conditions, in order.
 *
 * @param from - Judges only from this slot on, looking back no further than the reading does.
 */
export function judgeRule(slots: readonly Slot<CountsRecord>[], rule: AlertRule, zone: Zone, from = 0): JudgedSlot[] {
  const conditions = conditionsOf(rule);
  const together = 'all' in rule.when ? MILDEST : WORST;
  const mode = modeOf(rule);
  const first = firstInReach(slots, mode, from);
  const used = slots.slice(first);
  const judged = conditions.map((condition) => judge(used.map((slot) => ratioOf(slot, condition)), limitOf(condition, rule), mode, from - first));
  const judgedSlots: JudgedSlot[] = [];
  for (let index = from; index < slots.length; index++) {
    const slot = slots[index];
    if (!slot) break;
    const { start, end, record } = slot;
    const said = judged.map((verdict) => verdict[index - from] ?? 'neutral');
    const says = together.find((choice) => said.includes(choice)) ?? 'neutral';
    const active = isActive(rule, start, zone);
    const isInDoubt = says !== 'breach' && says !== 'neutral' && isPartly(slots, mode, index);
    // Outside its hours a rule has nothing to judge, which is not a lack of data.
    judgedSlots.push({ start, end, says: active && !isInDoubt ? says : 'neutral', missing: !record && active });
  }
  return judgedSlots;
}

/** The first slot that the reading of slot `index` looks at. */
export function firstInReach(slots: readonly Interval[], mode: AlertMode, index: number): number {
  if (mode.mode === 'every') return index;
  if (mode.mode === 'mOfN') return Math.max(0, index - mode.n + 1);
  const opens = (slots[index]?.end ?? 0) - mode.windowMs;
  let first = index;
  while (first > 0 && (slots[first - 1]?.start ?? 0) >= opens) first--;
  return first;
}

/** Whether the source had not everything of what slot `index` is judged by. */
function isPartly(slots: readonly Slot<CountsRecord>[], mode: AlertMode, index: number): boolean {
  for (let at = firstInReach(slots, mode, index); at <= index; at++) if (slots[at]?.record?.isPartial) return true;
  return false;
}

/** All conditions: one that is clear clears the rule, and it breaches only where each does. */
const MILDEST: readonly SlotClass[] = ['clear', 'between', 'neutral', 'breach'];
/** Any condition: one in breach breaches the rule, and nothing is clear while another says nothing. */
const WORST: readonly SlotClass[] = ['breach', 'neutral', 'between', 'clear'];

/** A slot's numerator and denominator for one condition; a metric without a denominator counts as its own value. */
export function ratioOf({ start, end, record }: Slot<CountsRecord>, condition: AlertCondition): Slot<IntervalRecord> {
  if (!record) return { start, end, record };
  const { numerator, denominator = formulaOf(condition).denominator ? 0 : 1 } = measure(condition, record.counts);
  const { scale = 1 } = formulaOf(condition);
  return { start, end, record: { start, revision: record.revision, numerator: scale * (numerator ?? 0), denominator: numerator === undefined ? 0 : denominator } };
}

function isActive({ schedule }: AlertRule, instant: EpochMs, zone: Zone): boolean {
  return !schedule?.active || isWithin(schedule.active, instant, schedule.zone ?? zone);
}
