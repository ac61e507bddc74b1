import type { AlertCondition, AlertRule } from '../domain/alert-rule.js';
import type { CountsRecord, Slot, SlotClass } from '../domain/alert.js';
import { durationMs } from '../domain/duration.js';
import type { EpochMs, Interval } from '../domain/time.js';
import type { Zone } from '../domain/zone.js';
import { formulaOf } from '../metrics/measure.js';
import { judge, type AlertMode } from './judge.js';
import type { AlertTiming, JudgedSlot } from './life.js';
import type { AlertLimit } from './limit.js';
import { ratiosOver, type Ratios } from './ratio.js';
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
  const ratios = conditionsOf(rule).map((condition) => ratiosOver(slots, condition));
  const hasParts = slots.some(({ record }) => record?.isPartial);
  return storyOf(slots.map((_, index) => judgeRule(slots, index, rule, zone, ratios, hasParts)), timing, mode, now);
}

/** A rule's durations in ms. */
export function timingOf(rule: AlertRule): AlertTiming {
  return standardOf(rule).timing;
}

/** How a rule reads its slots. */
export function modeOf(rule: AlertRule): AlertMode {
  return standardOf(rule).mode;
}

/** A rule as it judges. */
interface Standard {
  readonly timing: AlertTiming;
  readonly mode: AlertMode;
  /** One for each condition. */
  readonly limits: readonly AlertLimit[];
  /** Which of several verdicts stands: the first of these. */
  readonly together: readonly SlotClass[];
}

/** A rule never changes, and thousands of alerts ask at every interval. */
const standards = new WeakMap<AlertRule, Standard>();

function standardOf(rule: AlertRule): Standard {
  let standard = standards.get(rule);
  if (!standard) {
    const { for: hold, keepFiring, maxNeutral, maxGap, anchor, reading } = rule;
    const timing = { forMs: lengthOf(hold), keepFiringMs: lengthOf(keepFiring), maxNeutralMs: lengthOf(maxNeutral), maxGapMs: lengthOf(maxGap), anchor };
    standard = {
      timing,
      mode: reading.mode === 'rolling' ? { mode: 'rolling', windowMs: timing.forMs, coverage: 1 } : reading,
      limits: conditionsOf(rule).map((condition) => limitOf(condition, rule)),
      together: 'all' in rule.when ? MILDEST : WORST,
    };
    standards.set(rule, standard);
  }
  return standard;
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
 * What the slot `index` says of a rule with all its conditions.
 *
 * @param ratios - Of all slots, for each of the rule's conditions.
 * @param hasParts - Whether of any slot the source had not everything.
 */
export function judgeRule(slots: readonly Slot<CountsRecord>[], index: number, rule: AlertRule, zone: Zone, ratios: readonly Ratios[], hasParts: boolean): JudgedSlot {
  const slot = slots[index];
  if (!slot) throw new RangeError(`invalid slot: ${index} of ${slots.length}`);
  const { start, end, record } = slot;
  const isOn = isActive(rule, start, zone);
  const says = isOn ? verdict(ratios, rule, index) : 'neutral';
  // It never clears by part of the truth.
  const isHeld = hasParts && says !== 'neutral' && says !== 'breach' && isPartly(slots, modeOf(rule), index);
  return { start, end, says: isHeld ? 'neutral' : says, missing: !record && isOn };
}

function verdict(ratios: readonly Ratios[], rule: AlertRule, index: number): SlotClass {
  const { limits, mode, together } = standardOf(rule);
  let said: SlotClass | undefined;
  for (let at = 0; at < limits.length; at++) {
    const [limit, columns] = [limits[at], ratios[at]];
    if (!limit || !columns) break;
    const says = judge(columns, limit, mode, index);
    if (said === undefined || together.indexOf(says) < together.indexOf(said)) said = says;
  }
  return said ?? 'neutral';
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
