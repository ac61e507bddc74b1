import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord, Slot, SlotClass } from '../domain/alert.js';
import { durationMs } from '../domain/duration.js';
import type { EpochMs, Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { formulaOf } from '../metrics/measure.js';
import { judge, type AlertMode } from './judge.js';
import type { AlertTiming, JudgedSlot } from './life.js';
import type { AlertLimit } from './limit.js';
import { measureRatios, noRatios, type Ratios } from './ratio.js';
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
export function timingOf(rule: AlertRule): AlertTiming {
  let timing = timings.get(rule);
  if (!timing) {
    const { for: hold, keepFiring, maxNeutral, maxGap, anchor } = rule;
    timing = { forMs: lengthOf(hold), keepFiringMs: lengthOf(keepFiring), maxNeutralMs: lengthOf(maxNeutral), maxGapMs: lengthOf(maxGap), anchor };
    timings.set(rule, timing);
  }
  return timing;
}

/** A rule never changes, and thousands of alerts ask at every interval. */
const timings = new WeakMap<AlertRule, AlertTiming>();

/** How a rule reads its slots. */
export function modeOf(rule: AlertRule): AlertMode {
  return rule.reading.mode === 'rolling' ? { mode: 'rolling', windowMs: timingOf(rule).forMs, coverage: 1 } : rule.reading;
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
 * @param ratiosOf - The ratios of all slots for one condition, where somebody has them at hand.
 */
export function judgeRule(
  slots: readonly Slot<CountsRecord>[],
  rule: AlertRule,
  zone: Zone,
  from = 0,
  ratiosOf: (condition: AlertCondition) => Ratios = (condition) => measureRatios(noRatios(), slots, condition),
): JudgedSlot[] {
  const together = 'all' in rule.when ? MILDEST : WORST;
  const mode = modeOf(rule);
  const verdicts = conditionsOf(rule).map((condition) => judge({ slots, ratios: ratiosOf(condition) }, limitOf(condition, rule), mode, from));
  const [only] = verdicts;
  const judged: JudgedSlot[] = [];
  for (let index = from; index < slots.length; index++) {
    const slot = slots[index];
    if (!slot) break;
    const said = verdicts.length === 1 ? only?.[index - from] : together.find((choice) => verdicts.some((verdict) => verdict[index - from] === choice));
    judged.push({ start: slot.start, end: slot.end, says: spoken(said ?? 'neutral', slots, index, rule, zone), missing: isMissing(slot, rule, zone) });
  }
  return judged;
}

/** A verdict, unless the rule does not judge at that hour, or it clears by part of the truth. */
function spoken(says: SlotClass, slots: readonly Slot<CountsRecord>[], index: number, rule: AlertRule, zone: Zone): SlotClass {
  if (says === 'neutral' || !isActive(rule, slots[index]?.start ?? 0, zone)) return 'neutral';
  return says !== 'breach' && isPartly(slots, modeOf(rule), index) ? 'neutral' : says;
}

/** Outside its hours a rule has nothing to judge, which is not a lack of data. */
export function isMissing({ start, record }: Slot<CountsRecord>, rule: AlertRule, zone: Zone): boolean {
  return !record && isActive(rule, start, zone);
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

function isActive({ schedule }: AlertRule, instant: EpochMs, zone: Zone): boolean {
  return !schedule?.active || isWithin(schedule.active, instant, schedule.zone ?? zone);
}
