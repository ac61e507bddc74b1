import type { AlertState, AlertTransition, IntervalRecord } from '../domain/alert.js';
import type { EpochMs } from '../domain/time.js';
import { judge, type AlertMode } from './judge.js';
import { CALM, live, type AlertLife, type AlertTiming, type JudgedSlot } from './life.js';
import type { AlertLimit } from './limit.js';
import { closedSlots } from './slots.js';

/** Everything that decides about one sustained alert on one ratio. */
export interface SustainedRule extends AlertLimit, AlertTiming {
  readonly stepMs: number;
  readonly reading: AlertMode;
}

/** Where an alert stands, and how it came there. */
export interface AlertStory {
  readonly state: AlertState;
  readonly life: AlertLife;
  readonly transitions: readonly AlertTransition[];
  readonly slots: readonly JudgedSlot[];
  /** No slot has closed for longer than `maxGapMs`: shown as "no data", never as green. */
  readonly stale: boolean;
}

/**
 * Judges a rule over a set of interval records, as a pure function of the set and `now`: a page opened in the middle
 * of an incident reaches the state and the history of a page open all day.
 *
 * @param now - The source's clock; without one every record counts as closed and nothing is stale.
 */
export function evaluateSustained(rule: SustainedRule, records: Iterable<IntervalRecord>, now?: EpochMs): AlertStory {
  const slots = closedSlots(records, (start) => start + rule.stepMs, now);
  const ratios = {
    numerators: slots.map(({ record }) => record?.numerator ?? 0),
    denominators: slots.map(({ record }) => record?.denominator ?? 0),
    lengths: slots.map(({ start, end }) => end - start),
    covered: slots.map(({ start, end, record }) => (record ? end - start : 0)),
  };
  const judged = slots.map(({ start, end, record }, index): JudgedSlot => ({ start, end, missing: !record, says: judge(ratios, rule, rule.reading, index) }));
  return storyOf(judged, rule, rule.reading, now);
}

/** Lives through judged slots in order. */
export function storyOf(slots: readonly JudgedSlot[], timing: AlertTiming, mode: AlertMode, now?: EpochMs): AlertStory {
  const waits = waitsOf(timing, mode);
  const transitions: AlertTransition[] = [];
  let life = CALM;
  for (const slot of slots) {
    const next = live(life, slot, waits);
    life = next.life;
    if (next.transition) transitions.push(next.transition);
  }
  return { state: life.state, life, transitions, slots, stale: isStale(slots.at(-1)?.end, timing, now) };
}

/** A window or a count over several slots has the duration in itself, so nothing is left to wait for. */
export function waitsOf(timing: AlertTiming, { mode }: AlertMode): AlertTiming {
  return mode === 'every' ? timing : { ...timing, forMs: 0 };
}

/** Whether the last slot closed longer ago than a gap may last; not where there is none. */
export function isStale(lastEnd: EpochMs | undefined, { maxGapMs }: AlertTiming, now: EpochMs | undefined): boolean {
  return now !== undefined && lastEnd !== undefined && now - lastEnd > maxGapMs;
}
