/**
 * Slots of a step, aligned by the source's zone.
 *
 * A step of whole days follows the calendar, so a day has 23 to 25 hours where
 * the clock changes. A shorter step counts elapsed time from local midnight:
 * half-hour zones align by their own clock, and on the day a clock goes back
 * the repeated hour has slots of its own.
 */
import { durationParts, type Duration } from './duration.js';
import { DAY_MS, type EpochMs, type Interval } from './time.js';
import { fromWall, toWall, type Zone } from './zone.js';

/** The slot of `step` that holds `instant`. The last slot of a day ends at midnight even if the step does not divide the day. */
export function slotOf(step: Duration, zone: Zone, instant: EpochMs): Interval {
  const { days, ms } = durationParts(step);
  const dayWall = Math.floor(toWall(zone, instant) / DAY_MS) * DAY_MS;
  if (days > 0) {
    // Weeks start on Monday: 1970-01-05 was one, four days after the epoch.
    const phase = days % 7 === 0 ? 4 : 0;
    const index = Math.floor((dayWall / DAY_MS - phase) / days) * days + phase;
    return { start: fromWall(zone, index * DAY_MS), end: fromWall(zone, (index + days) * DAY_MS) };
  }
  const midnight = fromWall(zone, dayWall);
  const start = midnight + Math.floor((instant - midnight) / ms) * ms;
  return { start, end: Math.min(start + ms, fromWall(zone, dayWall + DAY_MS)) };
}

/** Every slot that touches `range`, in order; none for an empty range. The outer ones may reach beyond it. */
export function slotsOf(step: Duration, zone: Zone, range: Interval): Interval[] {
  const slots: Interval[] = [];
  for (let at = range.start; at < range.end; ) {
    const slot = slotOf(step, zone, at);
    slots.push(slot);
    at = slot.end;
  }
  return slots;
}

/**
 * `instant` moved by `sign` times `duration`: whole days by the calendar (the same clock time on another day), the rest by elapsed time.
 */
export function shift(instant: EpochMs, duration: Duration, sign: 1 | -1, zone: Zone): EpochMs {
  const { days, ms } = durationParts(duration);
  const moved = days === 0 ? instant : fromWall(zone, toWall(zone, instant) + sign * days * DAY_MS);
  return moved + sign * ms;
}
